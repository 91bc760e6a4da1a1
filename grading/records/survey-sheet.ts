/** What stands where on one sheet: its header, the columns that are read and the rows of data, before any value is taken. */
import { knownFields } from '../indicators/known-fields.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import { problem, type Place, type Problem } from '../messages/problem.ts';
import { finish, rowsPerStep, type Steps } from '../steps.ts';
import { searchedRows } from './headings/header-cells.ts';
import type { HeadingIndex } from './headings/heading-index.ts';
import { identifyingFields, type MatchedColumn } from './headings/match-columns.ts';
import { dataRowsAmong, rowKinds, type RowKind } from './rows/data-rows.ts';
import { mergedValuesOf, type CoveredCell } from './rows/merged-values.ts';
import { otherHeaders } from './rows/other-header.ts';
import { strayNames, type StrayNames } from './rows/stray-names.ts';
import { unlikeColumns, unreadableLevels } from './rows/unlike-columns.ts';
import type { CellRange, GridRow, SheetGrid } from './sheet-grid.ts';
import { columnsInUse, layoutOf, statusColumnsOf, type SheetLayout } from './sheet-layout.ts';
import { cellReaderOf, type CellReader } from './values/cell-reader.ts';

/** A column with the reader of its cells; `slot` is that of its field. */
export interface CompiledColumn extends MatchedColumn {
  readonly slot: number;
  readonly read: CellReader;
}

/** A row of data, with the cells of it that a merge from above covers. The same object as long as nothing of it changed. */
export interface DataRow {
  readonly row: GridRow;
  readonly covered: readonly CoveredCell[];
}

/** Rows and columns are 1-based, ranges inclusive. */
export interface SheetSurvey {
  readonly layout: SheetLayout;
  readonly headerRows: readonly [number, number];
  /** The columns that are read. */
  readonly columns: readonly CompiledColumn[];
  readonly rows: readonly DataRow[];
  /** What is wrong with the sheet and its headings. */
  readonly problems: readonly Problem[];
}

/** What a row is under one set of headings. */
interface SeenRow extends DataRow {
  readonly is: RowKind;
  readonly headsOthers: boolean;
  readonly unreadable: readonly CompiledColumn[];
}

/** All that rows are seen by; kept as long as the headings and merges say the same. */
interface RowSight {
  readonly key: string;
  readonly merges: readonly CellRange[];
  readonly columns: readonly CompiledColumn[];
  readonly kindOf: (row: GridRow, covered: readonly CoveredCell[]) => RowKind;
  readonly headsOthers: (row: GridRow) => boolean;
  readonly seen: WeakMap<GridRow, SeenRow>;
}

const nothingCovered: readonly CoveredCell[] = [];

/** Finds the table of a sheet; undefined when it has no recognisable headings and so is no list of enterprises. */
export function surveySheet(
  grid: SheetGrid, library: IndicatorLibrary, index: HeadingIndex, mapping: ReadonlyMap<string, string>,
): SheetSurvey | undefined {
  return finish(new SheetSurveyor(library, index, mapping).surveying(grid));
}

/** Surveys a sheet any number of times: only rows that are other objects than before are looked at, the outcome is that of `surveySheet`. */
export class SheetSurveyor {
  private readonly library: IndicatorLibrary;
  private readonly index: HeadingIndex;
  private readonly mapping: ReadonlyMap<string, string>;
  private known: { readonly rows: readonly GridRow[]; readonly merges: readonly CellRange[]; readonly layout: SheetLayout | undefined } | undefined;
  private sight: RowSight | undefined;

  constructor(library: IndicatorLibrary, index: HeadingIndex, mapping: ReadonlyMap<string, string>) {
    this.library = library;
    this.index = index;
    this.mapping = mapping;
  }

  /** Ends with undefined when the sheet is no list of enterprises. */
  *surveying(grid: SheetGrid): Steps<SheetSurvey | undefined> {
    const layout = this.layoutOf(grid);
    if (layout === undefined) return undefined;
    const { headerRows } = layout;
    const sight = this.sightOf(grid, layout);
    const below = yield* see(grid, layout, sight);
    const other = below.find((row) => row.headsOthers)?.row.number;
    const own = other === undefined ? below : below.filter(({ row }) => row.number < other);
    const rows = dataRowsAmong(own);
    const { columns, problems: unlike } = unlikeColumns(grid.name, headerRows[1], rows, sight.columns);
    const odd = oddities(grid, { sheet: grid.name, row: headerRows[1] }, headerRows[1], rows.length, other);
    return {
      layout, headerRows, columns, rows,
      problems: [...layout.problems, ...layout.missing, ...unlike, ...odd, ...strays(grid.name, layout, strayNames(own, rows))],
    };
  }

  private layoutOf(grid: SheetGrid): SheetLayout | undefined {
    const statusColumns = statusColumnsOf(grid);
    const used = columnsInUse(grid, statusColumns);
    const rows = grid.rows.slice(0, searchedRows);
    const { known } = this;
    const isSame = known?.layout !== undefined && known.merges === grid.merges && isSameList(known.rows, rows) && isSameList(known.layout.used, used);
    if (isSame) return known.layout;
    const layout = layoutOf(grid, used, statusColumns, this.library, this.index, this.mapping);
    this.known = { rows, merges: grid.merges, layout };
    return layout;
  }

  private sightOf(grid: SheetGrid, { headerRows, matched, statusColumns }: SheetLayout): RowSight {
    const key = JSON.stringify([
      headerRows, [...statusColumns], matched.map(({ column, field, heading, unit }) => [column, field.id, heading, unit]),
      grid.rows.filter(({ number }) => number >= headerRows[0] && number <= headerRows[1]).map(({ cells }) => cells),
    ]);
    if (this.sight?.key === key && this.sight.merges === grid.merges) return this.sight;
    this.sight = {
      key,
      merges: grid.merges,
      columns: compile(matched, this.library),
      kindOf: rowKinds({ grid, headerRows, matched, statusColumns }),
      headsOthers: otherHeaders(matched, this.index),
      seen: new WeakMap(),
    };
    return this.sight;
  }
}

/** The rows below the headings. */
function* see(grid: SheetGrid, { headerRows, used }: SheetLayout, sight: RowSight): Steps<readonly SeenRow[]> {
  const merged = mergedValuesOf(grid.merges, grid.rows, headerRows[1], new Set(used));
  const seen: SeenRow[] = [];
  for (const row of grid.rows) {
    if (row.number <= headerRows[1]) continue;
    const covered = merged.get(row.number) ?? nothingCovered;
    const known = sight.seen.get(row);
    if (known !== undefined && isSameCover(known.covered, covered)) {
      seen.push(known);
      continue;
    }
    const { kindOf, headsOthers, columns } = sight;
    const made: SeenRow = { row, covered, is: kindOf(row, covered), headsOthers: headsOthers(row), unreadable: unreadableLevels(row, columns) };
    sight.seen.set(row, made);
    seen.push(made);
    if (seen.length % rowsPerStep === 0) yield { done: seen.length, total: grid.rows.length };
  }
  return seen;
}

function compile(matched: readonly MatchedColumn[], library: IndicatorLibrary): readonly CompiledColumn[] {
  return matched.flatMap((column) => {
    const slot = library.fields.slotOf.get(column.field.id);
    if (slot === undefined) return [];
    const isRequired = column.field.required === true || identifyingFields.has(column.field.id);
    return [{ ...column, slot, read: cellReaderOf({ ...column, isRequired }, library) }];
  });
}

/** A list without rows, and rows that belong to another table. */
function oddities(grid: SheetGrid, place: Place, headerRow: number, rows: number, other: number | undefined): readonly Problem[] {
  const problems = rows === 0 ? [problem('SHEET_010', 'warning', place, {})] : [];
  if (other === undefined) return problems;
  const unread = grid.rows.filter((row) => row.number > other && row.cells.some((cell) => cell !== undefined && cell !== '')).length;
  return [...problems, problem('SHEET_009', 'error', { sheet: grid.name, row: other }, { header: headerRow, rows: unread })];
}

/** What is left out has to be named: in a long list nobody would miss it. */
function strays(sheet: string, { matched }: SheetLayout, found: readonly StrayNames[]): readonly Problem[] {
  const heading = matched.find(({ field }) => field.id === knownFields.name)?.heading;
  return heading === undefined ? [] : found.map(({ first, last, count, column }) =>
    problem('SHEET_014', 'warning', { sheet, row: first, column }, { last, rows: count, heading }));
}

function isSameCover(a: readonly CoveredCell[], b: readonly CoveredCell[]): boolean {
  return a === b || (a.length === b.length && a.every((cell, at) => cell.column === b[at]?.column && cell.from === b[at].from && cell.source === b[at].source));
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
