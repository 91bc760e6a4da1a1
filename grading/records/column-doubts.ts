/** Columns that somebody should look at: what their headings may mean, and what stands in them. */
import { cellText, isBlank } from './cell-text.ts';
import { mappingKey, type MatchedColumn } from './headings/match-columns.ts';
import type { ColumnDoubt } from './record.ts';
import type { GridRow } from './sheet-grid.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { quoted } from './values/reading.ts';

const mostExamples = 3;

type Rows = readonly { readonly row: GridRow }[];

function examplesOf(rows: Rows, column: number): readonly string[] {
  const found: string[] = [];
  for (const { row } of rows) {
    const cell = row.cells[column - 1];
    if (cell === undefined || isBlank(cell)) continue;
    found.push(quoted(cellText(cell)));
    if (found.length === mostExamples) break;
  }
  return found;
}

/** By column. `read` are the columns that are read in the end; a column that is neither told of nor filled raises no doubt. */
export function columnDoubts(layout: SheetLayout, read: readonly MatchedColumn[], rows: Rows): ReadonlyMap<number, ColumnDoubt> {
  const told = new Set(layout.problems.map(({ place }) => place.column));
  const kept = new Set(read.map(({ column }) => column));
  // A column taken for a field and not read after all: SHEET_006.
  const dropped = new Map(layout.matched.filter(({ column }) => !kept.has(column)).map(({ column, field }) => [column, [field]] as const));
  return new Map(layout.block.columns.flatMap((headed) => {
    const { column } = headed;
    const fields = layout.doubts.get(column) ?? dropped.get(column);
    const examples = fields === undefined ? [] : examplesOf(rows, column);
    if (fields === undefined || (examples.length === 0 && !told.has(column))) return [];
    return [[column, { key: mappingKey(headed), candidates: fields.map(({ id }) => id), examples }] as const];
  }));
}
