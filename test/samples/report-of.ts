/** A result in the form of county.expected.json, by the contracts alone. */
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { cellAddress } from '../../grading/records/cell-address.ts';
import type { ExpectedReport } from '../../scripts/make-sample/expected.ts';

const shown: ReadonlySet<string> = new Set(['notMet', 'missing', 'needsReview', 'error']);

/** Everything that the result reports against the target of each line. */
export function reportOf(result: GradingResult): ExpectedReport {
  const index = new ResultIndex(result);
  return {
    date: result.date,
    problems: result.problems.map(({ place: { sheet = '', row, column }, code }) => ({
      sheet, cell: row === undefined || column === undefined ? '' : cellAddress(row, column), code,
    })),
    findings: result.lines.flatMap((line) => line.findings.flatMap((finding) => {
      if (!shown.has(finding.outcome)) return [];
      const cell = index.cellOf(line, finding)?.address;
      return [{ sheet: line.sheet, row: line.row, indicator: finding.indicator, outcome: finding.outcome, ...(cell === undefined ? {} : { cell }) }];
    })),
    grades: result.lines.flatMap(({ sheet, row, grade }) => (grade === undefined ? [] : [{ sheet, row, best: grade.best, worst: grade.worst }])),
    notGraded: result.lines.flatMap(({ sheet, row, notGraded }) => (notGraded === undefined ? [] : [{ sheet, row, reason: notGraded.reason }])),
  };
}

/** Entries as lines of text in one order, so that two lists can be compared as a whole. */
export function sortedLines(entries: readonly object[]): readonly string[] {
  return entries.map((entry) => JSON.stringify(entry)).sort();
}
