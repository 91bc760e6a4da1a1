/** Our notes on a sheet that the user does not see. */
import { markingWords } from '../../grading/messages/marking.ts';
import { noteCells, keptNotes } from '../notes-record.ts';
import { freeSheetName } from '../xlsx/marks/workbook-editor.ts';
import { deleteSheets } from './marks/record-sheet.ts';
import { writeTable } from './marks/write-table.ts';
import { listSheets } from './reading/our-sheets.ts';
import type { ExcelSession } from './session.ts';

/** Empty when nothing is kept. */
export async function readNotes(session: ExcelSession): Promise<string> {
  const { notes } = await listSheets(session);
  if (notes === undefined) return '';
  const cells = session.sheet(notes).getUsedRangeOrNullObject(true);
  cells.load('values');
  await session.sync();
  const values: readonly (readonly unknown[])[] = cells.isNullObject ? [] : cells.values;
  return keptNotes(values.map((row) => row[0])) ?? '';
}

/** Replaces what is kept; `onName` hears on which sheet. An empty text takes the sheet away. A sheet of the user that has our name stays as it is. */
export async function writeNotes(session: ExcelSession, text: string, onName: (name: string) => void): Promise<void> {
  const { notes, all } = await listSheets(session);
  if (text === '') {
    if (notes !== undefined) onName(notes);
    if (notes !== undefined) deleteSheets(session, [notes]);
    await session.sync();
    return;
  }
  const name = notes ?? freeSheetName(markingWords.notesSheet, all.map((sheet) => sheet.name));
  onName(name);
  const sheet = notes === undefined ? session.context.workbook.worksheets.add(name) : session.sheet(notes);
  if (notes !== undefined) sheet.getRange().clear('Contents');
  sheet.visibility = 'VeryHidden';
  await writeTable(session, name, 1, 1, noteCells(text).map((cell) => [cell]));
  await session.sync();
}
