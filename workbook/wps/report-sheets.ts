/** Our report sheets in the open workbook. Cells have no links: each would be a call of its own, and the pane jumps to the cells. */
import type { ReportCell, ReportSheet } from '../../grading/findings/report-sheet.ts';
import { cellInput } from '../live/cell-input.ts';
import { rangeAt } from './areas.ts';
import { guarded } from './guarded.ts';
import type { Pace } from './pace.ts';
import { addSheet } from './text-sheets.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

const rowsPerCall = 1000;

/** The row of the headings, 1-based. */
export function headingRow({ titleRows }: ReportSheet): number {
  return titleRows.length + 1;
}

/** Adds the sheet under a name that is free. */
export async function writeReport(application: WpsApplication, workbook: WpsWorkbook, report: ReportSheet, name: string, pace: Pace): Promise<void> {
  const width = Math.max(1, report.headings.length, ...report.titleRows.map((cells) => cells.length));
  const rows = [...report.titleRows, report.headings.map((value): ReportCell => ({ value })), ...report.rows];
  const sheet = guarded(application, () => addReport(workbook, report, name));
  for (let from = 0; from < rows.length; from += rowsPerCall) {
    const piece = rows.slice(from, from + rowsPerCall).map((cells) => Array.from({ length: width }, (_, at) => input(cells[at])));
    const range = rangeAt(sheet, { top: from + 1, left: 1, bottom: from + piece.length, right: width });
    calling(() => guarded(application, () => { range.Value2 = piece; }));
    await pace.breathe();
  }
  calling(() => guarded(application, () => dress(sheet, report, rows.length, width)));
}

/** With its headings, by which it is known as ours: without them it would stay when the work breaks off. */
function addReport(workbook: WpsWorkbook, report: ReportSheet, name: string): WpsSheet {
  return addSheet(workbook, name, (sheet) => {
    const row = headingRow(report);
    rangeAt(sheet, { top: row, left: 1, bottom: row, right: Math.max(1, report.headings.length) }).Value2 = [report.headings.map((value) => input({ value }))];
  });
}

function input(cell: ReportCell | undefined): string | number | null {
  if (cell === undefined || cell.value === '') return null;
  return typeof cell.value === 'string' ? cellInput(cell.value) : cell.value;
}

function dress(sheet: WpsSheet, report: ReportSheet, last: number, width: number): void {
  const heading = headingRow(report);
  report.widths.forEach((characters, at) => { sheet.Cells.Item(1, at + 1).EntireColumn.ColumnWidth = characters; });
  rangeAt(sheet, { top: heading, left: 1, bottom: heading, right: width }).Font.Bold = true;
  if (report.filter && report.rows.length > 0) rangeAt(sheet, { top: heading, left: 1, bottom: last, right: width }).AutoFilter();
}
