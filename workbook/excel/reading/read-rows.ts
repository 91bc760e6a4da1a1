/** Single rows of a sheet as they are now: quick enough to follow an edit. */
import type { CellValue, GridRow } from '../../../grading/records/sheet-grid.ts';
import { absentSheet } from '../../edit-problems.ts';
import { HostProblem } from '../../live/host-problem.ts';
import type { ExcelSession } from '../session.ts';
import { findStatus, withoutStatus, type StatusPlace } from '../../status-column.ts';
import { isDate1904 } from './calendar.ts';
import { CellMeanings } from '../../live/cell-meaning.ts';
import { listSheets, type SheetList } from './our-sheets.ts';
import { blocksOf, readRowsOf } from './read-block.ts';
import { readCells } from './read-cells.ts';
import { recordedStatus, rowCells } from './read-sheets.ts';

/** Headings are looked for within these rows. */
const searchedRows = 60;
/** Rows no further apart than this are read together. */
const nearby = 8;

/** `[1, 2, 4, 5000] -> [[1, 4], [5000, 5000]]`; 1-based. */
function spansOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && row - last[1] <= nearby) last[1] = row;
    else spans.push([row, row]);
  }
  return spans;
}

/** Where our status column is, from the top of the sheet alone. */
async function statusOf(session: ExcelSession, sheet: string, { record }: SheetList, width: number, last: number): Promise<StatusPlace | undefined> {
  const recorded = recordedStatus(record, sheet);
  if (record === undefined || (record.kind === 'live' && recorded === undefined)) return undefined;
  const [top] = await readRowsOf(session, sheet, { row: 0, rows: Math.min(searchedRows, last) }, [{ column: 0, columns: width, properties: ['values'] }]);
  const texts = (top?.values ?? []).map((row) => row.map((value) => (typeof value === 'string' ? value : undefined)));
  return findStatus(texts.map((cells, at) => ({ number: at + 1, hidden: false, cells })), recorded);
}

/** In the order asked for; a row that holds nothing comes without cells. Every row is called visible. */
export async function readRows(session: ExcelSession, sheet: string, rows: readonly number[]): Promise<readonly GridRow[]> {
  // Goes with the first round trip of the list; a sheet that is gone ends it there.
  const used = session.sheet(sheet).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const list = await listSheets(session);
  if (!list.users.some(({ name }) => name === sheet)) throw new HostProblem(absentSheet(sheet));
  const empty = (number: number): GridRow => ({ number, hidden: false, cells: [] });
  if (used.isNullObject || rows.length === 0) return rows.map(empty);
  const [last, width] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const meanings = new CellMeanings(await isDate1904(session));
  const status = await statusOf(session, sheet, list, width, last);
  const known = new Map<number, readonly (CellValue | undefined)[]>();
  for (const [from, to] of spansOf(rows.filter((row) => row > used.rowIndex && row <= last))) {
    for (const block of blocksOf({ row: from - 1, column: 0, rows: Math.min(to, last) - from + 1, columns: width })) {
      const cells = await readCells(session, sheet, block, meanings);
      cells.forEach((row, at) => known.set(block.row + at + 1, rowCells(row, 0)));
    }
  }
  return rows.map((number) => withoutStatus([{ number, hidden: false, cells: known.get(number) ?? [] }], status)[0] ?? empty(number));
}
