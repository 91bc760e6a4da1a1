/** What a host shows, in the form the contract compares: no empty rows, no empty cells at the end of a row. */
import { contractSubjects as subjects } from '../../grading/messages/contract.ts';
import type { CellValue, GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { WorkbookHost } from '../host.ts';
import { contractSheets } from './fixtures.ts';
import { expectDone, expectSame } from './expect.ts';

/** Hosts may or may not store what is empty. */
export function tidyCells(cells: readonly (CellValue | undefined)[]): readonly (CellValue | undefined)[] {
  const all = Array.from(cells);
  while (all.length > 0 && all[all.length - 1] === undefined) all.pop();
  return all;
}

function tidyRows(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row) => ({ ...row, cells: tidyCells(row.cells) })).filter(({ cells }) => cells.length > 0);
}

function tidySheet(sheet: SheetGrid): SheetGrid {
  return { name: sheet.name, hidden: sheet.hidden, merges: sheet.merges, rows: tidyRows(sheet.rows) };
}

/** These sheets as the host reads them. */
export async function look(host: WorkbookHost, names: readonly string[]): Promise<readonly SheetGrid[]> {
  return expectDone(subjects.read, await host.readSheets({ sheets: names })).map(tidySheet);
}

/** Whether the host still shows these sheets as they are here. */
export async function expectSheets(host: WorkbookHost, sheets: readonly SheetGrid[] = contractSheets): Promise<void> {
  expectSame(subjects.read, await look(host, sheets.map(({ name }) => name)), sheets.map(tidySheet));
}

/** The names of all sheets that the host reads. */
export async function sheetNames(host: WorkbookHost): Promise<readonly string[]> {
  return expectDone(subjects.read, await host.readSheets()).map(({ name }) => name);
}

/** The cells of some rows, in the order asked for. */
export async function lookAtRows(
  host: WorkbookHost, sheet: string, rows: readonly number[],
): Promise<readonly (readonly [number, readonly (CellValue | undefined)[]])[]> {
  return expectDone(subjects.rows, await host.readRows(sheet, rows)).map(({ number, cells }) => [number, tidyCells(cells)] as const);
}
