/** Whether who reviews or publishes which grade is 待核 in the edition: a paper that tells of it is 参考. */
import { isDoubtful } from '../../../grading/findings/is-doubtful.ts';
import type { EditionSummary } from '../../../grading/findings/result.ts';

/** True as soon as one level is neither 已核对 nor 转述. */
export function areLevelsInDoubt({ reviewLevels }: Pick<EditionSummary, 'reviewLevels'>): boolean {
  return reviewLevels.some(({ confidence }) => isDoubtful(confidence));
}
