/** The filled-in controls of a .docx by their tags, as a later reader finds them: for tests that what we print can be read back. */
import { forEachTag } from '../../generator/package/xml-tags.ts';
import { partText, wordText } from './word-tables.ts';

export interface ReadControl {
  readonly tag: string;
  readonly name: string;
  /** A day as YYYY-MM-DD, `true` for a tick; empty where nothing is filled in. */
  readonly value: string;
}

const plain = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, '\'').replace(/&amp;/g, '&');

export function readControls(bytes: Uint8Array): readonly ReadControl[] {
  const xml = partText(bytes, 'word/document.xml');
  const controls: ReadControl[] = [];
  const starts: number[] = [];
  forEachTag(xml, (tag) => {
    if (tag.name !== 'w:sdt') return;
    if (tag.kind === 'open') starts.push(tag.start);
    else controls.push(readControl(xml.slice(starts.pop() ?? 0, tag.end)));
  });
  return controls;
}

function readControl(xml: string): ReadControl {
  const [properties = '', content = ''] = xml.split('<w:sdtContent>');
  const attribute = (pattern: RegExp) => plain(pattern.exec(properties)?.[1] ?? '');
  return { tag: attribute(/<w:tag w:val="([^"]*)"/), name: attribute(/<w:alias w:val="([^"]*)"/), value: valueOf(properties, content) };
}

function valueOf(properties: string, content: string): string {
  if (properties.includes('<w:showingPlcHdr/>')) return '';
  if (properties.includes('<w14:checkbox>')) return /<w14:checked w14:val="1"/.test(properties) ? 'true' : '';
  const day = /w:fullDate="(\d{4}-\d{2}-\d{2})/.exec(properties);
  return day?.[1] ?? wordText(content);
}
