/** Looks at the sheets that are to be marked, without changing anything. */
import { isMarkColour } from '../../../grading/findings/mark-colours.ts';
import { fill } from '../../../grading/messages/template.ts';
import { markingFaults } from '../../../grading/messages/marking.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { cellAddress, maxColumn } from '../../../grading/records/cell-address.ts';
import type { SheetMarks, WorkbookMarks } from '../../host.ts';
import type { SheetAnchor } from '../../live/live-anchor.ts';
import type { RecordedFill } from '../../live/live-record.ts';
import { HostProblem } from '../../live/host-problem.ts';
import type { ListedSheet, SheetList } from '../reading/our-sheets.ts';
import { readMerges } from '../reading/read-merges.ts';
import type { ExcelSession } from '../session.ts';
import { takeAnchor } from './anchors.ts';
import { lookUpFills, type FilledAreas } from './fills.ts';
import { planPaint, type PaintPlan } from '../../live/plan.ts';
import { expectOpen } from './protections.ts';
import { tablesOf } from './tables.ts';

export interface Painted {
  readonly colour: string;
  readonly areas: () => Excel.RangeAreas;
}

export interface ReadySheet {
  readonly plan: PaintPlan;
  readonly painted: readonly Painted[];
  /** What the painted cells looked like. */
  readonly covered: readonly FilledAreas[];
  /** What the block of the status column looked like; empty when it cannot be put back, and so gets no colours. */
  readonly former: readonly FilledAreas[];
  readonly anchor: SheetAnchor;
}

function internal(detail: string): HostProblem {
  return new HostProblem(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
}

/** Sheets that are not there and protections end the work before anything is changed, the marks of an earlier check among it. */
export async function expectMarkable(session: ExcelSession, marks: WorkbookMarks, list: SheetList): Promise<void> {
  const absent = marks.sheets.find(({ sheet }) => !list.users.some(({ name }) => name === sheet));
  if (absent !== undefined) throw internal(fill(markingFaults.sheetAbsent, { sheet: absent.sheet }));
  const earlier = list.record?.kind === 'live' ? [...list.record.record.fills, ...list.record.record.statuses].map(({ sheet }) => sheet) : [];
  const there = [...marks.sheets.map(({ sheet }) => sheet), ...earlier].filter((sheet) => list.all.some(({ name }) => name === sheet));
  await expectOpen(session, [...new Set(there)]);
}

/** What stands beside a table becomes a column of it as soon as it is written: one column stays free between the two. */
async function besideTables(session: ExcelSession, marks: SheetMarks): Promise<SheetMarks> {
  const { status } = marks;
  if (status.rows.length === 0 || status.column >= maxColumn) return marks;
  const last = status.rows.reduce((most, { row }) => Math.max(most, row), status.headerRow);
  const isBeside = (await tablesOf(session, marks.sheet)).some(({ area: { right, top, bottom } }) =>
    right === status.column - 1 && top <= last + 1 && bottom >= status.headerRow - 1);
  return isBeside ? { ...marks, status: { ...status, column: status.column + 1 } } : marks;
}

async function expectFree(session: ExcelSession, { sheet, status }: SheetMarks): Promise<void> {
  if (status.rows.length === 0) return;
  const letter = cellAddress(1, status.column).replace(/\d+$/, '');
  const taken = session.sheet(sheet).getRange(`${letter}1:${letter}1048576`).getUsedRangeOrNullObject(true);
  taken.load('rowIndex');
  await session.sync();
  if (!taken.isNullObject) throw internal(fill(markingFaults.statusTaken, { sheet, cell: cellAddress(taken.rowIndex + 1, status.column) }));
}

/** What is merged, where rows can be known again, and what the cells to be painted look like now. */
export async function prepareSheet(session: ExcelSession, asked: SheetMarks, listed: ListedSheet | undefined): Promise<ReadySheet> {
  const range = session.sheet(asked.sheet).getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const marks = await besideTables(session, asked);
  await expectFree(session, marks);
  await session.sync();
  const used = range.isNullObject ? undefined : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const { merges } = used === undefined ? { merges: [] } : await readMerges(session, marks.sheet, used);
  const plan = planPaint(marks, merges);
  const painted: Painted[] = [];
  const covered: FilledAreas[] = [];
  for (const { colour, addresses } of plan.colours) {
    // A gradient or a pattern could not be put back, so it stays; the status column and the report still tell of the cell.
    const { groups, plain } = await lookUpFills(session, marks.sheet, addresses);
    covered.push(...groups.filter(({ seen }) => seen.kind === 'plain'));
    painted.push(...plain.map((areas) => ({ colour, areas })));
  }
  const block = plan.status === undefined ? [] : (await lookUpFills(session, marks.sheet, [plan.status.block])).groups;
  const former = block.every(({ seen }) => seen.kind === 'plain') ? block : [];
  const anchor = await takeAnchor(session, { name: marks.sheet, id: listed?.id }, marks.status.headerRow, used, plan.status);
  return { plan, painted, covered, former, anchor };
}

/** What the record says of the fills. A colour of ours that was left somewhere is nobody's former fill. */
export function recordedFills({ plan, covered, former }: ReadySheet): readonly RecordedFill[] {
  return [...covered, ...former].map(({ seen, addresses }) => {
    const colour = seen.kind === 'plain' && !isMarkColour(seen.fill) ? seen.fill : undefined;
    return { sheet: plan.sheet, former: colour, addresses };
  });
}
