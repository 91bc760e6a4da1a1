/** A report sheet as a worksheet part: text is text, the heading row stays in view, links lead to cells of the workbook. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { ReportCell, ReportSheet } from '../../../grading/findings/report-sheet.ts';
import { fill } from '../../../grading/messages/template.ts';
import { markingLimits } from '../../../grading/messages/marking.ts';
import { fileProblem } from '../file-problem.ts';
import { escapeXml } from '../xml-text.ts';
import { textCell } from './text-cell.ts';
import type { ReportArea, ReportStyles } from './report-styles.ts';
import { looseHeight, wrappedHeight } from '../../../grading/findings/row-height.ts';
import { absoluteRange, sheetReference, type NewSheet } from './workbook-editor.ts';

const rowLimit = 1_048_576;
/** Excel refuses a sheet with more than 65,530 links; the cells beyond stay text. */
const linkLimit = 65_000;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const namespaces = {
  transitional: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
} as const;
export type Conformance = keyof typeof namespaces;

/** A worksheet part around its content. */
export function worksheetPart(conformance: Conformance, content: string): string {
  return `${declaration}<worksheet xmlns="${namespaces[conformance]}">${content}</worksheet>`;
}

/** styles.xml for a workbook that has none. */
export function emptyStyles(conformance: Conformance): string {
  return `${declaration}<styleSheet xmlns="${namespaces[conformance]}"></styleSheet>`;
}

class ReportRows {
  readonly links: string[] = [];
  private readonly styles: ReportStyles;
  private readonly nameOf: (sheet: string) => string;
  private readonly widths: readonly number[];

  constructor(styles: ReportStyles, nameOf: (sheet: string) => string, widths: readonly number[]) {
    this.styles = styles;
    this.nameOf = nameOf;
    this.widths = widths;
  }

  row(number: number, cells: readonly ReportCell[], area: ReportArea): string {
    const height = area === 'loose' ? looseHeight(cells) : wrappedHeight(cells, this.widths);
    const stated = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    return `<row r="${number}"${stated}>${cells.map((cell, at) => this.cell(number, at + 1, cell, area)).join('')}</row>`;
  }

  private cell(row: number, column: number, cell: ReportCell, area: ReportArea): string {
    const address = cellAddress(row, column);
    const { link, value } = cell;
    if (link !== undefined && this.links.length < linkLimit) {
      const target = sheetReference(this.nameOf(link.sheet)) + cellAddress(link.row, link.column);
      this.links.push(`<hyperlink ref="${address}" location="${escapeXml(target)}" display="${escapeXml(String(value).slice(0, 255))}"/>`);
    }
    const style = this.styles.of(area, cell);
    if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
    return textCell(row, column, style, String(value), '');
  }
}

export interface WrittenReport {
  readonly content: string;
  readonly definedNames: NewSheet['definedNames'];
}

/** How many rows stand still on the screen: a table far down the sheet is not frozen. */
function frozenPane(heading: number): string {
  if (heading > 8) return '<sheetView workbookViewId="0"/>';
  const first = cellAddress(heading + 1, 1);
  return `<sheetView workbookViewId="0"><pane ySplit="${heading}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`
    + `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView>`;
}

/** `name` is the name that the sheet gets; `nameOf` gives the names that linked sheets have. */
export function writeReport(
  report: ReportSheet, name: string, styles: ReportStyles, nameOf: (sheet: string) => string,
): WrittenReport {
  const heading = report.titleRows.length + 1;
  const last = heading + report.rows.length;
  if (last > rowLimit) {
    throw fileProblem('FILE_007', { what: fill(markingLimits.reportRows, { sheet: name }), seen: last, limit: rowLimit });
  }
  const rows = new ReportRows(styles, nameOf, report.widths);
  const text = [
    ...report.titleRows.map((cells, at) => rows.row(at + 1, cells, 'loose')),
    rows.row(heading, report.headings.map((value) => ({ value })), 'heading'),
    ...report.rows.map((cells, at) => rows.row(heading + 1 + at, cells, 'table')),
  ];
  const width = Math.max(1, report.headings.length);
  const columns = report.widths.map((characters, at) => `<col min="${at + 1}" max="${at + 1}" width="${characters}" customWidth="1"/>`);
  const filter = report.filter && report.headings.length > 0;
  const content = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    + `<dimension ref="A1:${cellAddress(last, width)}"/><sheetViews>${frozenPane(heading)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`
    + (columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`)
    + `<sheetData>${text.join('')}</sheetData>`
    + (filter ? `<autoFilter ref="${cellAddress(heading, 1)}:${cellAddress(last, width)}"/>` : '')
    + (rows.links.length === 0 ? '' : `<hyperlinks>${rows.links.join('')}</hyperlinks>`)
    + '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    + '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  const filtered = { name: '_xlnm._FilterDatabase', hidden: true, refersTo: absoluteRange(name, heading, 1, last, width) };
  const repeated = { name: '_xlnm.Print_Titles', hidden: false, refersTo: `${sheetReference(name)}$${heading}:$${heading}` };
  return { content, definedNames: filter ? [filtered, repeated] : [repeated] };
}
