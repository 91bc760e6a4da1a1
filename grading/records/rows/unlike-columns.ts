/** Columns whose heading names a level but whose cells hold something else, such as 能源类型 with 天然气 in every row. */
import { problem, type Problem } from '../../messages/problem.ts';
import { isBlank } from '../cell-text.ts';
import type { MatchedColumn } from '../headings/match-columns.ts';
import type { GridRow } from '../sheet-grid.ts';
import type { CellReader } from '../values/cell-reader.ts';

/** Fewer filled cells than this say nothing about a column. */
const fewest = 3;

type LevelColumn = MatchedColumn & { readonly read: CellReader };

const nothing: readonly never[] = [];

/** The level columns in which something unreadable stands in the row; what the user confirmed is read whatever stands there. */
export function unreadableLevels<C extends LevelColumn>({ cells }: GridRow, columns: readonly C[]): readonly C[] {
  const found: C[] = [];
  for (const column of columns) {
    if (column.field.kind !== 'level' || column.confirmed === true) continue;
    const cell = cells[column.column - 1];
    if (!isBlank(cell) && column.read(cell).fact === undefined) found.push(column);
  }
  return found.length === 0 ? nothing : found;
}

/** One problem a column, at its heading; such a column is not read, so that its cells are not complained of one by one. */
export function unlikeColumns<C extends LevelColumn>(
  sheet: string, headingRow: number, rows: readonly { readonly row: GridRow; readonly unreadable: readonly C[] }[], columns: readonly C[],
): { readonly columns: readonly C[]; readonly problems: readonly Problem[] } {
  const unreadable = new Map<C, number>();
  for (const row of rows) for (const column of row.unreadable) unreadable.set(column, (unreadable.get(column) ?? 0) + 1);
  const unlike = columns.filter((column) => isUnlike(unreadable.get(column) ?? 0, column, rows));
  return {
    columns: columns.filter((column) => !unlike.includes(column)),
    problems: unlike.map(({ column, heading, field }) => problem('SHEET_006', 'warning', { sheet, row: headingRow, column, heading },
      { seen: heading, group: field.group ?? field.heading })),
  };
}

function isUnlike(unreadable: number, { column }: LevelColumn, rows: readonly { readonly row: GridRow }[]): boolean {
  if (unreadable * 2 <= fewest) return false;
  let filled = 0;
  for (const { row } of rows) {
    if (!isBlank(row.cells[column - 1])) filled++;
    // Half of the cells can be read, however many more there are.
    if (filled >= unreadable * 2) return false;
  }
  return filled >= fewest;
}
