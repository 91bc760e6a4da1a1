/** Plain grids with some cells changed; the grids given stay as they are. */
import type { Problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { CellValue, GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { absentSheet, coveredCell, coveringRange, formulaCell, longestText, tooLong } from '../edit-problems.ts';
import type { CellEdit, SheetEdits } from '../host.ts';

function emptyRow(number: number): GridRow {
  return { number, hidden: false, cells: [] };
}

/** The row with that number; one without cells where the grid has none. */
export function rowAt(sheet: SheetGrid, number: number): GridRow {
  return sheet.rows.find((row) => row.number === number) ?? emptyRow(number);
}

function withValue(row: GridRow, column: number, value: CellValue | undefined): GridRow {
  const cells: (CellValue | undefined)[] = row.cells.slice();
  while (cells.length < column) cells.push(undefined);
  cells[column - 1] = value;
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return { ...row, cells };
}

function refusal(sheet: SheetGrid, former: CellValue | undefined, { row, column, value }: CellEdit): Problem | undefined {
  const place = { sheet: sheet.name, row, column };
  const covering = coveringRange(sheet.merges, row, column);
  if (covering !== undefined) return coveredCell(place, covering);
  if (typeof former === 'object' && former.kind === 'uncalculated') return formulaCell(place);
  return typeof value === 'string' && value.length > longestText ? tooLong(place, value.length) : undefined;
}

function withRows(sheet: SheetGrid, changed: ReadonlyMap<number, GridRow>): SheetGrid {
  const known = new Set(sheet.rows.map(({ number }) => number));
  const added = [...changed.values()].filter(({ number }) => !known.has(number));
  const rows = [...sheet.rows.map((row) => changed.get(row.number) ?? row), ...added].filter(({ cells }) => cells.length > 0);
  return { ...sheet, rows: added.length === 0 ? rows : rows.sort((a, b) => a.number - b.number) };
}

/** The sheet with one cell changed; undefined empties it. */
export function withCell(sheet: SheetGrid, row: number, column: number, value: CellValue | undefined): SheetGrid {
  return withRows(sheet, new Map([[row, withValue(rowAt(sheet, row), column, value)]]));
}

/** The sheet with all edits made, or the problem of the first that cannot be made. */
function editSheet(sheet: SheetGrid, cells: readonly CellEdit[]): Result<SheetGrid> {
  const former = new Map(sheet.rows.map((row) => [row.number, row]));
  const changed = new Map<number, GridRow>();
  for (const edit of cells) {
    const row = changed.get(edit.row) ?? former.get(edit.row) ?? emptyRow(edit.row);
    const refused = refusal(sheet, row.cells[edit.column - 1], edit);
    if (refused !== undefined) return failure(refused);
    changed.set(edit.row, withValue(row, edit.column, edit.value === '' ? undefined : edit.value));
  }
  return success(withRows(sheet, changed));
}

/** All of the edits, or the problem of the first that cannot be made. */
export function withEdits(sheets: readonly SheetGrid[], edits: readonly SheetEdits[]): Result<readonly SheetGrid[]> {
  const changed = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheet: name, cells } of edits) {
    const sheet = changed.get(name);
    if (sheet === undefined) return failure(absentSheet(name));
    const done = editSheet(sheet, cells);
    if (!done.ok) return done;
    changed.set(name, done.value);
  }
  return success(sheets.map((sheet) => changed.get(sheet.name) ?? sheet));
}
