/** Merged ranges of a sheet, as far as this Excel can tell them. */
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import { isTooMuch } from '../office-trouble.ts';
import type { ExcelSession } from '../session.ts';
import type { Block } from './read-block.ts';

export interface ReadMerges {
  readonly merges: readonly CellRange[];
  /** Rows of the sheet, from the first, within which they are known; undefined when all are. */
  readonly knownRows?: number;
}

/** Headings stand within these rows: when a sheet has more merges than Excel tells at once, at least these are read. */
const headingRows = 40;
const apiSet = '1.13';

async function mergesWithin(session: ExcelSession, sheet: string, { row, column, rows, columns }: Block): Promise<readonly CellRange[] | undefined> {
  const areas = session.sheet(sheet).getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
  areas.load('areaCount');
  try {
    await session.sync();
    if (areas.isNullObject) return [];
    areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await session.sync();
  } catch (error) {
    if (isTooMuch(error)) return undefined;
    throw error;
  }
  return areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount,
  }));
}

/** Excel tells at most 512 merges at once; with more, or before ExcelApi 1.13, not all are known. */
export async function readMerges(session: ExcelSession, sheet: string, used: Block): Promise<ReadMerges> {
  if (!session.isSupported(apiSet)) return { merges: [], knownRows: 0 };
  const all = await mergesWithin(session, sheet, used);
  if (all !== undefined) return { merges: all };
  const head = await mergesWithin(session, sheet, { ...used, rows: Math.min(headingRows, used.rows) });
  return { merges: head ?? [], knownRows: head === undefined ? 0 : used.row + headingRows };
}
