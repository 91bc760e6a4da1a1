/** Anchors of marked sheets: taken before the marks go in, compared before they come off. */
import { isInPlace, keyColumn, keyText, laneOf, type Lane, type SheetAnchor } from '../live/live-anchor.ts';
import type { StatusPlan } from '../live/plan.ts';
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import { rangeAt } from './areas.ts';
import { idOf } from './names-of-now.ts';
import type { Pace } from './pace.ts';
import { gridOf, readValues } from './read-cells.ts';
import { piecesOf } from './read-sheets.ts';
import { filledArea } from './sheet-facts.ts';
import type { WpsApplication, WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** Names and codes of enterprises stand within these columns. */
const searchedColumns = 12;

/** The status column, which is not written yet, comes from its plan. */
export async function takeAnchor(application: WpsApplication, sheet: WpsSheet, name: string, headerRow: number, status: StatusPlan | undefined, pace: Pace): Promise<SheetAnchor> {
  const lanes: Lane[] = status === undefined ? [] : [laneOf('rows', status.column, status.top, status.cells.map(([text]) => text))];
  const used = filledArea(application, sheet);
  const [headings = []] = readValues(sheet, { top: headerRow, left: 1, bottom: headerRow, right: used.right });
  lanes.push(laneOf('columns', headerRow, 1, headings));
  const rows: (readonly unknown[])[] = [];
  for (const piece of piecesOf({ ...used, top: headerRow + 1, right: Math.min(used.right, used.left + searchedColumns - 1) })) {
    rows.push(...formulasIn(sheet, piece));
    await pace.breathe();
  }
  const key = keyColumn(rows);
  if (key !== undefined) lanes.push(laneOf('rows', used.left + key, headerRow + 1, rows.map((cells) => keyText(cells[key]))));
  const id = idOf(sheet);
  return { sheet: name, ...(id === undefined ? {} : { id }), lanes: lanes.filter(({ hashes }) => hashes.some((hash) => hash !== '')) };
}

function formulasIn(sheet: WpsSheet, area: CellRange): readonly (readonly unknown[])[] {
  const range = rangeAt(sheet, area);
  return gridOf(calling(() => range.Formula), area.bottom - area.top + 1, area.right - area.left + 1);
}

/** Whether addresses on the sheet still mean the cells they meant. Without an anchor nobody knows otherwise. */
export async function isStill(application: WpsApplication, sheet: WpsSheet, anchor: SheetAnchor | undefined, pace: Pace): Promise<boolean> {
  if (anchor === undefined || anchor.lanes.length === 0) return true;
  const { bottom, right } = filledArea(application, sheet);
  const now = new Map<Lane, readonly unknown[]>();
  for (const lane of anchor.lanes) {
    const { along, at } = lane;
    const cells = readValues(sheet, along === 'rows' ? { top: 1, left: at, bottom, right: at } : { top: at, left: 1, bottom: at, right });
    now.set(lane, along === 'rows' ? cells.map(([cell]) => cell) : cells[0] ?? []);
    await pace.breathe();
  }
  return isInPlace(anchor.lanes, (lane) => now.get(lane) ?? []);
}
