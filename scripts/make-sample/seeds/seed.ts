/** A seeded fault: what is put into the cells of a clean row, and what has to be said about it. */
import type { CellContent } from '../content/cell-content.ts';
import type { ExpectedFinding, ExpectedProblem, SampleRow, ShownOutcome } from '../content/sample-row.ts';

/** `undefined` empties the cell. */
export type CellChanges = Readonly<Record<string, CellContent | undefined>>;

export interface Seed {
  readonly profile: string;
  /** The grade applied for; without it any row of the profile will do. */
  readonly grade?: string;
  /** How many rows get it; 1 unless told. */
  readonly count?: number;
  /** Takes the line at this position of an enterprise with several lines. */
  readonly line?: number;
  readonly set: CellChanges;
  readonly problems?: readonly ExpectedProblem[];
  readonly findings?: readonly ExpectedFinding[];
  /** Best and worst grade; as before the seed unless told. */
  readonly graded?: readonly [best: string, worst: string];
  readonly notGraded?: 'industry';
}

export function finding(indicator: string, outcome: ShownOutcome, field: string): ExpectedFinding {
  return { indicator, outcome, field };
}

export function problemAt(code: string, field: string): ExpectedProblem {
  return { code, field };
}

/** Puts a seed into a row that has none yet. */
export function sow(row: SampleRow, seed: Seed): void {
  for (const [field, content] of Object.entries(seed.set)) {
    if (content === undefined) row.cells.delete(field);
    else row.cells.set(field, content);
  }
  row.seeded = true;
  row.problems = [...row.problems, ...(seed.problems ?? [])];
  row.findings = [...row.findings, ...(seed.findings ?? [])];
  if (seed.graded !== undefined) row.graded = { best: seed.graded[0], worst: seed.graded[1] };
  if (seed.notGraded !== undefined) {
    row.notGraded = seed.notGraded;
    row.graded = undefined;
  }
}
