/** The one rule of counting: what is there to do, by colour, and what is only told (说明). */
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import type { Issue } from '../session.ts';

/** The colours of things to do; `notice` for what needs nothing done. */
export type IssueKind = MarkKind | 'notice';

export type KindCounts = Readonly<Record<IssueKind, number>>;

export function kindOf({ isNotice, mark }: Pick<Issue, 'isNotice' | 'mark'>): IssueKind {
  return isNotice ? 'notice' : mark;
}

/** Whether somebody has to act on it: no notice, and not left out. */
export function isToDo({ isNotice, ignored }: Pick<Issue, 'isNotice' | 'ignored'>): boolean {
  return !isNotice && ignored === undefined;
}

/** Of all that is given, ignored or not. */
export function countKinds(issues: readonly Issue[]): KindCounts {
  const counts = { inputProblem: 0, shortfall: 0, missing: 0, review: 0, notice: 0 };
  for (const issue of issues) counts[kindOf(issue)] += 1;
  return counts;
}
