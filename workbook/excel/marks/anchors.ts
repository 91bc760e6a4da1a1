/** Anchors of marked sheets: taken before the marks go in, compared before they come off. */
import { isInPlace, keyColumn, keyText, laneOf, type Lane, type SheetAnchor } from '../../live/live-anchor.ts';
import { blocksOf, readRowsOf, type Block } from '../reading/read-block.ts';
import type { ExcelSession } from '../session.ts';
import type { StatusPlan } from '../../live/plan.ts';

/** Names and codes of enterprises stand within these columns. */
const searchedColumns = 12;

type Cells = readonly (readonly unknown[])[];

async function cellsOf(session: ExcelSession, sheet: string, range: Block, property: 'values' | 'formulas'): Promise<Cells> {
  const rows: (readonly unknown[])[] = [];
  for (const block of blocksOf(range)) {
    const [answer] = await readRowsOf(session, sheet, block, [{ ...block, properties: [property] }]);
    rows.push(...answer?.[property] ?? []);
  }
  return rows;
}

/** `used` is what holds values; the status column, which is not written yet, comes from its plan. */
export async function takeAnchor(
  session: ExcelSession, sheet: { readonly name: string; readonly id: string | undefined }, headerRow: number, used: Block | undefined, status: StatusPlan | undefined,
): Promise<SheetAnchor> {
  const lanes: Lane[] = status === undefined ? [] : [laneOf('rows', status.column, status.top, status.cells.map(([text]) => text))];
  if (used !== undefined) {
    const last = used.row + used.rows;
    const [headings] = await cellsOf(session, sheet.name, { row: headerRow - 1, rows: 1, column: 0, columns: used.column + used.columns }, 'values');
    lanes.push(laneOf('columns', headerRow, 1, headings ?? []));
    const below = { row: headerRow, rows: last - headerRow, column: used.column, columns: Math.min(searchedColumns, used.columns) };
    const rows = below.rows > 0 ? await cellsOf(session, sheet.name, below, 'formulas') : [];
    const key = keyColumn(rows);
    if (key !== undefined) lanes.push(laneOf('rows', used.column + key + 1, headerRow + 1, rows.map((cells) => keyText(cells[key]))));
  }
  return { sheet: sheet.name, id: sheet.id, lanes: lanes.filter(({ hashes }) => hashes.some((hash) => hash !== '')) };
}

/** Whether addresses on the sheet still mean the cells they meant. Without an anchor nobody knows otherwise. */
export async function isStill(session: ExcelSession, { sheet, lanes }: SheetAnchor, used: Block | undefined): Promise<boolean> {
  if (lanes.length === 0) return true;
  if (used === undefined) return false;
  const [rows, columns] = [used.row + used.rows, used.column + used.columns];
  const now = new Map<Lane, readonly unknown[]>();
  for (const lane of lanes) {
    const range = lane.along === 'rows' ? { row: 0, rows, column: lane.at - 1, columns: 1 } : { row: lane.at - 1, rows: 1, column: 0, columns };
    const cells = await cellsOf(session, sheet, range, 'values');
    now.set(lane, lane.along === 'rows' ? cells.map(([cell]) => cell) : cells[0] ?? []);
  }
  return isInPlace(lanes, (lane) => now.get(lane) ?? []);
}
