/** Puts marks into the open workbook: the record first, then fills, status columns and report sheets. */
import { markingWords } from '../../../grading/messages/marking.ts';
import type { ReportSheet } from '../../../grading/findings/report-sheet.ts';
import type { WorkbookMarks, WorkOptions } from '../../host.ts';
import type { LiveRecord } from '../../live/live-record.ts';
import { signOf, signText, type ReportSign } from '../../live/report-sign.ts';
import { freeSheetName } from '../../xlsx/marks/workbook-editor.ts';
import type { SheetList } from '../reading/our-sheets.ts';
import type { ExcelSession } from '../session.ts';
import { addressBatches } from './address-batches.ts';
import type { StatusPlan } from '../../live/plan.ts';
import { prepareSheet, recordedFills, type ReadySheet } from './prepare-sheets.ts';
import { addRecord, writeSigns } from './record-sheet.ts';
import { addReport } from './report-sheets.ts';
import { undoRecord } from './unmark-workbook.ts';
import { writeTable } from './write-table.ts';

/** A report and the free name it gets. */
interface NamedReport {
  readonly name: string;
  readonly report: ReportSheet;
}

function signFor({ name, report }: NamedReport, id?: string): ReportSign {
  return signOf(name, report.titleRows.length + 1, report.headings, id);
}

function recordOf(ready: readonly ReadySheet[], reports: readonly NamedReport[]): LiveRecord {
  return {
    reports: reports.map(({ name }) => name),
    statuses: ready.flatMap(({ plan }) => (plan.status === undefined ? [] : [{ sheet: plan.sheet, column: plan.status.column }])),
    fills: ready.flatMap(recordedFills),
    anchors: ready.map(({ anchor }) => anchor),
    signs: reports.map((report) => signFor(report)),
  };
}

async function paint(session: ExcelSession, { plan, painted, former }: ReadySheet): Promise<void> {
  const sheet = session.sheet(plan.sheet);
  for (const { colour, areas } of painted) areas().format.fill.color = `#${colour}`;
  const { status } = plan;
  if (status !== undefined) {
    await writeTable(session, plan.sheet, status.top, status.column, status.cells);
    // A column that has a pattern somewhere keeps its look: it could not be put back.
    if (former.length > 0) paintStatus(sheet, status);
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

/** Adds the reports, and notes their ids in the record. */
async function addReports(session: ExcelSession, recordSheet: string, reports: readonly NamedReport[], onRows: (rows: number) => void): Promise<void> {
  const signs: ReportSign[] = [];
  for (const named of reports) {
    let known = 0;
    await addReport(session, named.report, named.name, (written) => {
      onRows(written - known);
      known = written;
    });
    const sheet = session.sheet(named.name);
    sheet.load('id');
    await session.sync();
    signs.push(signFor(named, sheet.id));
  }
  writeSigns(session, recordSheet, signs.map(signText));
  await session.sync();
}

/** What was begun goes away again; sheets of the names that others had before stay. */
async function takeBack(session: ExcelSession, record: LiveRecord, names: readonly string[]): Promise<void> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name');
  await session.sync();
  const there = worksheets.items.map(({ name }) => name);
  await undoRecord(session, { record, sheets: names.filter((name) => there.includes(name)) }, there);
}

/** `list` is of a workbook without marks of ours. On any trouble after the first change everything is put back. */
export async function markWorkbook(session: ExcelSession, marks: WorkbookMarks, list: SheetList, options: WorkOptions, onNames: (names: readonly string[]) => void): Promise<void> {
  const rows = marks.reports.reduce((sum, report) => sum + report.rows.length, 0);
  const steps = 2 + 2 * marks.sheets.length + rows / 5000;
  let done = 0;
  const advance = (by: number): void => {
    done += by;
    options.onProgress?.(Math.min(0.99, done / steps));
  };
  const ready: ReadySheet[] = [];
  for (const sheet of marks.sheets) {
    ready.push(await prepareSheet(session, sheet, list.users.find(({ name }) => name === sheet.sheet)));
    advance(1);
  }
  const taken = list.all.map(({ name }) => name);
  const freeName = (name: string): string => {
    const free = freeSheetName(name, taken);
    taken.push(free);
    return free;
  };
  const recordSheet = freeName(markingWords.recordSheet);
  const reports = marks.reports.map((report) => ({ name: freeName(report.name), report }));
  const record = recordOf(ready, reports);
  const names = [...reports.map(({ name }) => name), recordSheet];
  onNames(names);
  session.startWriting();
  try {
    await addRecord(session, recordSheet, record);
    advance(1);
    for (const sheet of ready) {
      await paint(session, sheet);
      advance(1);
    }
    await addReports(session, recordSheet, reports, (written) => advance(written / 5000));
  } catch (error) {
    await takeBack(session.stubborn(), record, names);
    throw error;
  }
  options.onProgress?.(1);
}
