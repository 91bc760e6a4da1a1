/** The tags of a template against the data dictionary, with the lists that they stand in. */
import { templateFields } from '../../../../grading/messages/documents/template-fields.ts';
import { partText } from './shipped.ts';

interface Field {
  readonly name: string;
  readonly shape: 'text' | 'condition' | 'list';
  readonly fields?: Readonly<Record<string, Field>>;
  readonly kinds?: readonly string[];
}

const all = Object.values(templateFields) as readonly Field[];

/** Tags that the dictionary does not have at their place, or that are written for another shape. */
export function unknownTags(kind: string, bytes: Uint8Array): readonly string[] {
  return ['word/document.xml', 'word/header1.xml'].flatMap((part) => unknownIn(kind, partText(bytes, part)));
}

function unknownIn(kind: string, xml: string): readonly string[] {
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((found) => found[1]).join('').replace(/&quot;/g, '"');
  const scopes: (readonly Field[])[] = [all.filter(({ kinds = [] }) => kinds.includes(kind))];
  const unknown: string[] = [];
  for (const [tag, sign, name] of text.matchAll(/\{([#/]?)([^{}[\]]+?)\s*(?:\[[^\]]*\])?\}/g)) {
    if (sign === '/') {
      if (scopes.length < 2) unknown.push(tag);
      scopes.pop();
      continue;
    }
    const field = [...scopes].reverse().flat().find((one) => one.name === name);
    const fits = sign === '#' ? field?.shape !== undefined : field?.shape === 'text';
    if (!fits) unknown.push(tag);
    if (sign === '#') scopes.push(Object.values(field?.fields ?? {}));
  }
  return unknown;
}
