/** The hidden sheet that remembers what was there before the marks. It is written before anything is painted. */
import { cellInput } from '../../live/cell-input.ts';
import { liveRecordRows, type LiveRecord } from '../../live/live-record.ts';
import type { ExcelSession } from '../session.ts';
import { writeTable } from './write-table.ts';

/** Adds the record as a sheet that the user does not see; the last piece goes with the next round trip. */
export async function addRecord(session: ExcelSession, name: string, record: LiveRecord): Promise<void> {
  const sheet = session.context.workbook.worksheets.add(name);
  sheet.visibility = 'VeryHidden';
  await writeTable(session, name, 1, 1, liveRecordRows(record));
}

/** The reports stand in the record's second row and those below; their ids are known only once they are there. */
export function writeSigns(session: ExcelSession, name: string, signs: readonly string[]): void {
  if (signs.length > 0) session.sheet(name).getRange(`C2:C${signs.length + 1}`).values = signs.map((sign) => [cellInput(sign)]);
}

/** Deletes sheets of ours; Excel deletes no very hidden ones, so they are shown first. */
export function deleteSheets(session: ExcelSession, names: readonly string[]): void {
  for (const name of names) {
    const sheet = session.sheet(name);
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}
