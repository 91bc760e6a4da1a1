/** Whole sheets of the open workbook as plain grids. */
import { problem, type Problem } from '../../../grading/messages/problem.ts';
import type { CellValue, GridRow, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import type { ReadOptions } from '../../host.ts';
import type { OurRecord } from '../../live/live-record.ts';
import { findStatus, withoutStatus } from '../../status-column.ts';
import type { ExcelSession } from '../session.ts';
import { isDate1904 } from './calendar.ts';
import { CellMeanings } from '../../live/cell-meaning.ts';
import { hiddenRowsOf } from './hidden-rows.ts';
import { listSheets, type ListedSheet } from './our-sheets.ts';
import { blocksOf, type Block } from './read-block.ts';
import { readCells } from './read-cells.ts';
import { readMerges, type ReadMerges } from './read-merges.ts';

interface UsedSheet extends ListedSheet {
  readonly used: Block | undefined;
}

/** Where the values of each sheet are, in one round trip. */
async function usedBlocks(session: ExcelSession, sheets: readonly ListedSheet[]): Promise<readonly UsedSheet[]> {
  const ranges = sheets.map(({ name }) => {
    const range = session.sheet(name).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await session.sync();
  return sheets.map((sheet, at) => {
    const range = ranges[at];
    const used = range === undefined || range.isNullObject ? undefined
      : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { ...sheet, used };
  });
}

/** The cells of a row from column A on, without the empty ones at its end. */
export function rowCells(cells: readonly (CellValue | undefined)[], column: number): readonly (CellValue | undefined)[] {
  const all: (CellValue | undefined)[] = column === 0 ? cells.slice() : [...Array<undefined>(column).fill(undefined), ...cells];
  while (all.length > 0 && all[all.length - 1] === undefined) all.pop();
  return all;
}

/** The column in which a live host put its words on this sheet; undefined when there are none of ours. */
export function recordedStatus(record: OurRecord | undefined, sheet: string): number | undefined {
  return record?.kind === 'live' ? record.record.statuses.find((status) => status.sheet === sheet)?.column : undefined;
}

function withoutOurs(rows: readonly GridRow[], record: OurRecord | undefined, sheet: string): readonly GridRow[] {
  const column = recordedStatus(record, sheet);
  if (record === undefined || (record.kind === 'live' && column === undefined)) return rows;
  return withoutStatus(rows, findStatus(rows, column));
}

function unknownMerges(sheet: string, rows: number): Problem {
  return problem<'HOST_012'>('HOST_012', 'warning', { sheet }, { sheet, rows });
}

class SheetsReader {
  private readonly session: ExcelSession;
  private readonly options: ReadOptions;
  private meanings = new CellMeanings(false);
  private done = 0;
  private total = 1;

  constructor(session: ExcelSession, options: ReadOptions) {
    this.session = session;
    this.options = options;
  }

  async readAll(): Promise<readonly SheetGrid[]> {
    const { users, record } = await listSheets(this.session);
    const asked = this.options.sheets;
    const sheets = await usedBlocks(this.session, users.filter(({ name }) => asked === undefined || asked.includes(name)));
    this.meanings = new CellMeanings(await isDate1904(this.session));
    this.total = Math.max(1, sheets.reduce((sum, { used }) => sum + (used === undefined ? 0 : used.rows * used.columns), 0));
    const grids: SheetGrid[] = [];
    for (const sheet of sheets) grids.push(await this.readOne(sheet, record));
    this.options.onProgress?.(1);
    return grids;
  }

  private async readOne({ name, hidden, used }: UsedSheet, record: OurRecord | undefined): Promise<SheetGrid> {
    if (used === undefined) return { name, hidden, rows: [], merges: [] };
    const { merges, knownRows }: ReadMerges = await readMerges(this.session, name, used);
    if (knownRows !== undefined) this.options.onNotice?.(unknownMerges(name, knownRows));
    const unseen = this.options.hiddenRows === true ? await hiddenRowsOf(this.session, name, used) : new Set<number>();
    const rows: GridRow[] = [];
    for (const block of blocksOf(used)) {
      const cells = await readCells(this.session, name, block, this.meanings);
      cells.forEach((row, at) => {
        const trimmed = rowCells(row, block.column);
        if (trimmed.length > 0) rows.push({ number: block.row + at + 1, hidden: unseen.has(block.row + at), cells: trimmed });
      });
      this.done += block.rows * block.columns;
      this.options.onProgress?.(Math.min(0.99, this.done / this.total));
    }
    return { name, hidden, rows: withoutOurs(rows, record, name), merges };
  }
}

/** The user's sheets, hidden ones included; chart sheets have no cells and are not among them. */
export function readSheets(session: ExcelSession, options: ReadOptions): Promise<readonly SheetGrid[]> {
  return new SheetsReader(session, options).readAll();
}
