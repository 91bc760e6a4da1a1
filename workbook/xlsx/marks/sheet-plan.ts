/** What is to be done in one sheet, row by row. */
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { CellMark, SheetMarks } from '../../host.ts';
import { markPriority, type ColourKind } from '../../../grading/findings/mark-colours.ts';

/** A cell that gets a colour, or a cell of the status column. */
export type PlannedCell =
  | { readonly column: number; readonly colour: MarkKind }
  | { readonly column: number; readonly status: string; readonly kind: ColourKind | 'heading' };

/** By row number; the cells of a row in ascending order of columns. */
export type SheetPlan = ReadonlyMap<number, readonly PlannedCell[]>;

/** The merged range of each marked cell, found without going through all cells of a range. */
function mergesByRow(rows: readonly number[], merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> {
  const found = new Map<number, CellRange[]>();
  for (const merge of merges) {
    let low = 0;
    for (let high = rows.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((rows[middle] ?? 0) < merge.top) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < rows.length && (rows[at] ?? 0) <= merge.bottom; at++) {
      const row = rows[at] ?? 0;
      const known = found.get(row);
      if (known === undefined) found.set(row, [merge]);
      else known.push(merge);
    }
  }
  return found;
}

function isWorse(kind: MarkKind, than: MarkKind): boolean {
  return markPriority.indexOf(kind) < markPriority.indexOf(than);
}

/** Marks of merged cells go to the top left cell, the only one that shows; of several marks on a cell the worst stays. */
function placedMarks(cells: readonly CellMark[], merges: readonly CellRange[]): readonly CellMark[] {
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const byRow = mergesByRow(rows, merges);
  const placed = new Map<string, CellMark>();
  for (const cell of cells) {
    const merge = byRow.get(cell.row)?.find((range) => cell.column >= range.left && cell.column <= range.right);
    const at = merge === undefined ? cell : { ...cell, row: merge.top, column: merge.left };
    const key = `${at.row} ${at.column}`;
    const known = placed.get(key);
    if (known === undefined || isWorse(at.kind, known.kind)) placed.set(key, at);
  }
  return [...placed.values()];
}

/** Merges the marks of a sheet into one plan. A status cell is planned only when there are rows with a status. */
export function planSheet(marks: SheetMarks, merges: readonly CellRange[]): SheetPlan {
  const plan = new Map<number, PlannedCell[]>();
  const add = (row: number, cell: PlannedCell): void => {
    const cells = plan.get(row);
    if (cells === undefined) plan.set(row, [cell]);
    else cells.push(cell);
  };
  for (const { row, column, kind } of placedMarks(marks.cells, merges)) add(row, { column, colour: kind });
  const { status } = marks;
  if (status.rows.length > 0) {
    add(status.headerRow, { column: status.column, status: status.heading, kind: 'heading' });
    for (const { row, text, kind } of status.rows) add(row, { column: status.column, status: text, kind });
  }
  for (const cells of plan.values()) cells.sort((a, b) => a.column - b.column);
  return plan;
}
