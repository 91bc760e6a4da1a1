/** Where our status column is now, by its heading: columns may have been moved since it was written. */
import { isStatusHeading } from '../grading/records/our-marks.ts';
import type { CellValue, GridRow } from '../grading/records/sheet-grid.ts';

export interface StatusPlace {
  /** 1-based. */
  readonly column: number;
  readonly headerRow: number;
}

/** The place of the heading: in the recorded column if it is there, else in the last column that has it. */
export function findStatus(rows: readonly GridRow[], recorded?: number): StatusPlace | undefined {
  let found: StatusPlace | undefined;
  for (const { number, cells } of rows) {
    for (let at = cells.length - 1; at >= 0; at--) {
      const cell = cells[at];
      if (typeof cell !== 'string' || !isStatusHeading(cell)) continue;
      if (at + 1 === recorded) return { column: recorded, headerRow: number };
      if (found === undefined || at + 1 > found.column) found = { column: at + 1, headerRow: number };
    }
  }
  return found;
}

/** The rows without the status column, from its heading down; a row that holds nothing else is left out. */
export function withoutStatus(rows: readonly GridRow[], status: StatusPlace | undefined): readonly GridRow[] {
  if (status === undefined) return rows;
  return rows.flatMap((row) => {
    if (row.number < status.headerRow || row.cells[status.column - 1] === undefined) return [row];
    const cells: (CellValue | undefined)[] = row.cells.slice();
    delete cells[status.column - 1];
    while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
}
