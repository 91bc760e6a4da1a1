/** Tables (list objects) of a sheet. */
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { ExcelSession } from '../session.ts';

export interface SheetTable {
  readonly name: string;
  /** Headings included. */
  readonly area: CellRange;
  /** Whether its first row are headings. */
  readonly hasHeadings: boolean;
}

/** One round trip on a sheet without tables, two with. */
export async function tablesOf(session: ExcelSession, sheet: string): Promise<readonly SheetTable[]> {
  const { tables } = session.sheet(sheet);
  tables.load('items/name,items/showHeaders');
  await session.sync();
  if (tables.items.length === 0) return [];
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name: table.name, hasHeadings: table.showHeaders, range };
  });
  await session.sync();
  return found.map(({ name, hasHeadings, range: { rowIndex, columnIndex, rowCount, columnCount } }) => ({
    name, hasHeadings, area: { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount },
  }));
}
