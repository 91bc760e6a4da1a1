/** Cells that Excel would not let us write, or that would lose what they are: locked, filled by a formula elsewhere, headings of tables. */
import { arrayCell, protectedSheet, tableHeading, type CellPlace } from '../../edit-problems.ts';
import type { CellEdit } from '../../host.ts';
import { HostProblem } from '../../live/host-problem.ts';
import { tablesOf } from '../marks/tables.ts';
import type { ExcelSession } from '../session.ts';

/** A span of cells in one column of a sheet, as in edit-spans.ts, with what Excel said of it as a whole. */
export interface AskedSpan {
  readonly sheet: string;
  readonly edits: readonly (CellEdit | undefined)[];
  readonly range: Excel.Range;
}

/** Cells that fill themselves from a formula in another cell are known from this set on. */
const spillApi = '1.12';

/** Asks for what `expectWritable` looks at; it goes with the next round trip. */
export function askIfHeld(session: ExcelSession, range: Excel.Range, isProtected: boolean): void {
  if (isProtected) range.format.protection.load('locked');
  if (session.isSupported(spillApi)) range.load('hasSpill');
}

interface AskedCell {
  readonly place: CellPlace;
  readonly cell: Excel.Range;
}

function cellsOf(session: ExcelSession, { sheet, edits }: AskedSpan): readonly AskedCell[] {
  return edits.flatMap((edit) => (edit === undefined ? [] : [{
    place: { sheet, row: edit.row, column: edit.column }, cell: session.sheet(sheet).getRangeByIndexes(edit.row - 1, edit.column - 1, 1, 1),
  }]));
}

/** Throws for the first cell that its protected sheet does not give free. Only spans with locked and unlocked cells are looked at cell by cell. */
async function expectUnlocked(session: ExcelSession, spans: readonly AskedSpan[]): Promise<void> {
  const locked = spans.filter(({ range }) => (range.format.protection.locked as boolean | null) !== false);
  const cells = locked.flatMap((span) => cellsOf(session, span));
  if (cells.length === 0) return;
  for (const { cell } of cells) cell.format.protection.load('locked');
  await session.sync();
  const held = cells.find(({ cell }) => cell.format.protection.locked);
  if (held !== undefined) throw new HostProblem(protectedSheet(held.place));
}

async function expectNoSpill(session: ExcelSession, spans: readonly AskedSpan[]): Promise<void> {
  if (!session.isSupported(spillApi)) return;
  const cells = spans.filter(({ range }) => (range.hasSpill as boolean | null) !== false).flatMap((span) => cellsOf(session, span));
  if (cells.length === 0) return;
  for (const { cell } of cells) cell.load('hasSpill');
  await session.sync();
  const spilled = cells.find(({ cell }) => cell.hasSpill);
  if (spilled === undefined) return;
  const parent = spilled.cell.getSpillParentOrNullObject();
  parent.load('address');
  await session.sync();
  const { row, column } = spilled.place;
  if (parent.isNullObject) throw new HostProblem(arrayCell(spilled.place, { top: row, left: column, bottom: row, right: column }));
  const area = parent.getSpillingToRangeOrNullObject();
  area.load('rowIndex,columnIndex,rowCount,columnCount');
  await session.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  throw new HostProblem(arrayCell(spilled.place, { top: rowIndex + 1, left: columnIndex + 1, bottom: rowIndex + rowCount, right: columnIndex + columnCount }));
}

async function expectNoHeadings(session: ExcelSession, spans: readonly AskedSpan[]): Promise<void> {
  for (const sheet of new Set(spans.map((span) => span.sheet))) {
    const tables = (await tablesOf(session, sheet)).filter(({ hasHeadings }) => hasHeadings);
    for (const edit of tables.length === 0 ? [] : spans.filter((span) => span.sheet === sheet).flatMap(({ edits }) => edits)) {
      const table = tables.find(({ area }) => edit !== undefined && edit.row === area.top && edit.column >= area.left && edit.column <= area.right);
      if (edit !== undefined && table !== undefined) throw new HostProblem(tableHeading({ sheet, row: edit.row, column: edit.column }, table.name));
    }
  }
}

/** Throws the problem of the first cell that cannot be written. `protectedSheets` were asked about their locks. */
export async function expectWritable(session: ExcelSession, spans: readonly AskedSpan[], protectedSheets: ReadonlySet<string>): Promise<void> {
  await expectUnlocked(session, spans.filter(({ sheet }) => protectedSheets.has(sheet)));
  await expectNoSpill(session, spans);
  await expectNoHeadings(session, spans);
}
