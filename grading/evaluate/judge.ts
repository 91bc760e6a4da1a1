/** A check compiled for one table, grade and date: facts in, outcome out. */
import type { Fact } from '../records/fact.ts';
import type { Outcome } from '../findings/outcome.ts';

/** Facts are by slot of the library's field index. Never throws for any fact. */
export type Judge = (facts: readonly Fact[]) => Outcome;

/** Whether the outcome leaves the question open. */
export function isOpen(outcome: Outcome): boolean {
  return outcome === 'missing' || outcome === 'needsReview' || outcome === 'error';
}
