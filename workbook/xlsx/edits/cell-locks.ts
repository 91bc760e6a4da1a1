/** Which cells of a sheet cannot be written, as plain data and as the problem that says why. */
import type { Problem } from '../../../grading/messages/problem.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import { arrayCell, coveredCell, coveringRange, formulaCell, protectedSheet, tableHeading } from '../../edit-problems.ts';

/** A heading row of a table (ListObject): its texts stand in the table's own part too. */
export interface TableHeading {
  readonly table: string;
  readonly range: CellRange;
}

/** What of a protected sheet may be written: cells, and the rows and columns whose cells are not there yet. */
export interface UnlockedPlaces {
  /** By `cellKey`; cells that are there and locked have false. */
  readonly cells: ReadonlyMap<number, boolean>;
  readonly rows: ReadonlyMap<number, boolean>;
  readonly columns: readonly { readonly from: number; readonly to: number }[];
}

export interface SheetLocks {
  readonly sheet: string;
  /** By `cellKey`. */
  readonly formulas: ReadonlySet<number>;
  /** Array formulas and data tables. */
  readonly arrays: readonly CellRange[];
  readonly merges: readonly CellRange[];
  readonly tableHeadings: readonly TableHeading[];
  /** Undefined when the sheet is not protected. */
  readonly protection: UnlockedPlaces | undefined;
}

/** One number for each cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

function contains({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isUnlocked({ cells, rows, columns }: UnlockedPlaces, row: number, column: number): boolean {
  return cells.get(cellKey(row, column)) ?? rows.get(row) ?? columns.some(({ from, to }) => from <= column && to >= column);
}

/** Why the cell cannot be written, with its place; undefined when it can. */
export function lockOf(locks: SheetLocks, row: number, column: number): Problem | undefined {
  const place = { sheet: locks.sheet, row, column };
  if (locks.protection !== undefined && !isUnlocked(locks.protection, row, column)) return protectedSheet(place);
  const array = locks.arrays.find((range) => contains(range, row, column));
  if (array !== undefined) return arrayCell(place, array);
  if (locks.formulas.has(cellKey(row, column))) return formulaCell(place);
  const merge = coveringRange(locks.merges, row, column);
  if (merge !== undefined) return coveredCell(place, merge);
  const heading = locks.tableHeadings.find(({ range }) => contains(range, row, column));
  return heading === undefined ? undefined : tableHeading(place, heading.table);
}
