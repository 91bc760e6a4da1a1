/** Goes over the tags of an XML part without building a tree. Meant for parts that are well formed; it never throws. */
import { cdataText, endOfMarkup, tagHead } from './xml-markup.ts';
import { unescapeXml } from './xml-text.ts';

export interface XmlTag {
  /** With its prefix: `w:tr`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** From `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
}

/** Calls `visit` for every tag, in order; what stands behind a tag that never ends is left out. */
export function forEachTag(xml: string, visit: (tag: XmlTag) => void): void {
  readMarkup(xml, { tag: visit });
}

export interface MarkupEvents {
  readonly tag: (tag: XmlTag) => void;
  /** What stands between tags, unescaped; one text may come in pieces. */
  readonly text?: (text: string) => void;
}

/** Tags and the text between them, in order. Comments and instructions are passed over. */
export function readMarkup(xml: string, events: MarkupEvents): void {
  let at = 0;
  for (let start = xml.indexOf('<'); start !== -1; start = xml.indexOf('<', at)) {
    if (start > at) events.text?.(unescapeXml(xml.slice(at, start)));
    const end = endOfMarkup(xml, start);
    if (end === -1) return;
    const head = tagHead(xml, start);
    if (head !== undefined) events.tag({ name: head.name, kind: head.closes ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open', start, end });
    else if (events.text !== undefined) events.text(cdataText(xml.slice(start, end)) ?? '');
    at = end;
  }
}

/** An element from the `<` of its first to behind the `>` of its last tag. */
export interface XmlRange {
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** All elements of one name, inner ones before those around them. */
export function rangesOf(xml: string, name: string): readonly XmlRange[] {
  const open: { readonly start: number; readonly innerStart: number }[] = [];
  const ranges: XmlRange[] = [];
  forEachTag(xml, (tag) => {
    if (tag.name !== name) return;
    if (tag.kind === 'empty') ranges.push({ start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end });
    if (tag.kind === 'open') open.push({ start: tag.start, innerStart: tag.end });
    const from = tag.kind === 'close' ? open.pop() : undefined;
    if (from !== undefined) ranges.push({ ...from, innerEnd: tag.start, end: tag.end });
  });
  return ranges;
}
