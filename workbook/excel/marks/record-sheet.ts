/** The hidden sheet that remembers what was there before the marks. It is written before anything is painted. */
import { markingWords } from '../../../grading/messages/marking.ts';
import { liveRecordRows, type LiveRecord } from '../../live-record.ts';
import type { ExcelSession } from '../session.ts';
import { writeTable } from './write-table.ts';

/** Adds the record as a sheet that the user does not see; the last piece goes with the next round trip. */
export async function addRecord(session: ExcelSession, record: LiveRecord): Promise<void> {
  const sheet = session.context.workbook.worksheets.add(markingWords.recordSheet);
  sheet.visibility = 'VeryHidden';
  await writeTable(session, markingWords.recordSheet, 1, 1, liveRecordRows(record));
}

/** Deletes sheets of ours; Excel deletes no very hidden ones, so they are shown first. */
export function deleteSheets(session: ExcelSession, names: readonly string[]): void {
  for (const name of names) {
    const sheet = session.sheet(name);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}
