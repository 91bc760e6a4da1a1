/** Puts marks into the workbook. First the record of what there was, then the changes: work that breaks off can always be undone. */
import { markingFaults, markingWords } from '../../grading/messages/marking.ts';
import { problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { cellInput } from '../live/cell-input.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { StatusPlan } from '../live/plan.ts';
import type { WorkbookMarks } from '../host.ts';
import { liveRecordRows, type LiveRecord } from '../live/live-record.ts';
import { signOf } from '../live/report-sign.ts';
import { freeSheetName } from '../xlsx/marks/workbook-editor.ts';
import { rangeAt } from './areas.ts';
import { addressTexts, paint } from './fills.ts';
import { guarded } from './guarded.ts';
import { sheetNamed, takenNames } from './our-sheets.ts';
import type { Pace } from './pace.ts';
import { planSheet, type SheetPlan } from './plan-sheet.ts';
import { headingRow, writeReport } from './report-sheets.ts';
import { writeTextSheet } from './text-sheets.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling, expectOpenStructure, expectUnprotected } from './wps-trouble.ts';

/** Throws the problem that keeps us from marking, before anything is changed. */
export function expectMarkable(workbook: WpsWorkbook, marks: WorkbookMarks): void {
  expectOpenStructure(workbook);
  for (const { sheet: name } of marks.sheets) {
    const sheet = sheetNamed(workbook, name);
    if (sheet === undefined) throw new HostProblem(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail: fill(markingFaults.sheetAbsent, { sheet: name }) }));
    expectUnprotected(sheet);
  }
}

/** In a workbook without marks of ours. */
export async function markSheets(application: WpsApplication, workbook: WpsWorkbook, marks: WorkbookMarks, pace: Pace): Promise<void> {
  const plans: SheetPlan[] = [];
  for (const one of marks.sheets) {
    const sheet = sheetNamed(workbook, one.sheet);
    if (sheet !== undefined) plans.push(await planSheet(application, sheet, one, pace));
    await pace.rest(0.3 * (plans.length / marks.sheets.length));
  }
  const names = reportNames(workbook, marks);
  writeTextSheet(application, workbook, markingWords.recordSheet, undefined, liveRecordRows(recordOf(plans, marks, names)));
  await pace.rest(0.4);
  for (const { sheet, status } of plans) {
    if (status !== undefined) await writeStatus(application, sheet, status, pace);
  }
  await pace.rest(0.6);
  for (const plan of plans) await paintSheet(application, plan, pace);
  for (let at = 0; at < marks.reports.length; at++) {
    await pace.rest(0.8 + 0.2 * (at / marks.reports.length));
    const report = marks.reports[at];
    if (report !== undefined) await writeReport(application, workbook, report, names[at] ?? report.name, pace);
  }
}

/** Names that no sheet has yet. */
function reportNames(workbook: WpsWorkbook, { reports }: WorkbookMarks): readonly string[] {
  const taken = [...takenNames(workbook), markingWords.recordSheet];
  return reports.map(({ name }) => {
    const free = freeSheetName(name, taken);
    taken.push(free);
    return free;
  });
}

function recordOf(plans: readonly SheetPlan[], { reports }: WorkbookMarks, names: readonly string[]): LiveRecord {
  return {
    reports: names,
    statuses: plans.flatMap(({ name, status }) => (status === undefined ? [] : [{ sheet: name, column: status.column }])),
    fills: plans.flatMap(({ former }) => former),
    anchors: plans.map(({ anchor }) => anchor),
    signs: reports.map((report, at) => signOf(names[at] ?? report.name, headingRow(report), report.headings)),
  };
}

const rowsPerCall = 2000;

async function writeStatus(application: WpsApplication, sheet: WpsSheet, { column, top, cells }: StatusPlan, pace: Pace): Promise<void> {
  for (let from = 0; from < cells.length; from += rowsPerCall) {
    const piece = cells.slice(from, from + rowsPerCall);
    const range = rangeAt(sheet, { top: top + from, left: column, bottom: top + from + piece.length - 1, right: column });
    calling(() => guarded(application, () => {
      range.Value2 = piece.map(([value]) => [typeof value === 'string' ? cellInput(value) : null]);
    }));
    await pace.breathe();
  }
}

async function paintSheet(application: WpsApplication, { sheet, painted }: SheetPlan, pace: Pace): Promise<void> {
  for (const { colour, addresses } of painted) {
    for (const text of addressTexts(addresses)) {
      calling(() => guarded(application, () => paint(sheet, text, colour)));
      await pace.breathe();
    }
  }
}
