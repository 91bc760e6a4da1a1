/** The two lists of a package that name its parts: [Content_Types].xml and the workbook's relationships. */
import { escapeXml } from '../xml-text.ts';
import { resolveTarget } from '../relationships.ts';
import { partName } from '../zip-package.ts';
import { appendChild, applyEdits, outline, prefixOf, removeElement } from './xml-outline.ts';

export interface NewPart {
  readonly part: string;
  /** Last word of the relationship type. */
  readonly type: 'worksheet' | 'styles';
}

const contentTypes = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
} as const;

const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Declares the content types of new parts. */
export function addContentTypes(text: string, parts: readonly NewPart[]): string {
  const root = outline(text, 0)[0];
  if (root === undefined) return text;
  const entries = parts.map(({ part, type }) =>
    `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${contentTypes[type]}"/>`);
  return applyEdits(text, appendChild(root, entries.join('')));
}

/** Takes the declarations of parts out. */
export function removeContentTypes(text: string, parts: readonly string[]): string {
  const gone = new Set(parts.map((part) => part.toLowerCase()));
  const entries = outline(text, 1).filter(({ tag }) =>
    tag.local === 'Override' && gone.has(partName(tag.attribute('PartName') ?? '').toLowerCase()));
  return applyEdits(text, entries.map(removeElement));
}

/** The namespace of relationships, which their types begin with: strict and transitional packages differ. */
export function relationsNamespace(text: string): string {
  for (const { tag } of outline(text, 1)) {
    const type = tag.attribute('Type') ?? '';
    if (type.endsWith('/worksheet')) return type.slice(0, -'/worksheet'.length);
  }
  return transitional;
}

/** Relates new parts, which lie below the folder of the workbook; gives their ids in the same order. */
export function addRelations(
  text: string, workbook: string, parts: readonly NewPart[],
): { readonly text: string; readonly ids: readonly string[] } {
  const elements = outline(text, 1);
  const root = elements[0];
  if (root === undefined) return { text, ids: [] };
  const used = elements.map(({ tag }) => /^rId([0-9]{1,9})$/i.exec(tag.attribute('Id') ?? '')?.[1] ?? '0');
  const first = Math.max(0, ...used.map(Number)) + 1;
  const base = relationsNamespace(text);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const ids = parts.map((_, at) => `rId${first + at}`);
  const entries = parts.map(({ part, type }, at) =>
    `<${prefixOf(root)}Relationship Id="${ids[at] ?? ''}" Type="${base}/${type}" Target="${escapeXml(part.slice(folder.length))}"/>`);
  return { text: applyEdits(text, appendChild(root, entries.join(''))), ids };
}

/** Takes relationships out by id; gives the parts they led to. */
export function removeRelations(
  text: string, workbook: string, isOurs: (id: string, part: string) => boolean,
): { readonly text: string; readonly parts: readonly string[] } {
  const found = outline(text, 1).filter(({ tag, depth }) =>
    depth === 1 && isOurs(tag.attribute('Id') ?? '', resolveTarget(workbook, tag.attribute('Target') ?? '')));
  return {
    text: applyEdits(text, found.map(removeElement)),
    parts: found.map(({ tag }) => resolveTarget(workbook, tag.attribute('Target') ?? '')),
  };
}
