/** What stands between a line and a grade. Read from the result alone. */
import { outcomeAt } from './outcome-at.ts';
import { reportTexts as texts } from '../messages/report.ts';
import type { ResultIndex } from './lookups.ts';
import type { Outcome } from './outcome.ts';
import type { Finding, LineResult, TableSummary } from './result.ts';
import { vetoFindings } from './veto-findings.ts';

export interface Shortfall {
  readonly indicator: string;
  readonly dimension: string;
  readonly title: string;
  readonly outcome: Exclude<Outcome, 'met' | 'notApplicable'>;
  readonly actual: string;
  readonly requirement: string;
  /** In the field's unit, only against the line's own target grade. */
  readonly difference?: number;
  readonly remedy: string;
  readonly evidence: readonly string[];
}

/** Every veto that bars `grade` and every indicator that is not met at it, open ones included; empty when nothing stands in the way or the line is not graded. */
export function gapTo(index: ResultIndex, line: LineResult, grade: string): readonly Shortfall[] {
  const table = index.tableOf(line);
  if (table === undefined || !table.grades.includes(grade)) return [];
  return [...barringVetoes(index, line, table, grade), ...line.findings.flatMap((finding) => {
    const outcome = findingOutcomeAt(table, finding, grade);
    const indicator = index.indicatorOf(line, finding);
    if (outcome === 'met' || outcome === 'notApplicable' || indicator === undefined) return [];
    const difference = grade === line.target ? finding.difference : undefined;
    return [{
      indicator: indicator.id,
      dimension: indicator.dimension,
      title: indicator.title,
      outcome,
      actual: index.actualText(line, finding),
      requirement: indicator.requirements.find((asked) => asked.grade === grade)?.text ?? '',
      ...(difference === undefined ? {} : { difference }),
      remedy: indicator.remedy,
      evidence: indicator.evidence,
    }];
  })];
}

function barringVetoes(index: ResultIndex, line: LineResult, table: TableSummary, grade: string): readonly Shortfall[] {
  return vetoFindings(index, line).filter(({ veto }) => table.barredBy[veto]?.includes(grade) === true).map(({ veto, summary, outcome, actual }) => ({
    indicator: veto, dimension: texts.veto, title: summary.title, outcome, actual,
    requirement: texts.vetoRequirement, remedy: texts.vetoRemedy, evidence: [],
  }));
}

/** The outcome of a finding at another grade than the line's target. */
export function findingOutcomeAt(table: TableSummary, finding: Finding, grade: string): Outcome {
  const ranks = {
    best: table.grades.indexOf(finding.levels.best),
    worst: table.grades.indexOf(finding.levels.worst),
    reason: finding.open ?? finding.outcome,
  };
  return outcomeAt(ranks, table.grades.indexOf(grade));
}
