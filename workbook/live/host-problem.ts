/** Expected trouble on its way out of a batch: Office's batches are promises, so it travels as an exception. */
import type { Problem } from '../../grading/messages/problem.ts';

export class HostProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'HostProblem';
    this.problem = problem;
  }
}
