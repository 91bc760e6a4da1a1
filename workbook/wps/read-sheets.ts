/** The user's sheets as grids, in pieces that leave the pane alive. */
import type { CellRange, CellValue, GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { CellMeanings } from '../live/cell-meaning.ts';
import type { ReadOptions } from '../host.ts';
import type { OurRecord } from '../live/live-record.ts';
import { findStatus, withoutStatus } from '../status-column.ts';
import { areaOf, cellCount, rangeAt } from './areas.ts';
import { listSheets, recordedStatus } from './our-sheets.ts';
import { Pace } from './pace.ts';
import { readMeanings } from './read-cells.ts';
import { hiddenRowsOf, mergesOf } from './sheet-facts.ts';
import { visible, type WpsApplication, type WpsSheet, type WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** How many cells one call reads: what WPS takes for it, the pane stands still. */
const cellsPerCall = 20_000;

/** The rows a piece of reading takes: whole rows, so many cells at a time. */
export function piecesOf(area: CellRange): readonly CellRange[] {
  const rows = Math.max(1, Math.floor(cellsPerCall / (area.right - area.left + 1)));
  const pieces: CellRange[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) pieces.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return pieces;
}

/** A row of a grid from cells that begin at column `left`; empty cells at its end are left out. */
export function gridRow(number: number, hidden: boolean, left: number, values: readonly (CellValue | undefined)[]): GridRow {
  let length = values.length;
  while (length > 0 && values[length - 1] === undefined) length--;
  const before: undefined[] = Array.from({ length: length === 0 ? 0 : left - 1 }, () => undefined);
  return { number, hidden, cells: [...before, ...values.slice(0, length)] };
}

class SheetsReader {
  private readonly application: WpsApplication;
  private readonly pace: Pace;
  private readonly options: ReadOptions;
  private readonly meanings: CellMeanings;

  constructor(application: WpsApplication, workbook: WpsWorkbook, options: ReadOptions) {
    this.application = application;
    this.options = options;
    this.pace = new Pace(options);
    this.meanings = new CellMeanings(calling(() => workbook.Date1904));
  }

  async read(sheets: readonly WpsSheet[], record: OurRecord | undefined): Promise<readonly SheetGrid[]> {
    const grids: SheetGrid[] = [];
    for (let at = 0; at < sheets.length; at++) grids.push(await this.readOne(sheets[at] as WpsSheet, record, at / sheets.length, 1 / sheets.length));
    this.pace.tell(1);
    return grids;
  }

  private async readOne(sheet: WpsSheet, record: OurRecord | undefined, done: number, share: number): Promise<SheetGrid> {
    const [name, hidden] = calling(() => [sheet.Name, sheet.Visible !== visible] as const);
    const used = areaOf(calling(() => sheet.UsedRange));
    const rows: GridRow[] = [];
    const total = cellCount(used);
    for (const piece of piecesOf(used)) {
      await this.pace.rest(done + share * 0.9 * (cellCount({ ...used, bottom: piece.top }) / total));
      const cells = readMeanings(sheet, piece, this.meanings);
      cells.forEach((values, down) => rows.push(gridRow(piece.top + down, false, used.left, values)));
      // Formats alone can stretch the used range to the end of the sheet.
      if (cells.every((values) => values.every((value) => value === undefined)) && this.isBlank(sheet, { ...used, top: piece.top })) break;
    }
    const filled = rows.filter((row) => row.cells.length > 0);
    const last = filled[filled.length - 1]?.number;
    if (last === undefined) return { name, hidden, rows: [], merges: [] };
    const merges = await mergesOf(sheet, { ...used, bottom: last }, this.pace);
    const unseen = this.options.hiddenRows === true ? await hiddenRowsOf(sheet, { ...used, bottom: last }, this.pace) : new Set<number>();
    const seen = filled.map((row) => (unseen.has(row.number) ? { ...row, hidden: true } : row));
    return { name, hidden, merges, rows: withoutOurs(seen, record, name) };
  }

  private isBlank(sheet: WpsSheet, area: CellRange): boolean {
    const range = rangeAt(sheet, area);
    return calling(() => this.application.WorksheetFunction.CountA(range)) === 0;
  }
}

function withoutOurs(rows: readonly GridRow[], record: OurRecord | undefined, sheet: string): readonly GridRow[] {
  const column = recordedStatus(record, sheet);
  if (record === undefined || (record.kind === 'live' && column === undefined)) return rows;
  return withoutStatus(rows, findStatus(rows, column));
}

/** Hidden sheets included; ours are not among them. */
export async function readSheets(application: WpsApplication, workbook: WpsWorkbook, options: ReadOptions): Promise<readonly SheetGrid[]> {
  const reader = new SheetsReader(application, workbook, options);
  const { users, record } = listSheets(workbook);
  return reader.read(users.filter((sheet) => options.sheets?.includes(calling(() => sheet.Name)) !== false), record);
}
