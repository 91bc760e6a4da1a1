/** Our notes on a sheet that the user does not see. */
import { markingWords } from '../../grading/messages/marking.ts';
import { noteCells } from '../notes-record.ts';
import { listSheets } from './our-sheets.ts';
import { deleteSheet, writeTextSheet } from './text-sheets.ts';
import type { WpsApplication, WpsWorkbook } from './wps-api.ts';

/** Replaces what is kept; an empty text takes the sheet away. A sheet of the user's that is called the same is left alone. */
export function writeNotes(application: WpsApplication, workbook: WpsWorkbook, text: string): void {
  const { notes, notesSheet } = listSheets(workbook);
  if (notes === (text === '' ? undefined : text)) return;
  if (text !== '') writeTextSheet(application, workbook, markingWords.notesSheet, notesSheet, noteCells(text).map((cell) => [cell]));
  else if (notesSheet !== undefined) deleteSheet(application, notesSheet);
}
