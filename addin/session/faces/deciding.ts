/** What decides the grade of a line, in words. */
import { rangeText } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { findingOutcomeAt } from '../../../grading/findings/gap.ts';
import { outcomeNames, type Outcome } from '../../../grading/findings/outcome.ts';
import type { GradeStep, LineResult } from '../../../grading/findings/result.ts';
import { enterpriseTexts as texts } from '../../../grading/messages/pane.ts';
import { fill } from '../../../grading/messages/template.ts';

/** An indicator that holds the grade where it is. */
export interface DecidingIndicator {
  readonly indicator: string;
  readonly dimension: string;
  readonly title: string;
  /** What the cells say; empty for empty cells. */
  readonly actual: string;
  /** The grade that it keeps out of reach, and what that one asks. */
  readonly grade: string;
  readonly requirement: string;
  readonly outcome: Outcome;
  readonly outcomeName: string;
  /** Undefined where the sheet has no such column. */
  readonly column: number | undefined;
}

/** The weakest indicators against the next better grade; none where nothing better is left. */
export function decidingIndicators(index: ResultIndex, line: LineResult): readonly DecidingIndicator[] {
  const table = index.tableOf(line);
  const step = line.steps.find((candidate) => candidate.step === 'weakestItem');
  if (table === undefined || step === undefined || step.step !== 'weakestItem') return [];
  const grade = table.grades[table.grades.indexOf(step.range.worst) - 1];
  if (grade === undefined) return [];
  const deciding = new Set(step.deciding);
  return line.findings.filter((finding) => deciding.has(finding.indicator)).map((finding) => {
    const indicator = index.indicatorOf(line, finding);
    const outcome = findingOutcomeAt(table, finding, grade);
    return {
      indicator: finding.indicator,
      dimension: indicator?.dimension ?? '',
      title: indicator?.title ?? finding.indicator,
      actual: index.actualText(line, finding),
      grade,
      requirement: indicator?.requirements.find((asked) => asked.grade === grade)?.text ?? '',
      outcome,
      outcomeName: outcomeNames[outcome],
      column: index.cellOf(line, finding)?.column,
    };
  });
}

/** One sentence for each step that the grade took. */
export function stepTexts(index: ResultIndex, line: LineResult): readonly string[] {
  return line.steps.map((step, at) => stepText(index, line, step, !changes(line, at)));
}

/** Whether the step at this place of the line moved the grade. */
export function changes({ steps }: LineResult, at: number): boolean {
  const [before, now] = [steps[at - 1]?.range, steps[at]?.range];
  return before === undefined || before.best !== now?.best || before.worst !== now.worst;
}

function stepText(index: ResultIndex, line: LineResult, step: GradeStep, isSame: boolean): string {
  const grade = rangeText(step.range);
  const isRange = step.range.best !== step.range.worst;
  switch (step.step) {
    case 'weakestItem':
      return weakestText(index, line, step);
    case 'veto': {
      const veto = index.result.vetoes[step.veto]?.title ?? step.veto;
      if (step.outcome === 'needsReview') return fill(texts.vetoOpen, { veto, grade });
      return fill(isRange ? (isSame ? texts.vetoSameMayBe : texts.vetoMayBe) : isSame ? texts.vetoSame : texts.veto, { veto, grade });
    }
    case 'appliedFor':
      return fill(isRange ? (isSame ? texts.appliedForSameMayBe : texts.appliedForMayBe) : isSame ? texts.appliedForSame : texts.appliedFor, { applied: step.applied, grade });
    case 'status':
      return fill(texts.status, { status: step.status, grade });
  }
}

/** What caps the grade, and apart from it what leaves it open: only the latter stands before the best grade of a range. */
function weakestText(index: ResultIndex, line: LineResult, { range, deciding }: GradeStep & { readonly step: 'weakestItem' }): string {
  const table = index.tableOf(line);
  const grade = rangeText(range);
  const titleOf = (id: string) => table?.indicators.find((indicator) => indicator.id === id)?.title ?? id;
  // At the best grade nothing is short, whatever decided it.
  if (range.worst === table?.grades[0] || deciding.length === 0) return fill(texts.weakestAll, { grade });
  const isOpen = (id: string) => line.findings.some(({ indicator, levels }) => indicator === id && levels.best !== levels.worst);
  const join = (ids: readonly string[]) => ids.map(titleOf).join(texts.separator);
  if (range.best === range.worst) return fill(texts.weakest, { list: join(deciding), grade });
  const [list, open] = [join(deciding.filter((id) => !isOpen(id))), join(deciding.filter(isOpen))];
  return fill(list === '' ? texts.weakestOpen : texts.weakestBoth, { list, open, best: range.best, grade });
}
