/** The sheet of a report that lists every line with its grade. */
import { reportTexts as texts } from '../messages/report.ts';
import { actionableFindings } from './actionable.ts';
import { gradeText, isForReference, tableName } from './grade-text.ts';
import type { ResultIndex } from './lookups.ts';
import type { ReportCell, ReportSheet } from './report-sheet.ts';
import type { LineResult } from './result.ts';
import { statusText } from './status-text.ts';

export function enterprisesSheet(index: ResultIndex): ReportSheet {
  const { result } = index;
  return {
    name: texts.enterprisesSheet,
    titleRows: [],
    headings: texts.enterpriseHeadings,
    widths: [6, 32, 22, 18, 36, 18, 10, 20, 8, 24, 60, 30],
    rows: result.lines.map((line, at) => lineRow(index, line, at)),
    filter: true,
  };
}

function lineRow(index: ResultIndex, line: LineResult, at: number): readonly ReportCell[] {
  const table = index.tableOf(line);
  const status = statusText(index, line);
  const findings = actionableFindings(index, line);
  const count = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length;
  return [
    { value: at + 1 },
    { value: line.name },
    { value: index.result.enterprises[line.enterprise]?.creditCode ?? '' },
    { value: line.line },
    { value: table === undefined ? line.industry : tableName(table) },
    { value: `${line.sheet} ${line.row}` },
    { value: line.applied ?? '' },
    { value: gradeText(line), ...(status.kind === 'ok' ? {} : { kind: status.kind }) },
    { value: isForReference(line) ? texts.reference : '' },
    { value: `${count('notMet')} / ${count('missing')} / ${count('needsReview') + count('error')}` },
    { value: status.text },
    { value: line.settledBy.map((field) => index.headingOf(line, field)).join(texts.listSeparator) },
  ];
}
