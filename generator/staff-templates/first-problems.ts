/** Not more problems than a person reads. */
import { problem, type Problem } from '../../grading/messages/problem.ts';

const most = 100;

/** The first ones, errors before warnings where some are left out, and a sentence that there are more. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors.length === 0 ? problems : errors;
  return [...first.slice(0, most), problem('TEMPLATE_043', errors.length === 0 ? 'warning' : 'error', {}, { count: Math.min(most, first.length) })];
}
