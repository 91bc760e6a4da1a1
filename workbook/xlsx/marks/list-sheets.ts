/** New sheets of ours: their parts, and their places in the lists of the package and the workbook. */
import { typesPart, type OpenWorkbook } from './open-workbook.ts';
import type { MadeStyles } from './own-styles.ts';
import type { PackageEdit } from './package-edit.ts';
import { addContentTypes, addRelations, relationsNamespace, type NewPart } from './package-lists.ts';
import { worksheetPart, type Conformance, type WrittenReport } from './report-writer.ts';
import { addSheets, type NewSheet } from './workbook-editor.ts';

/** Strict packages have other namespaces. */
export function conformanceOf(open: OpenWorkbook): Conformance {
  return relationsNamespace(open.relations.text).startsWith('http://purl.oclc.org/') ? 'strict' : 'transitional';
}

function newPartNames(open: OpenWorkbook, count: number): readonly string[] {
  const folder = `${open.parts.part.slice(0, open.parts.part.lastIndexOf('/') + 1)}worksheets/`;
  const names: string[] = [];
  for (let n = 1; names.length < count; n++) {
    const name = `${folder}sheet${n}.xml`;
    if (!open.source.has(name)) names.push(name);
  }
  return names;
}

/** A sheet to be added, and what its worksheet holds. */
export interface AddedSheet {
  readonly name: string;
  readonly written: WrittenReport;
  readonly veryHidden: boolean;
}

/** Puts new sheets into the package and, behind all others, into its lists. */
export async function listSheets(
  open: OpenWorkbook, edit: PackageEdit, sheets: readonly AddedSheet[],
  conformance: Conformance, madeStyles: MadeStyles | undefined,
): Promise<void> {
  const names = newPartNames(open, sheets.length);
  const parts: NewPart[] = names.map((part) => ({ part, type: 'worksheet' }));
  if (madeStyles !== undefined && !madeStyles.listed) parts.push({ part: madeStyles.part, type: 'styles' });
  const relations = addRelations(open.relations.text, open.parts.part, parts);
  const listed = sheets.map(({ name, written, veryHidden }, at): NewSheet =>
    ({ name, veryHidden, relation: relations.ids[at] ?? '', definedNames: written.definedNames }));
  for (const [at, { written }] of sheets.entries()) await edit.put(names[at] ?? '', worksheetPart(conformance, written.content));
  await edit.put(open.relationsPart, relations.text, open.relations.encoding);
  await edit.put(typesPart, addContentTypes(open.types.text, parts), open.types.encoding);
  await edit.put(open.parts.part, addSheets(open.workbook.text, listed, relationsNamespace(open.relations.text)), open.workbook.encoding);
}
