/** Cells merged downward: which row holds the value of a covered cell. */
import type { CellRange, GridRow } from '../sheet-grid.ts';

/** A cell of a row that a merge covers, and the row where the merged value stands; undefined when that row is not stored. */
export interface CoveredCell {
  readonly column: number;
  readonly from: number;
  readonly source: GridRow | undefined;
}

/** By row number. Only rows below the first of a merge. */
export type MergedValues = ReadonlyMap<number, readonly CoveredCell[]>;

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
  const found = new Map<number, CoveredCell[]>();
  // Merges of one column never overlap in a sound file; in an unsound one each row is still visited once per column.
  const coveredUntil = new Map<number, number>();
  const relevant = merges
    .filter(({ top, bottom, left }) => top > headerBottom && bottom > top && columns.has(left))
    .sort((a, b) => a.top - b.top);
  for (const { top, bottom, left } of relevant) {
    if (top <= (coveredUntil.get(left) ?? 0)) continue;
    coveredUntil.set(left, bottom);
    const first = rows[firstAtOrAfter(rows, top)];
    const source = first?.number === top ? first : undefined;
    for (let at = firstAtOrAfter(rows, top + 1); at < rows.length; at += 1) {
      const number = rows[at]?.number ?? Infinity;
      if (number > bottom) break;
      const row = found.get(number) ?? [];
      row.push({ column: left, from: top, source });
      found.set(number, row);
    }
  }
  return found;
}
