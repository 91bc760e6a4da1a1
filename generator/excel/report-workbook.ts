/** The report of a check as a workbook of its own: summary, every line with its grade, every finding. */
import ExcelJS from 'exceljs';
import { enterprisesSheet } from '../../grading/findings/enterprises-sheet.ts';
import { findingsSheet } from '../../grading/findings/findings-sheet.ts';
import type { ResultIndex } from '../../grading/findings/lookups.ts';
import type { ReportSheet } from '../../grading/findings/report-sheet.ts';
import { summarySheet } from '../../grading/findings/summary-sheet.ts';
import { addReportSheet } from './add-report-sheet.ts';
import { sameBytes } from './same-bytes.ts';

/** The bytes of an .xlsx; the same for the same result. */
export async function reportWorkbook(index: ResultIndex): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${index.result.date}T00:00:00Z`);
  workbook.created = day;
  workbook.modified = day;
  for (const sheet of reportSheets(index)) addReportSheet(workbook, sheet);
  return sameBytes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Summary, lines, findings of all files. The findings lead nowhere: their cells are in other workbooks. */
function reportSheets(index: ResultIndex): readonly ReportSheet[] {
  const files = [...new Set(index.result.sheets.map((sheet) => sheet.file))];
  const findings = files.map((file) => findingsSheet(index, file));
  const first = findings[0];
  const rows = findings.flatMap((sheet) => sheet.rows).map((row) => row.map(({ link: _link, ...cell }) => cell));
  return [summarySheet(index), enterprisesSheet(index), ...(first === undefined ? [] : [{ ...first, rows }])];
}
