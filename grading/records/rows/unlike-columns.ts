/** Columns whose heading names a level but whose cells hold something else, such as 能源类型 with 天然气 in every row. */
import { problem, type Problem } from '../../messages/problem.ts';
import { isBlank } from '../cell-text.ts';
import type { MatchedColumn } from '../headings/match-columns.ts';
import type { GridRow } from '../sheet-grid.ts';
import type { CellReader } from '../values/cell-reader.ts';

/** Fewer filled cells than this say nothing about a column. */
const fewest = 3;

/** One problem a column, at its heading; such a column is not read, so that its cells are not complained of one by one. */
export function unlikeColumns<C extends MatchedColumn & { readonly read: CellReader }>(
  sheet: string, headingRow: number, rows: readonly GridRow[], columns: readonly C[],
): { readonly columns: readonly C[]; readonly problems: readonly Problem[] } {
  const unlike = columns.filter((column) => column.field.kind === 'level' && isUnlike(rows, column));
  return {
    columns: columns.filter((column) => !unlike.includes(column)),
    problems: unlike.map(({ column, heading, field }) => problem('SHEET_006', 'warning', { sheet, row: headingRow, column, heading },
      { seen: heading, group: field.group ?? field.heading })),
  };
}

function isUnlike(rows: readonly GridRow[], { column, read }: MatchedColumn & { readonly read: CellReader }): boolean {
  let filled = 0;
  let unreadable = 0;
  for (const { cells } of rows) {
    const cell = cells[column - 1];
    if (isBlank(cell)) continue;
    filled++;
    if (read(cell).fact === undefined) unreadable++;
  }
  return filled >= fewest && unreadable * 2 > filled;
}
