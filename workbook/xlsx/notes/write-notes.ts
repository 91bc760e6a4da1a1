/** Keeps our notes on a very hidden sheet of the workbook, and takes them out again. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { markingWords } from '../../../grading/messages/marking.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { noteCells } from '../../notes-record.ts';
import { guarded } from '../marks/guarded.ts';
import { conformanceOf, listSheets } from '../marks/list-sheets.ts';
import { openWorkbook, typesPart, type OpenWorkbook } from '../marks/open-workbook.ts';
import { PackageEdit } from '../marks/package-edit.ts';
import { removeContentTypes, removeRelations } from '../marks/package-lists.ts';
import { worksheetPart } from '../marks/report-writer.ts';
import { inlineText } from '../marks/text-cell.ts';
import { finishChecked } from '../marks/unmark-workbook.ts';
import { freeSheetName, removeSheets, sheetNames } from '../marks/workbook-editor.ts';
import { relationshipsPart } from '../relationships.ts';
import { findNotes, type FoundNotes } from './read-notes.ts';

function notesContent(text: string): string {
  const cell = (content: string, row: number, column: number): string => `<c r="${cellAddress(row, column)}" t="inlineStr">${inlineText(content, '')}</c>`;
  const rows = noteCells(text).map((content, at) => {
    const note = at === 0 ? cell(markingWords.notesNote, 1, 2) : '';
    return `<row r="${at + 1}">${cell(content, at + 1, 1)}${note}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

async function removeNotes(open: OpenWorkbook, edit: PackageEdit, { sheet }: FoundNotes): Promise<void> {
  const workbook = removeSheets(open.workbook.text, (name) => name === sheet.name);
  const relations = removeRelations(open.relations.text, open.parts.part, (id) => workbook.relations.includes(id));
  edit.remove(sheet.part);
  edit.remove(relationshipsPart(sheet.part));
  await edit.put(open.parts.part, workbook.text, open.workbook.encoding);
  await edit.put(open.relationsPart, relations.text, open.relations.encoding);
  await edit.put(typesPart, removeContentTypes(open.types.text, relations.parts), open.types.encoding);
}

async function withNotes(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const open = await openWorkbook(bytes);
  const found = await findNotes(open);
  if ((found?.text ?? '') === text && (found !== undefined) === (text !== '')) return bytes;
  const edit = new PackageEdit(open.source);
  const conformance = conformanceOf(open);
  const content = notesContent(text);
  if (found !== undefined && text === '') await removeNotes(open, edit, found);
  else if (found !== undefined) await edit.put(found.sheet.part, worksheetPart(conformance, content));
  else {
    const name = freeSheetName(markingWords.notesSheet, sheetNames(open.workbook.text));
    await listSheets(open, edit, [{ name, veryHidden: true, written: { content, definedNames: [] } }], conformance, undefined);
  }
  return finishChecked(bytes, edit);
}

/** A copy of the workbook that keeps the text; an empty one takes the sheet out. All other sheets stay byte for byte. */
export function writeNotes(bytes: Uint8Array, text: string): Promise<Result<Uint8Array>> {
  return guarded(() => withNotes(bytes, text));
}
