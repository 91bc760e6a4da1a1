/** Where the user is, and taking them to a cell. */
import type { Whereabouts } from '../host.ts';
import { absentSheet } from '../edit-problems.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { ExcelSession } from './session.ts';

export async function workbookName(session: ExcelSession): Promise<string> {
  const { workbook } = session.context;
  workbook.load('name');
  await session.sync();
  return workbook.name;
}

export async function whereabouts(session: ExcelSession): Promise<Whereabouts> {
  const selected = session.context.workbook.getSelectedRange();
  selected.load('rowIndex,columnIndex,rowCount,columnCount');
  selected.worksheet.load('name');
  await session.sync();
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = selected;
  return {
    sheet: worksheet.name,
    selection: { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount },
  };
}

/** A hidden sheet is shown first: somebody wants to see the cell. */
export async function select(session: ExcelSession, name: string, row: number, column: number): Promise<void> {
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await session.sync();
  if (sheet.isNullObject) throw new HostProblem(absentSheet(name));
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  sheet.getRangeByIndexes(row - 1, column - 1, 1, 1).select();
  await session.sync();
}
