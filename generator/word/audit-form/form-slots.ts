/** Names of the places that each form fills in anew. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { TableSummary, VetoSummary } from '../../../grading/findings/result.ts';

export const slots = {
  /** Enterprise and table at the head of every page. */
  running: 'running',
  suggested: 'suggested',
  /** Facts at the head that are printed as the row states them. */
  plainFacts: ['permit-number', 'address', 'contact', 'phone', 'product', 'capacity', 'current-grade'],
  fact: (field: string) => `fact.${field}`,
  grade: (at: number) => `grade.${at}`,
  actual: (at: number) => `actual.${at}`,
  problem: (at: number) => `problem.${at}`,
  vetoActual: (at: number) => `veto-actual.${at}`,
  vetoProblem: (at: number) => `veto-problem.${at}`,
  /** The vetoes that take a grade of the table away, in the order of the edition. */
  vetoes: ({ result }: ResultIndex, { barredBy }: TableSummary): readonly (readonly [string, VetoSummary])[] =>
    Object.entries(result.vetoes).filter(([id]) => (barredBy[id]?.length ?? 0) > 0),
} as const;
