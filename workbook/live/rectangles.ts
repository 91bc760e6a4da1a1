/** Cells put together into few rectangles, so that one request paints many of them. */
import type { CellRange } from '../../grading/records/sheet-grid.ts';
import { cellAddress } from '../../grading/records/cell-address.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** `B5`, or `B5:D9`. */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const from = cellAddress(top, left);
  return top === bottom && left === right ? from : `${from}:${cellAddress(bottom, right)}`;
}

/** Runs of neighbouring columns, row by row. */
function rowRuns(cells: readonly Cell[]): readonly CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.top === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Rectangles that cover these cells and no others; none of them overlap. From left to right and down each column, which keeps like fills together. */
export function rectanglesOf(cells: readonly Cell[]): readonly CellRange[] {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const done: CellRange[] = [];
  for (const run of rowRuns(cells)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above !== undefined && above.bottom === run.top - 1) {
      above.bottom = run.bottom;
    } else {
      const next = { ...run };
      open.set(key, next);
      done.push(next);
    }
  }
  return done.sort((a, b) => a.left - b.left || a.top - b.top);
}
