/** How a sheet is laid out: which columns are used, where the headings stand, and what they mean. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { Place, Problem } from '../messages/problem.ts';
import { findHeader, type HeaderBlock } from './headings/find-header.ts';
import { headerCellsOf, searchedRows } from './headings/header-cells.ts';
import type { HeadingIndex } from './headings/heading-index.ts';
import { fullHeading, matchColumns, matcherOf, missingColumns, type MatchedColumn, type MatchedColumns } from './headings/match-columns.ts';
import { isStatusHeading } from './our-marks.ts';
import type { ColumnDoubt, ReadColumn } from './record.ts';
import type { CellValue, SheetGrid } from './sheet-grid.ts';

/** `used` are the columns with anything in them, ascending; `statusColumns` are our own and count for nothing. */
export interface SheetLayout {
  readonly used: readonly number[];
  readonly statusColumns: ReadonlySet<number>;
  readonly block: HeaderBlock;
  readonly headerRows: readonly [number, number];
  readonly matched: readonly MatchedColumn[];
  /** Of the headings themselves. */
  readonly problems: readonly Problem[];
  /** By column: the fields that an unsure heading may mean, best first. */
  readonly doubts: MatchedColumns['doubts'];
  /** Columns that should be there and are not. */
  readonly missing: readonly Problem[];
}

/** Our own columns among the first rows. */
export function statusColumnsOf({ rows }: SheetGrid): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cells } of rows.slice(0, searchedRows)) {
    cells.forEach((cell, at) => {
      if (typeof cell === 'string' && isStatusHeading(cell)) found.add(at + 1);
    });
  }
  return found;
}

/** The columns in which anything stands, ascending. */
export function columnsInUse({ rows }: SheetGrid, statusColumns: ReadonlySet<number>): readonly number[] {
  const used: number[] = [];
  /** Positions in which nothing was found so far. */
  let open: number[] = [];
  let width = 0;
  for (const { cells } of rows) {
    for (; width < cells.length; width += 1) if (!statusColumns.has(width + 1)) open.push(width);
    let found = 0;
    for (const at of open) if (isFilled(cells[at])) found = used.push(at + 1);
    if (found > 0) open = open.filter((at) => !isFilled(cells[at]));
  }
  return used.sort((a, b) => a - b);
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== undefined && cell !== '';
}

/** Undefined when the sheet has no recognisable headings and so is no list of enterprises. */
export function layoutOf(
  grid: SheetGrid, used: readonly number[], statusColumns: ReadonlySet<number>,
  library: IndicatorLibrary, index: HeadingIndex, mapping: ReadonlyMap<string, string>,
): SheetLayout | undefined {
  const header = headerCellsOf(grid, used[used.length - 1] ?? 0, statusColumns);
  const match = matcherOf(index, mapping);
  const block = findHeader(header, index, match);
  if (block === undefined) return undefined;
  const headerRows = [header.rowNumbers[block.top] ?? 1, header.rowNumbers[block.bottom] ?? 1] as const;
  const place: Place = { sheet: grid.name, row: headerRows[1] };
  const { matched, problems, doubts } = matchColumns(block.columns, match, index, ({ column, leaf }) => ({ ...place, column, heading: leaf.shown }));
  const missing = missingColumns(library, matched, { sheet: grid.name });
  return { used, statusColumns, block, headerRows, matched, problems, doubts, missing };
}

/** The first empty column beside the headings: what stands further right, a stray remark or a second block, stays where it is. */
export function freeColumnOf({ used, block: { columns } }: SheetLayout): number {
  const taken = new Set(used);
  let free = Math.max(0, ...columns.map(({ column }) => column)) + 1;
  while (taken.has(free)) free += 1;
  return free;
}

/** Every used or headed column, with the field that it is read as, or the doubt why it is not. */
export function readColumnsOf(
  { used, block }: SheetLayout, read: readonly MatchedColumn[], doubts: ReadonlyMap<number, ColumnDoubt>,
): readonly ReadColumn[] {
  const headings = new Map(block.columns.map((column) => [column.column, { heading: fullHeading(column), leaf: column.leaf.shown }]));
  const fields = new Map(read.map(({ column, field }) => [column, field.id]));
  return [...new Set([...used, ...headings.keys()])].sort((a, b) => a - b).map((column) => {
    const field = fields.get(column);
    const doubt = doubts.get(column);
    return {
      column,
      ...(headings.get(column) ?? { heading: '', leaf: '' }),
      ...(field === undefined ? {} : { field }),
      ...(doubt === undefined ? {} : { doubt }),
    };
  });
}
