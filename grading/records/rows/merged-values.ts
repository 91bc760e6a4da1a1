/** Cells merged downward: which row holds the value of a covered cell. */
import type { CellRange, GridRow } from '../sheet-grid.ts';

/** By row number, by column: the number of the row where the merged value stands. Only rows below the first of a merge. */
export type MergedValues = ReadonlyMap<number, ReadonlyMap<number, number>>;

function firstAtOrAfter(rows: readonly GridRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? Infinity) < number) low = middle + 1; else high = middle;
  }
  return low;
}

/** Finds the covered cells among the stored rows below `headerBottom`, for merges whose left column is in `columns`. */
export function mergedValuesOf(
  merges: readonly CellRange[], rows: readonly GridRow[], headerBottom: number, columns: ReadonlySet<number>,
): MergedValues {
  const found = new Map<number, Map<number, number>>();
  // Merges of one column never overlap in a sound file; in an unsound one each row is still visited once per column.
  const coveredUntil = new Map<number, number>();
  const relevant = merges
    .filter(({ top, bottom, left }) => top > headerBottom && bottom > top && columns.has(left))
    .sort((a, b) => a.top - b.top);
  for (const { top, bottom, left } of relevant) {
    if (top <= (coveredUntil.get(left) ?? 0)) continue;
    coveredUntil.set(left, bottom);
    for (let at = firstAtOrAfter(rows, top + 1); at < rows.length; at += 1) {
      const number = rows[at]?.number ?? Infinity;
      if (number > bottom) break;
      const row = found.get(number) ?? new Map<number, number>();
      row.set(left, top);
      found.set(number, row);
    }
  }
  return found;
}
