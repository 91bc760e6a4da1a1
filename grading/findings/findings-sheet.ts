/** The sheet 核查结果: every input problem and every indicator that is not met, one row each, sorted by place; what the user leaves out comes last. */
import { ignoredTexts } from '../messages/notes.ts';
import { confidenceNames, reportTexts as texts } from '../messages/report.ts';
import { isNotice, type Problem } from '../messages/problem.ts';
import { actionableFindings, ignoredFindings } from './actionable.ts';
import { finish, rowsPerStep, type Steps } from '../steps.ts';
import { describeFinding, describeProblem, describeVeto, type RuleDescription } from './describe.ts';
import type { ResultIndex } from './lookups.ts';
import { outcomeNames } from './outcome.ts';
import type { ReportCell, ReportSheet } from './report-sheet.ts';
import type { Finding, LineResult } from './result.ts';
import { vetoFindings, type VetoFinding } from './veto-findings.ts';

/** Where 判定 and 怎么改 stand among the headings. */
const outcomeAt = 10;
const fixAt = 13;

interface PlacedRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly isIgnored: boolean;
  readonly cells: readonly ReportCell[];
}

/** `file` narrows the sheet to one workbook, so that its links stay inside it. */
export function findingsSheet(index: ResultIndex, file: string): ReportSheet {
  return finish(writingFindings(index, file));
}

/** The same in steps. */
export function* writingFindings(index: ResultIndex, file: string): Steps<ReportSheet> {
  const { result } = index;
  const lines = result.lines.filter((line) => line.file === file);
  const rows: PlacedRow[] = result.problems.filter((found) => found.place.file === file).map((found) => problemRow(found, index.lineOf(found)));
  for (const [at, line] of lines.entries()) {
    for (const veto of vetoFindings(index, line)) rows.push(vetoRow(line, veto));
    for (const finding of actionableFindings(index, line)) rows.push(findingRow(index, line, finding));
    for (const finding of ignoredFindings(index, line)) rows.push(findingRow(index, line, finding));
    if (at % rowsPerStep === rowsPerStep - 1) yield { done: at, total: lines.length };
  }
  const order = new Map(result.sheets.filter((sheet) => sheet.file === file).map((sheet, at) => [sheet.name, at]));
  const rank = (sheet: string) => order.get(sheet) ?? -1;
  rows.sort((a, b) => Number(a.isIgnored) - Number(b.isIgnored)
    || rank(a.sheet) - rank(b.sheet) || a.row - b.row || a.column - b.column);
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
  const { kind = 'inputProblem', address, title, actual, fix } = describeProblem(found);
  return withReason(found.ignored, {
    sheet, row, column, isIgnored: false,
    cells: [
      { value: isNotice(found) ? texts.notice : texts.inputProblem, kind },
      { value: sheet },
      { value: row > 0 ? row : '' },
      row > 0 ? { value: address, link: { sheet, row, column: Math.max(1, column) } } : { value: address },
      { value: line?.name ?? '' },
      { value: line?.line ?? '' },
      { value: heading },
      { value: actual },
      { value: '' },
      { value: '' },
      { value: title, kind },
      { value: found.code },
      { value: '' },
      { value: fix },
    ],
  });
}

function vetoRow(line: LineResult, veto: VetoFinding): PlacedRow {
  const described = describeVeto(line, veto);
  return ruleRow(line, described, { category: texts.veto, requirement: described.requirement, difference: '' });
}

function findingRow(index: ResultIndex, line: LineResult, finding: Finding): PlacedRow {
  const described = describeFinding(index, line, finding);
  return withReason(finding.ignored, ruleRow(line, described, {
    category: outcomeNames[finding.outcome],
    requirement: described.confidence === undefined ? '' : `${line.target ?? ''}：${described.requirement}`,
    difference: finding.difference ?? '',
  }));
}

function ruleRow(
  line: LineResult, { kind: mark, column, address, title, actual, outcome, basis, confidence, fix }: RuleDescription,
  { category, requirement, difference }: { readonly category: string; readonly requirement: string; readonly difference: number | '' },
): PlacedRow {
  const kind = mark === undefined ? {} : { kind: mark };
  return {
    sheet: line.sheet, row: line.row, column: column ?? 0, isIgnored: false,
    cells: [
      { value: category, ...kind },
      { value: line.sheet },
      { value: line.row },
      { value: address, link: { sheet: line.sheet, row: line.row, column: column ?? 1 } },
      { value: line.name },
      { value: line.line },
      { value: title },
      { value: actual },
      { value: requirement },
      { value: difference },
      { value: outcomeNames[outcome], ...kind },
      { value: basis },
      { value: confidence === undefined ? '' : confidenceNames[confidence] },
      { value: fix },
    ],
  };
}

/** What the user leaves out bears no colour; its reason stands where others say what to do. */
function withReason(reason: string | undefined, row: PlacedRow): PlacedRow {
  if (reason === undefined) return row;
  const cells = row.cells.map(({ kind: _kind, ...cell }, at): ReportCell =>
    (at === outcomeAt ? { value: ignoredTexts.outcome } : at === fixAt ? { value: reason } : cell));
  return { ...row, isIgnored: true, cells };
}
