/** From the ranks an indicator allows to its outcome at one grade. */
import type { Outcome } from './outcome.ts';

/** `best` is the best rank not ruled out, `worst` the worst assured one; rank 0 is the best grade. */
export function outcomeAt(ranks: { readonly best: number; readonly worst: number; readonly reason: Outcome }, rank: number): Outcome {
  if (ranks.reason === 'notApplicable') return 'notApplicable';
  if (ranks.worst <= rank) return 'met';
  if (ranks.best <= rank) return ranks.reason;
  return 'notMet';
}
