/** Rows that changed since they were last taken, gathered by sheet. */

type Range = readonly [number, number];

export type TakenRows =
  | { readonly kind: 'rows'; readonly bySheet: ReadonlyMap<string, readonly number[]> }
  | { readonly kind: 'tooMany'; readonly count: number };

/** Where sheets end, in the formats of today and of old: a change that reaches there is one of whole columns. */
const sheetEnds: ReadonlySet<number> = new Set([65_536, 1_048_576]);

export class ChangedRanges {
  private readonly ranges = new Map<string, Range[]>();

  add(sheet: string, rows: Range): void {
    const known = this.ranges.get(sheet);
    if (known === undefined) this.ranges.set(sheet, [rows]);
    else known.push(rows);
  }

  clear(): void {
    this.ranges.clear();
  }

  /** How many rows wait, at most: some may be counted more than once. */
  count(): number {
    let rows = 0;
    for (const ranges of this.ranges.values()) for (const [from, to] of ranges) rows += to - from + 1;
    return rows;
  }

  /** Names of the sheets that something waits for. */
  sheets(): readonly string[] {
    return [...this.ranges.keys()];
  }

  /**
   * Each row once, ascending, of the sheets in `lastRows`; nothing waits any longer. A change of whole columns counts only as far
   * as the sheet is filled.
   */
  take(lastRows: ReadonlyMap<string, number>, most: number): TakenRows {
    const sheets = [...this.ranges].flatMap(([sheet, ranges]) => {
      const last = lastRows.get(sheet);
      return last === undefined ? [] : [{ sheet, ranges: joined(ranges.map(([from, to]) => [from, sheetEnds.has(to) ? last : to])) }];
    });
    this.clear();
    const count = sheets.reduce((sum, { ranges }) => ranges.reduce((rows, [from, to]) => rows + to - from + 1, sum), 0);
    if (count > most) return { kind: 'tooMany', count };
    return { kind: 'rows', bySheet: new Map(sheets.map(({ sheet, ranges }) => [sheet, rowsOf(ranges)] as const).filter(([, rows]) => rows.length > 0)) };
  }
}

/** Ascending, without overlaps; ranges that end before they begin are none. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const made: [number, number][] = [];
  for (const [from, to] of ranges.filter((range) => range[0] <= range[1]).sort((a, b) => a[0] - b[0])) {
    const last = made[made.length - 1];
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
  }
  return made;
}

function rowsOf(ranges: readonly Range[]): readonly number[] {
  const rows: number[] = [];
  for (const [from, to] of ranges) for (let row = from; row <= to; row += 1) rows.push(row);
  return rows;
}
