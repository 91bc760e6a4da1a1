/** Which rows of a sheet are hidden or filtered out. */
import type { ExcelSession } from '../session.ts';
import type { Block } from './read-block.ts';

/** 0-based. A row is visible when any of its cells is; on a sheet whose columns are all hidden every row counts as hidden. */
export async function hiddenRowsOf(session: ExcelSession, sheet: string, { row, column, rows, columns }: Block): Promise<ReadonlySet<number>> {
  const visible = session.sheet(sheet).getRangeByIndexes(row, column, rows, columns).getSpecialCellsOrNullObject('Visible');
  visible.load('areaCount');
  await session.sync();
  const hidden = new Set(Array.from({ length: rows }, (_, at) => row + at));
  if (visible.isNullObject) return hidden;
  visible.areas.load('items/rowIndex,items/rowCount');
  await session.sync();
  for (const { rowIndex, rowCount } of visible.areas.items) {
    for (let at = 0; at < rowCount; at += 1) hidden.delete(rowIndex + at);
  }
  return hidden;
}
