/** Which colour an outcome bears. */
import type { Outcome } from './outcome.ts';
import type { MarkKind } from './report-sheet.ts';

/** Undefined for what needs no mark. */
export function markKindOf(outcome: Outcome): MarkKind | undefined {
  switch (outcome) {
    case 'notMet':
      return 'shortfall';
    case 'missing':
      return 'missing';
    case 'needsReview':
    case 'error':
      return 'review';
    case 'met':
    case 'notApplicable':
      return undefined;
  }
}
