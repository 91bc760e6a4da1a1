/** Our own faults as the problem that a user reads. */
import { problem } from '../../grading/messages/problem.ts';
import { failure, type Result } from '../../grading/messages/result.ts';

/** INTERNAL_001 with what was thrown, or with a detail of our own. */
export function internalFault(thrown: unknown): Result<never> {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return failure(problem('INTERNAL_001', 'error', {}, { detail }));
}
