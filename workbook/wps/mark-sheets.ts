/** Puts marks into the workbook. First the record of what there was, then the changes: work that breaks off can always be undone. */
import { markColours } from '../../grading/findings/mark-colours.ts';
import { markingFaults, markingWords } from '../../grading/messages/marking.ts';
import { problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { cellAddress } from '../../grading/records/cell-address.ts';
import { cellInput } from '../excel/cell-input.ts';
import { HostProblem } from '../excel/host-problem.ts';
import { planPaint, type PaintPlan } from '../excel/marks/plan.ts';
import type { SheetMarks, WorkbookMarks } from '../host.ts';
import { liveRecordRows, type FormerFill, type LiveRecord, type RecordedFill } from '../live-record.ts';
import { areaOf, rangeAt } from './areas.ts';
import { addressTexts, fillsIn, paint } from './fills.ts';
import { guarded } from './guarded.ts';
import { sheetNamed, sheetsOf } from './our-sheets.ts';
import type { Pace } from './pace.ts';
import { readValues } from './read-cells.ts';
import { writeReport } from './report-sheets.ts';
import { mergesOf } from './sheet-facts.ts';
import { writeTextSheet } from './text-sheets.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling, expectOpenStructure, expectUnprotected } from './wps-trouble.ts';

interface SheetPlan {
  readonly sheet: WpsSheet;
  readonly paint: PaintPlan;
}

/** Throws the problem that keeps us from marking, before anything is changed. */
export function expectMarkable(workbook: WpsWorkbook, marks: WorkbookMarks): void {
  expectOpenStructure(workbook);
  for (const { sheet: name } of marks.sheets) {
    const sheet = sheetNamed(workbook, name);
    if (sheet === undefined) throw ourFault(fill(markingFaults.sheetAbsent, { sheet: name }));
    expectUnprotected(sheet);
  }
}

/** In a workbook without marks of ours. */
export async function markSheets(application: WpsApplication, workbook: WpsWorkbook, marks: WorkbookMarks, pace: Pace): Promise<void> {
  const plans: SheetPlan[] = [];
  for (const one of marks.sheets) plans.push(await planSheet(workbook, one, pace));
  await pace.rest(0.1);
  const names = reportNames(workbook, marks);
  const record = await recordOf(plans, names, pace);
  writeTextSheet(application, workbook, markingWords.recordSheet, liveRecordRows(record));
  await pace.rest(0.4);
  for (const { sheet, paint: { status } } of plans) {
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

function ourFault(detail: string): HostProblem {
  return new HostProblem(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
}

async function planSheet(workbook: WpsWorkbook, marks: SheetMarks, pace: Pace): Promise<SheetPlan> {
  const sheet = sheetNamed(workbook, marks.sheet);
  if (sheet === undefined) throw ourFault(fill(markingFaults.sheetAbsent, { sheet: marks.sheet }));
  const merges = await mergesOf(sheet, areaOf(calling(() => sheet.UsedRange)), pace);
  const planned = planPaint(marks, merges);
  if (planned.status !== undefined) expectFree(sheet, marks.sheet, planned.status);
  return { sheet, paint: planned };
}

/** Undoing empties the column, so nothing may stand where it goes. */
function expectFree(sheet: WpsSheet, name: string, { column, top, cells }: NonNullable<PaintPlan['status']>): void {
  const values = readValues(sheet, { top, left: column, bottom: top + cells.length - 1, right: column });
  const taken = values.findIndex(([value]) => value !== undefined && value !== null && value !== '');
  if (taken >= 0) throw ourFault(fill(markingFaults.statusTaken, { sheet: name, cell: cellAddress(top + taken, column) }));
}

/** Names that no sheet has yet. */
function reportNames(workbook: WpsWorkbook, { reports }: WorkbookMarks): readonly string[] {
  const taken = new Set(sheetsOf(workbook).map((sheet) => calling(() => sheet.Name).toLowerCase()));
  return reports.map(({ name }) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}(${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

async function recordOf(plans: readonly SheetPlan[], reports: readonly string[], pace: Pace): Promise<LiveRecord> {
  const fills: RecordedFill[] = [];
  for (const { sheet, paint: { sheet: name, colours } } of plans) {
    const groups = new Map<FormerFill, string[]>();
    for (const [former, address] of fillsIn(sheet, colours.flatMap(({ addresses }) => addresses))) {
      const group = groups.get(former);
      if (group === undefined) groups.set(former, [address]);
      else group.push(address);
      await pace.breathe();
    }
    for (const [former, addresses] of groups) fills.push({ sheet: name, former, addresses });
  }
  const statuses = plans.flatMap(({ paint: { sheet, status } }) => (status === undefined ? [] : [{ sheet, column: status.column }]));
  return { reports, statuses, fills };
}

const rowsPerCall = 2000;

async function writeStatus(application: WpsApplication, sheet: WpsSheet, { column, top, cells }: NonNullable<PaintPlan['status']>, pace: Pace): Promise<void> {
  for (let from = 0; from < cells.length; from += rowsPerCall) {
    const piece = cells.slice(from, from + rowsPerCall);
    const range = rangeAt(sheet, { top: top + from, left: column, bottom: top + from + piece.length - 1, right: column });
    calling(() => guarded(application, () => {
      range.Value2 = piece.map(([value]) => [typeof value === 'string' ? cellInput(value) : null]);
    }));
    await pace.breathe();
  }
}

async function paintSheet(application: WpsApplication, { sheet, paint: { colours } }: SheetPlan, pace: Pace): Promise<void> {
  for (const { colour, addresses } of colours) {
    for (const text of addressTexts(addresses)) {
      guarded(application, () => paint(sheet, text, colour));
      await pace.breathe();
    }
  }
}

/** RRGGBB of every colour that marks have. */
export const ourColours: ReadonlySet<string> = new Set(Object.values(markColours));
