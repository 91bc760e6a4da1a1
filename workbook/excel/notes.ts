/** Our notes on a sheet that the user does not see. */
import { markingWords } from '../../grading/messages/marking.ts';
import { noteCells, parseNotes } from '../notes-record.ts';
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
  return parseNotes(values.map((row) => row[0])) ?? '';
}

/** Replaces what is kept; an empty text takes the sheet away. */
export async function writeNotes(session: ExcelSession, text: string): Promise<void> {
  const { notes, all } = await listSheets(session);
  if (text === '') {
    if (notes !== undefined) deleteSheets(session, [notes]);
    await session.sync();
    return;
  }
  const isThere = all.some(({ name }) => name === markingWords.notesSheet);
  const sheet = isThere ? session.sheet(markingWords.notesSheet) : session.context.workbook.worksheets.add(markingWords.notesSheet);
  if (isThere) sheet.getRange().clear('Contents');
  sheet.visibility = 'VeryHidden';
  await writeTable(session, markingWords.notesSheet, 1, 1, noteCells(text).map((cell) => [cell]));
  await session.sync();
}
