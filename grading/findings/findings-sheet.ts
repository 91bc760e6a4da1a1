/** The sheet 核查结果: every input problem and every indicator that is not met, one row each, sorted by place. */
import { confidenceNames, reportTexts as texts } from '../messages/report.ts';
import { isNotice, problemText, type Problem } from '../messages/problem.ts';
import { fill } from '../messages/template.ts';
import { cellAddress } from '../records/cell-address.ts';
import { actionableFindings } from './actionable.ts';
import { referenceText } from './grade-text.ts';
import type { ResultIndex } from './lookups.ts';
import { markKindOf } from './mark-kind.ts';
import { outcomeNames } from './outcome.ts';
import type { ReportCell, ReportSheet } from './report-sheet.ts';
import type { Finding, LineResult } from './result.ts';
import { vetoFindings, type VetoFinding } from './veto-findings.ts';

interface PlacedRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly ReportCell[];
}

/** `file` narrows the sheet to one workbook, so that its links stay inside it. */
export function findingsSheet(index: ResultIndex, file: string): ReportSheet {
  const { result } = index;
  const names = new Map(result.lines.filter((line) => line.file === file).map((line) => [`${line.sheet}\u0000${line.row}`, line]));
  const problems = result.problems.filter((found) => found.place.file === file)
    .map((found) => problemRow(found, names.get(`${found.place.sheet ?? ''}\u0000${found.place.row ?? 0}`)));
  const findings = result.lines.filter((line) => line.file === file).flatMap((line) =>
    [...vetoFindings(index, line).map((veto) => vetoRow(line, veto)), ...actionableFindings(index, line).map((finding) => findingRow(index, line, finding))]);
  const order = new Map(result.sheets.filter((sheet) => sheet.file === file).map((sheet, at) => [sheet.name, at]));
  const rank = (sheet: string) => order.get(sheet) ?? -1;
  const rows = [...problems, ...findings].sort((a, b) => rank(a.sheet) - rank(b.sheet) || a.row - b.row || a.column - b.column);
  return {
    name: texts.findingsSheet,
    titleRows: [],
    headings: texts.findingHeadings,
    widths: [11, 14, 6, 9, 30, 14, 26, 32, 38, 9, 14, 34, 8, 44],
    rows: rows.map((row) => row.cells),
    filter: true,
  };
}

function problemRow(found: Problem, line: LineResult | undefined): PlacedRow {
  const { sheet = '', row = 0, column = 0, heading = '' } = found.place;
  const { title, text, fix } = problemText(found);
  const address = row > 0 && column > 0 ? cellAddress(row, column) : '';
  const kind = isNotice(found) ? 'review' as const : 'inputProblem' as const;
  const link = row > 0 ? { sheet, row, column: Math.max(1, column) } : undefined;
  return {
    sheet, row, column,
    cells: [
      { value: isNotice(found) ? texts.notice : texts.inputProblem, kind },
      { value: sheet },
      { value: row > 0 ? row : '' },
      link === undefined ? { value: address } : { value: address === '' ? wholeRow(row) : address, link },
      { value: line?.name ?? '' },
      { value: line?.line ?? '' },
      { value: heading },
      { value: text },
      { value: '' },
      { value: '' },
      { value: title, kind },
      { value: found.code },
      { value: '' },
      { value: fix },
    ],
  };
}

function vetoRow(line: LineResult, { summary, outcome, column, actual }: VetoFinding): PlacedRow {
  const kind = outcome === 'notMet' ? 'shortfall' as const : 'review' as const;
  const link = { sheet: line.sheet, row: line.row, column: column ?? 1 };
  return {
    sheet: line.sheet, row: line.row, column: column ?? 0,
    cells: [
      { value: texts.veto, kind },
      { value: line.sheet },
      { value: line.row },
      { value: column === undefined ? wholeRow(line.row) : cellAddress(line.row, column), link },
      { value: line.name },
      { value: line.line },
      { value: summary.title },
      { value: actual },
      { value: texts.vetoRequirement },
      { value: '' },
      { value: outcomeNames[outcome], kind },
      { value: referenceText(summary.reference) },
      { value: confidenceNames[summary.confidence] },
      { value: texts.vetoRemedy },
    ],
  };
}

function findingRow(index: ResultIndex, line: LineResult, finding: Finding): PlacedRow {
  const indicator = index.indicatorOf(line, finding);
  const asked = indicator?.requirements.find((requirement) => requirement.grade === line.target);
  const cell = index.cellOf(line, finding);
  const kind = markKindOf(finding.outcome);
  const column = cell?.column ?? 0;
  return {
    sheet: line.sheet, row: line.row, column,
    cells: [
      { value: outcomeNames[finding.outcome], ...(kind === undefined ? {} : { kind }) },
      { value: line.sheet },
      { value: line.row },
      { value: cell?.address ?? wholeRow(line.row), link: { sheet: line.sheet, row: line.row, column: Math.max(1, column) } },
      { value: line.name },
      { value: line.line },
      { value: indicator?.title ?? finding.indicator },
      { value: index.actualText(line, finding) },
      { value: asked === undefined ? '' : `${line.target ?? ''}：${asked.text}` },
      { value: finding.difference ?? '' },
      { value: outcomeNames[finding.outcome], ...(kind === undefined ? {} : { kind }) },
      { value: indicator === undefined ? '' : referenceText(indicator.reference) },
      { value: asked === undefined ? '' : confidenceNames[asked.confidence] },
      { value: indicator?.remedy ?? '' },
    ],
  };
}

function wholeRow(row: number): string {
  return fill(texts.wholeRow, { row });
}
