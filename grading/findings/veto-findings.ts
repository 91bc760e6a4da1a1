/** Vetoes that hold for a line, or may hold, as something to act on. */
import type { ResultIndex } from './lookups.ts';
import type { LineResult, VetoSummary } from './result.ts';

export interface VetoFinding {
  readonly veto: string;
  readonly summary: VetoSummary;
  readonly outcome: 'notMet' | 'needsReview';
  /** 1-based column of the cell that says so. */
  readonly column: number | undefined;
  /** What the cell says. */
  readonly actual: string;
}

const none: readonly VetoFinding[] = [];

export function vetoFindings(index: ResultIndex, line: LineResult): readonly VetoFinding[] {
  if (!line.steps.some(({ step }) => step === 'veto')) return none;
  return line.steps.flatMap((step) => {
    const summary = step.step === 'veto' ? index.result.vetoes[step.veto] : undefined;
    if (step.step !== 'veto' || summary === undefined) return [];
    return [{
      veto: step.veto, summary, outcome: step.outcome, column: index.columnOf(line, summary.field), actual: line.facts[summary.field] ?? '',
    }];
  });
}
