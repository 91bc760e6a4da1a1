/** Rows that changed since they were last taken, gathered by sheet. */

export type TakenRows =
  | { readonly kind: 'rows'; readonly bySheet: ReadonlyMap<string, readonly number[]> }
  | { readonly kind: 'tooMany'; readonly count: number };

export class ChangedRanges {
  private readonly ranges = new Map<string, (readonly [number, number])[]>();

  add(sheet: string, rows: readonly [number, number]): void {
    const known = this.ranges.get(sheet);
    if (known === undefined) this.ranges.set(sheet, [rows]);
    else known.push(rows);
  }

  clear(): void {
    this.ranges.clear();
  }

  /**
   * Each row once, ascending, of the sheets in `lastRows`; nothing waits any longer. A change of whole columns names
   * every row of the sheet, so that one longer than `most` counts only as far as the sheet is filled.
   */
  take(lastRows: ReadonlyMap<string, number>, most: number): TakenRows {
    const bySheet = new Map<string, readonly number[]>();
    let count = 0;
    for (const [sheet, ranges] of this.ranges) {
      const last = lastRows.get(sheet);
      if (last === undefined) continue;
      const clipped = ranges.map(([from, to]) => [from, to - from >= most ? Math.min(to, last) : to] as const);
      const wide = clipped.find(([from, to]) => to - from >= most);
      if (wide !== undefined) {
        count += wide[1] - wide[0] + 1;
        continue;
      }
      const rows = rowsOf(clipped);
      count += rows.length;
      if (rows.length > 0) bySheet.set(sheet, rows);
    }
    this.clear();
    return count > most ? { kind: 'tooMany', count } : { kind: 'rows', bySheet };
  }
}

function rowsOf(ranges: readonly (readonly [number, number])[]): readonly number[] {
  const rows = new Set<number>();
  for (const [from, to] of ranges) for (let row = from; row <= to; row += 1) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}
