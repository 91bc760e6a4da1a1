/** How one enterprise is told from the others, in this result and in the next one. */
import { foldKey } from '../../grading/records/fold-text.ts';
import type { GradingResult } from '../../grading/findings/result.ts';

/** By name, as lines are grouped; one without a name by the row of its first line. */
export function enterpriseKey({ enterprises, lines }: GradingResult, at: number): string {
  const enterprise = enterprises[at];
  const name = foldKey(enterprise?.name ?? '');
  if (name !== '') return name;
  const first = lines[enterprise?.lines[0] ?? -1];
  return `\u0000${first?.sheet ?? ''}\u0000${first?.row ?? ''}`;
}
