/** Writes one ReportSheet into a new exceljs workbook. Strings stay strings: exceljs makes formulas only from formula objects. */
import type { Row, Style, Workbook } from 'exceljs';
import type { ReportCell, ReportSheet } from '../../grading/findings/report-sheet.ts';
import { looseHeight, wrappedHeight } from '../../grading/findings/row-height.ts';
import { markColours } from '../../grading/findings/mark-colours.ts';

const font = { name: '宋体', size: 11 };
const headingFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E1F2' } } as const;
const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

export function addReportSheet(workbook: Workbook, sheet: ReportSheet): void {
  const headingRow = sheet.titleRows.length + 1;
  const target = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: headingRow }] });
  target.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${headingRow}:${headingRow}` };
  sheet.widths.forEach((width, at) => {
    target.getColumn(at + 1).width = width;
  });
  for (const cells of sheet.titleRows) setHeight(writeRow(target.addRow(cells.map(plain)), cells, false), looseHeight(cells));
  const headings = target.addRow([...sheet.headings]);
  setHeight(headings, wrappedHeight(sheet.headings.map((value) => ({ value })), sheet.widths));
  headings.eachCell((cell) => {
    cell.font = { ...font, bold: true };
    cell.fill = headingFill;
    cell.border = border;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  for (const cells of sheet.rows) setHeight(writeRow(target.addRow(cells.map(plain)), cells, true), wrappedHeight(cells, sheet.widths));
  if (sheet.filter && sheet.rows.length > 0) {
    target.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: headingRow + sheet.rows.length, column: sheet.headings.length } };
  }
}

/** An empty text is no cell at all. */
function plain(cell: ReportCell): string | number | null {
  if (cell.value === '') return null;
  return typeof cell.value === 'number' ? cell.value : printable(cell.value);
}

/** Control characters cannot stand in XML; a cell holds 32,767 characters at most. */
function printable(text: string): string {
   
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767);
}

function writeRow(row: Row, cells: readonly ReportCell[], framed: boolean): Row {
  cells.forEach((cell, at) => {
    row.getCell(at + 1).style = styleOf(cell.kind, framed);
  });
  return row;
}

function setHeight(row: Row, height: number | undefined): void {
  if (height !== undefined) row.height = height;
}

const styles = new Map<string, Partial<Style>>();

/** One object for equal looks: exceljs finds a style it has seen by the object, and would otherwise compare it anew for every cell. */
function styleOf(kind: ReportCell['kind'], framed: boolean): Partial<Style> {
  const key = `${kind ?? ''} ${framed}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const colour = kind === undefined || kind === 'title' || kind === 'note' ? undefined : markColours[kind];
  const style: Partial<Style> = {
    font: kind === 'title' ? { ...font, bold: true } : font,
    alignment: { vertical: 'top', wrapText: framed },
    ...(framed ? { border } : {}),
    ...(colour === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } } }),
  };
  styles.set(key, style);
  return style;
}
