/** One row of the sample before it has a place: cells by field, and what the checker must say about it. */
import type { CellContent } from './cell-content.ts';
import type { Profile } from './profiles.ts';

export type ShownOutcome = 'notMet' | 'missing' | 'needsReview';

/** A problem at the cell of `field`; without a field it belongs to the whole row. */
export interface ExpectedProblem {
  readonly code: string;
  readonly field?: string;
}

export interface ExpectedFinding {
  readonly indicator: string;
  readonly outcome: ShownOutcome;
  /** The field whose cell is looked at first. */
  readonly field: string;
}

export interface SampleRow {
  /** Number of the enterprise, from 0. */
  readonly enterprise: number;
  readonly profile: Profile;
  /** The grade meant by the applied-grade cell; absent for a status such as 长期停产. */
  readonly grade: string | undefined;
  /** Lines of the same enterprise stand together with their common cells merged. */
  readonly lineCount: number;
  /** 0 for the first line of the enterprise. */
  readonly lineNumber: number;
  readonly cells: Map<string, CellContent>;
  hidden: boolean;
  /** Rows that carry a seeded fault are left alone by later seeds. */
  seeded: boolean;
  problems: ExpectedProblem[];
  findings: ExpectedFinding[];
  graded: { readonly best: string; readonly worst: string } | undefined;
  notGraded: 'status' | 'industry' | 'noPack' | undefined;
}
