/** What is said where there is nothing to make documents of. */
import { problem } from '../../grading/messages/problem.ts';
import { failure, type Result } from '../../grading/messages/result.ts';

export function noResult(): Result<never> {
  return failure(problem('DOC_031', 'warning', {}, {}));
}
