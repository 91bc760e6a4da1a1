/** One sheet: header, columns, rows, values. */
import type { IndicatorLibrary } from '../indicators/library.ts';
import { problem, type Place, type Problem } from '../messages/problem.ts';
import type { Fact } from './fact.ts';
import { findHeader, type HeaderBlock } from './headings/find-header.ts';
import { headerCellsOf, searchedRows } from './headings/header-cells.ts';
import type { HeadingIndex } from './headings/heading-index.ts';
import {
  fullHeading, identifyingFields, matchColumns, matcherOf, missingColumns, type MatchedColumn,
} from './headings/match-columns.ts';
import { isStatusHeading } from './our-marks.ts';
import type { EnterpriseRecord, ReadColumn, SheetTable } from './record.ts';
import { dataRowsOf } from './rows/data-rows.ts';
import { mergedValuesOf, type MergedValues } from './rows/merged-values.ts';
import { otherHeaderRow } from './rows/other-header.ts';
import { unlikeColumns } from './rows/unlike-columns.ts';
import type { GridRow, SheetGrid } from './sheet-grid.ts';
import { cellReaderOf, type CellReader } from './values/cell-reader.ts';

/** What was read from one sheet. */
export interface ReadSheet {
  readonly table: SheetTable;
  readonly records: readonly EnterpriseRecord[];
  readonly problems: readonly Problem[];
}

interface CompiledColumn extends MatchedColumn {
  readonly slot: number;
  readonly read: CellReader;
}

function columnsInUse({ rows }: SheetGrid, statusColumns: ReadonlySet<number>): readonly number[] {
  const used = new Set<number>();
  for (const { cells } of rows) {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell !== undefined && cell !== '' && !used.has(at + 1) && !statusColumns.has(at + 1)) used.add(at + 1);
    }
  }
  return [...used].sort((a, b) => a - b);
}

/** The first empty column beside the headings: what stands further right, a stray remark or a second block, stays where it is. */
function freeColumnOf(used: readonly number[], { columns }: HeaderBlock): number {
  const taken = new Set(used);
  let free = Math.max(0, ...columns.map(({ column }) => column)) + 1;
  while (taken.has(free)) free += 1;
  return free;
}

/** A list without rows, and rows that belong to another table. */
function oddities(grid: SheetGrid, place: Place, headerRow: number, rows: number, other: number | undefined): readonly Problem[] {
  const problems = rows === 0 ? [problem('SHEET_010', 'warning', place, {})] : [];
  if (other === undefined) return problems;
  const unread = grid.rows.filter((row) => row.number > other && row.cells.some((cell) => cell !== undefined && cell !== '')).length;
  return [...problems, problem('SHEET_009', 'error', { sheet: grid.name, row: other }, { header: headerRow, rows: unread })];
}

function statusColumnsOf({ rows }: SheetGrid): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { cells } of rows.slice(0, searchedRows)) {
    cells.forEach((cell, at) => {
      if (typeof cell === 'string' && isStatusHeading(cell)) found.add(at + 1);
    });
  }
  return found;
}

function readColumnsOf(used: readonly number[], block: HeaderBlock, matched: readonly MatchedColumn[]): readonly ReadColumn[] {
  const headings = new Map(block.columns.map((column) => [column.column, { heading: fullHeading(column), leaf: column.leaf.shown }]));
  const fields = new Map(matched.map(({ column, field }) => [column, field.id]));
  return [...new Set([...used, ...headings.keys()])].sort((a, b) => a - b).map((column) => {
    const field = fields.get(column);
    return { column, ...(headings.get(column) ?? { heading: '', leaf: '' }), ...(field === undefined ? {} : { field }) };
  });
}

function compile(matched: readonly MatchedColumn[], library: IndicatorLibrary): readonly CompiledColumn[] {
  return matched.flatMap((column) => {
    const slot = library.fields.slotOf.get(column.field.id);
    if (slot === undefined) return [];
    const isRequired = column.field.required === true || identifyingFields.has(column.field.id);
    return [{ ...column, slot, read: cellReaderOf({ ...column, isRequired }, library) }];
  });
}

/** Reads the data rows. A value merged over several rows counts for each; its problem is told once, where it stands. */
function readRows(
  sheet: string, rows: readonly GridRow[], byNumber: ReadonlyMap<number, GridRow>, columns: readonly CompiledColumn[],
  merged: MergedValues, slots: number,
): { readonly records: readonly EnterpriseRecord[]; readonly problems: readonly Problem[] } {
  const records: EnterpriseRecord[] = [];
  const problems: Problem[] = [];
  const told = new Set<string>();
  const dataRows = new Set(merged.size === 0 ? [] : rows.map(({ number }) => number));
  for (const row of rows) {
    const facts = new Array<Fact>(slots).fill(undefined);
    const texts = new Array<string | undefined>(slots).fill(undefined);
    const coveredCells = merged.get(row.number);
    for (const { column, slot, heading, read } of columns) {
      const from = coveredCells === undefined ? undefined : coveredCells.get(column);
      const source = from === undefined ? row : byNumber.get(from);
      const { fact, text, fault } = read(source?.cells[column - 1]);
      facts[slot] = fact;
      texts[slot] = text;
      if (fault === undefined) continue;
      const at = source?.number ?? row.number;
      const merge = from === undefined ? undefined : `${at}:${column}`;
      if (merge !== undefined && (told.has(merge) || dataRows.has(at))) continue;
      if (merge !== undefined) told.add(merge);
      problems.push({ ...fault, place: { sheet, row: at, column, heading } });
    }
    records.push({ sheet, row: row.number, facts, texts });
  }
  return { records, problems };
}

/** Reads one sheet; undefined when it has no recognisable headings and so is no list of enterprises. */
export function readSheet(
  grid: SheetGrid, library: IndicatorLibrary, index: HeadingIndex, mapping: ReadonlyMap<string, string>,
): ReadSheet | undefined {
  const statusColumns = statusColumnsOf(grid);
  const used = columnsInUse(grid, statusColumns);
  const header = headerCellsOf(grid, used.at(-1) ?? 0, statusColumns);
  const match = matcherOf(index, mapping);
  const block = findHeader(header, index, match);
  if (block === undefined) return undefined;
  const headerRows = [header.rowNumbers[block.top] ?? 1, header.rowNumbers[block.bottom] ?? 1] as const;
  const place: Place = { sheet: grid.name, row: headerRows[1] };
  const { matched, problems } = matchColumns(block.columns, match, index, ({ column, leaf }) => ({ ...place, column, heading: leaf.shown }));
  const merged = mergedValuesOf(grid.merges, grid.rows, headerRows[1], new Set(used));
  const other = otherHeaderRow(grid.rows, headerRows[1], matched, index);
  const rows = dataRowsOf({ grid, headerRows, matched, merged, statusColumns }).filter(({ number }) => other === undefined || number < other);
  const byNumber = new Map(grid.rows.map((row) => [row.number, row]));
  const { columns, problems: unlike } = unlikeColumns(grid.name, headerRows[1], rows, compile(matched, library));
  const read = readRows(grid.name, rows, byNumber, columns, merged, library.fields.all.length);
  const table: SheetTable = {
    sheet: grid.name,
    headerRows,
    dataRows: [headerRows[1] + 1, rows.at(-1)?.number ?? headerRows[1]],
    freeColumn: freeColumnOf(used, block),
    columns: readColumnsOf(used, block, columns),
  };
  const missing = missingColumns(library, matched, { sheet: grid.name });
  const odd = oddities(grid, place, headerRows[1], rows.length, other);
  return { table, records: read.records, problems: [...problems, ...missing, ...unlike, ...odd, ...read.problems] };
}
