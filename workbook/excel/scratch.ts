/** Sheets for the self-test: added at the end of the workbook and taken away again. */
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { deleteSheets } from './marks/record-sheet.ts';
import { writeTable, type TableValue } from './marks/write-table.ts';
import type { ExcelSession } from './session.ts';

const [dateFormat, timeFormat, percentFormat] = ['yyyy/m/d', 'yyyy/m/d h:mm:ss', '0.00%'];

function plainValue(cell: CellValue | undefined): TableValue {
  if (typeof cell !== 'object') return cell ?? null;
  switch (cell.kind) {
    case 'date': return cell.serial;
    case 'percent': return cell.fraction;
    default: return null;
  }
}

/** An error value is typed as it is; through `writeTable` it would be text. */
function putSpecials(sheet: Excel.Worksheet, { rows }: SheetGrid): void {
  for (const { number, cells } of rows) {
    cells.forEach((cell, at) => {
      if (typeof cell !== 'object') return;
      const range = sheet.getRangeByIndexes(number - 1, at, 1, 1);
      if (cell.kind === 'error') range.values = [[cell.code]];
      if (cell.kind === 'date') range.numberFormat = [[Number.isInteger(cell.serial) ? dateFormat : timeFormat]];
      if (cell.kind === 'percent') range.numberFormat = [[percentFormat]];
    });
  }
}

export async function addSheets(session: ExcelSession, grids: readonly SheetGrid[]): Promise<void> {
  for (const grid of grids) {
    const sheet = session.context.workbook.worksheets.add(grid.name);
    const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
    for (const { number, cells } of grid.rows) {
      await writeTable(session, grid.name, number, 1, [Array.from({ length: width }, (_, at) => plainValue(cells[at]))]);
    }
    putSpecials(sheet, grid);
    for (const { top, left, bottom, right } of grid.merges) sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1).merge();
    for (const { number } of grid.rows.filter(({ hidden }) => hidden)) sheet.getRangeByIndexes(number - 1, 0, 1, 1).rowHidden = true;
    if (grid.hidden) sheet.visibility = 'Hidden';
    await session.sync();
  }
}

export async function removeSheets(session: ExcelSession, names: readonly string[]): Promise<void> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name');
  await session.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  deleteSheets(session, names.filter((name) => there.has(name)));
  await session.sync();
}
