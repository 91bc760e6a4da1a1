/** Puts marks into the open workbook: the record first, then fills, status columns and report sheets. */
import { fill } from '../../../grading/messages/template.ts';
import { markingFaults, markingWords } from '../../../grading/messages/marking.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { SheetMarks, WorkbookMarks, WorkOptions } from '../../host.ts';
import type { LiveRecord, RecordedFill } from '../../live-record.ts';
import { freeSheetName } from '../../xlsx/marks/workbook-editor.ts';
import { HostProblem } from '../host-problem.ts';
import type { SheetList } from '../reading/our-sheets.ts';
import { readMerges } from '../reading/read-merges.ts';
import type { ExcelSession } from '../session.ts';
import { addressBatches } from './address-batches.ts';
import { lookUpFills, type FilledAreas } from './fills.ts';
import { planPaint, type PaintPlan, type StatusPlan } from './plan.ts';
import { addRecord } from './record-sheet.ts';
import { addReport } from './report-sheets.ts';
import { undoRecord } from './unmark-workbook.ts';
import { writeTable } from './write-table.ts';

interface ReadySheet {
  readonly plan: PaintPlan;
  readonly painted: readonly Painted[];
  /** What the block of the status column looked like. */
  readonly former: readonly FilledAreas[];
}

interface Painted {
  readonly colour: string;
  readonly filled: FilledAreas;
}

function internal(detail: string): HostProblem {
  return new HostProblem(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
}

/** Sheets that are not there, protections and status columns in use end the work before anything is changed. */
async function check(session: ExcelSession, marks: WorkbookMarks, list: SheetList): Promise<void> {
  const absent = marks.sheets.find(({ sheet }) => !list.users.some(({ name }) => name === sheet));
  if (absent !== undefined) throw internal(fill(markingFaults.sheetAbsent, { sheet: absent.sheet }));
  const { workbook } = session.context;
  workbook.protection.load('protected');
  const asked = marks.sheets.map(({ sheet, status }) => {
    const own = session.sheet(sheet);
    own.protection.load('protected');
    const letter = cellAddress(1, status.column).replace(/\d+$/, '');
    const taken = status.rows.length === 0 ? undefined : own.getRange(`${letter}1:${letter}1048576`).getUsedRangeOrNullObject(true);
    taken?.load('rowIndex');
    return { sheet, status, own, taken };
  });
  await session.sync();
  if (workbook.protection.protected) throw new HostProblem(problem<'HOST_003'>('HOST_003', 'error', {}, {}));
  for (const { sheet, status, own, taken } of asked) {
    if (own.protection.protected) throw new HostProblem(problem<'HOST_002'>('HOST_002', 'error', { sheet }, { sheet }));
    if (taken === undefined || taken.isNullObject) continue;
    throw internal(fill(markingFaults.statusTaken, { sheet, cell: cellAddress(taken.rowIndex + 1, status.column) }));
  }
}

/** Looks at the sheet without changing it: what is merged, and what the cells to be painted look like now. */
async function prepare(session: ExcelSession, marks: SheetMarks): Promise<ReadySheet> {
  const used = session.sheet(marks.sheet).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await session.sync();
  const { merges } = used.isNullObject ? { merges: [] }
    : await readMerges(session, marks.sheet, { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount });
  const plan = planPaint(marks, merges);
  const painted: Painted[] = [];
  for (const { colour, addresses } of plan.colours) {
    for (const filled of await lookUpFills(session, marks.sheet, addresses)) {
      // A gradient or a pattern could not be put back, so it stays; the status column and the report still tell of the cell.
      if (filled.seen.kind === 'plain') painted.push({ colour, filled });
    }
  }
  const former = plan.status === undefined ? [] : await lookUpFills(session, marks.sheet, [plan.status.block]);
  return { plan, painted, former };
}

function recordOf(ready: readonly ReadySheet[], reports: readonly string[]): LiveRecord {
  const fills = ready.flatMap(({ plan, painted, former }) => [...painted.map(({ filled }) => filled), ...former].map((filled): RecordedFill => ({
    sheet: plan.sheet, former: filled.seen.kind === 'plain' ? filled.seen.fill : undefined, addresses: filled.addresses,
  })));
  const statuses = ready.flatMap(({ plan }) => (plan.status === undefined ? [] : [{ sheet: plan.sheet, column: plan.status.column }]));
  return { reports, statuses, fills };
}

async function paint(session: ExcelSession, { plan, painted, former }: ReadySheet): Promise<void> {
  const sheet = session.sheet(plan.sheet);
  for (const { colour, filled } of painted) filled.areas.format.fill.color = `#${colour}`;
  const { status } = plan;
  if (status !== undefined) {
    await writeTable(session, plan.sheet, status.top, status.column, status.cells);
    // A column that has a pattern somewhere keeps its look: it could not be put back.
    if (former.every(({ seen }) => seen.kind === 'plain')) paintStatus(sheet, status);
  }
  await session.sync();
}

/** Areas that are needed once are not tracked: that halves what they send. */
function paintStatus(sheet: Excel.Worksheet, { block, ground, colours }: StatusPlan): void {
  if (ground !== undefined) sheet.getRange(block).format.fill.color = `#${ground}`;
  for (const { colour, addresses } of colours) {
    for (const batch of addressBatches(addresses)) sheet.getRanges(batch.join(',')).untrack().format.fill.color = `#${colour}`;
  }
}

/** `list` is of a workbook without marks of ours. On any trouble after the first change everything is put back. */
export async function markWorkbook(session: ExcelSession, marks: WorkbookMarks, list: SheetList, options: WorkOptions): Promise<void> {
  const rows = marks.reports.reduce((sum, report) => sum + report.rows.length, 0);
  const steps = 2 + 2 * marks.sheets.length + rows / 5000;
  let done = 0;
  const advance = (by: number): void => {
    done += by;
    options.onProgress?.(Math.min(0.99, done / steps));
  };
  await check(session, marks, list);
  const ready: ReadySheet[] = [];
  for (const sheet of marks.sheets) {
    ready.push(await prepare(session, sheet));
    advance(1);
  }
  const taken = [...list.all.map(({ name }) => name), markingWords.recordSheet];
  const names = marks.reports.map((report) => {
    const name = freeSheetName(report.name, taken);
    taken.push(name);
    return name;
  });
  const record = recordOf(ready, names);
  try {
    await addRecord(session, record);
    advance(1);
    for (const sheet of ready) {
      await paint(session, sheet);
      advance(1);
    }
    for (const [at, report] of marks.reports.entries()) {
      let known = 0;
      await addReport(session, report, names[at] ?? report.name, (written) => {
        advance((written - known) / 5000);
        known = written;
      });
      await session.sync();
    }
  } catch (error) {
    await undoRecord(session.stubborn(), record);
    throw error;
  }
  options.onProgress?.(1);
}
