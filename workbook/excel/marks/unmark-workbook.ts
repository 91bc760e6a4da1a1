/** Takes marks out of the open workbook again, by the record. Only cells that still have one of our colours get their former fill back. */
import { markColours } from '../../../grading/findings/mark-colours.ts';
import { markingWords } from '../../../grading/messages/marking.ts';
import { columnLetters, parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { FormerFill, LiveRecord, RecordedFill } from '../../live-record.ts';
import { findStatus } from '../../status-column.ts';
import type { ExcelSession } from '../session.ts';
import { addressBatches } from './address-batches.ts';
import { lookUpFills } from './fills.ts';
import { deleteSheets } from './record-sheet.ts';

const ours: ReadonlySet<string> = new Set(Object.values(markColours));
/** Our heading stands within these rows, however many title rows a table has. */
const searchedRows = 200;

/** One group per sheet and former fill. */
function merged(fills: readonly RecordedFill[]): readonly RecordedFill[] {
  const groups = new Map<string, { sheet: string; former: string | undefined; addresses: string[] }>();
  for (const { sheet, former, addresses } of fills) {
    const key = `${former ?? ''}:${sheet}`;
    const group = groups.get(key) ?? { sheet, former, addresses: [] };
    group.addresses.push(...addresses);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function putBack({ format }: Excel.RangeAreas, former: FormerFill): void {
  if (former === undefined) format.fill.clear();
  else format.fill.color = `#${former}`;
}

function isWithin(address: string, column: number): boolean {
  return address.split(':').every((corner) => parseCellAddress(corner)?.column === column);
}

/** The status column is ours as a whole; other cells count as ours while they have one of our colours. */
async function restoreFill(session: ExcelSession, { sheet, former, addresses }: RecordedFill, status: number | undefined): Promise<void> {
  const own = status === undefined ? [] : addresses.filter((address) => isWithin(address, status));
  for (const batch of addressBatches(own)) putBack(session.sheet(sheet).getRanges(batch.join(',')).untrack(), former);
  const others = own.length === 0 ? addresses : addresses.filter((address) => !own.includes(address));
  for (const { areas, seen } of await lookUpFills(session, sheet, others)) {
    if (seen.kind === 'plain' && seen.fill !== undefined && ours.has(seen.fill)) putBack(areas, former);
  }
}

/** Gives the column that was cleared. */
async function clearStatus(session: ExcelSession, sheet: string, recorded: number): Promise<number | undefined> {
  const used = session.sheet(sheet).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await session.sync();
  if (used.isNullObject) return undefined;
  const [last, width] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const top = session.sheet(sheet).getRangeByIndexes(0, 0, Math.min(searchedRows, last), width);
  top.load('values');
  await session.sync();
  const rows = (top.values as readonly (readonly (string | number | boolean)[])[]).map((cells, at) => ({ number: at + 1, hidden: false, cells }));
  const place = findStatus(rows, recorded);
  if (place === undefined) return undefined;
  const letters = columnLetters(place.column);
  session.sheet(sheet).getRange(`${letters}${place.headerRow}:${letters}${last}`).clear('Contents');
  return place.column;
}

/** Sheets that the user renamed or deleted since are left as they are. */
export async function undoRecord(session: ExcelSession, record: LiveRecord, advance?: (fraction: number) => void): Promise<void> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name');
  await session.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const places = new Map<string, number | undefined>();
  for (const { sheet, column } of record.statuses) {
    if (there.has(sheet)) places.set(sheet, await clearStatus(session, sheet, column));
  }
  const fills = merged(record.fills).filter(({ sheet }) => there.has(sheet));
  for (const [at, recorded] of fills.entries()) {
    await restoreFill(session, recorded, places.get(recorded.sheet));
    advance?.((at + 1) / (fills.length + 2));
  }
  // The record goes last: were it gone and the rest not, nobody could finish the work.
  deleteSheets(session, [...record.reports, markingWords.recordSheet].filter((name) => there.has(name)));
  await session.sync();
}

