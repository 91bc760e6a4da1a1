/** Our report sheets in the open workbook. Cells have no links: per-cell calls are slow, and in a live host the pane jumps to the cells. */
import type { ReportCell, ReportSheet } from '../../../grading/findings/report-sheet.ts';
import { fill } from '../../../grading/messages/template.ts';
import { markingLimits } from '../../../grading/messages/marking.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { HostProblem } from '../../live/host-problem.ts';
import type { ExcelSession } from '../session.ts';
import { writeTable, type TableValue } from './write-table.ts';

const mostRows = 1_048_576;
/** A column of `n` characters is about 7n + 5 pixels wide; Office counts in points. */
const pointsPerCharacter = 5.25;
const pointsAround = 3.75;
/** A table this far down the sheet is not frozen. */
const lastFrozenRow = 8;

function valuesOf(cells: readonly ReportCell[], width: number): readonly TableValue[] {
  return Array.from({ length: width }, (_, at) => cells[at]?.value ?? '');
}

function dress(sheet: Excel.Worksheet, report: ReportSheet, heading: number, last: number, width: number): void {
  report.widths.forEach((characters, at) => {
    sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = characters * pointsPerCharacter + pointsAround;
  });
  const headings = sheet.getRangeByIndexes(heading - 1, 0, 1, width);
  headings.format.font.bold = true;
  if (heading <= lastFrozenRow) sheet.freezePanes.freezeRows(heading);
  if (report.filter && report.headings.length > 0) sheet.autoFilter.apply(sheet.getRange(`A${heading}:${cellAddress(last, width)}`));
}

/** Adds the sheet under a name that is free. `onPiece` hears how many rows stand. */
export async function addReport(session: ExcelSession, report: ReportSheet, name: string, onPiece?: (rows: number) => void): Promise<void> {
  const heading = report.titleRows.length + 1;
  const last = heading + report.rows.length;
  if (last > mostRows) {
    throw new HostProblem(problem<'FILE_007'>('FILE_007', 'error', {}, { what: fill(markingLimits.reportRows, { sheet: name }), seen: last, limit: mostRows }));
  }
  const width = Math.max(1, report.headings.length, ...report.titleRows.map((cells) => cells.length));
  const rows = [...report.titleRows, report.headings.map((value): ReportCell => ({ value })), ...report.rows];
  session.context.workbook.worksheets.add(name);
  await writeTable(session, name, 1, 1, rows.map((cells) => valuesOf(cells, width)), onPiece);
  dress(session.sheet(name), report, heading, last, width);
}
