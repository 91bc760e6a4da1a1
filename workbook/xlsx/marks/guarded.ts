/** The border of marking: what is thrown inside becomes one catalogued problem outside. */
import { problem } from '../../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../../grading/messages/result.ts';
import { markingLimits } from '../../../grading/messages/marking.ts';
import { throwIfCancelled } from '../../cancelled.ts';
import { FileProblem, fileProblem, partProblem } from '../file-problem.ts';
import { formatLimit, FormatLimitError } from './mark-styles.ts';

/** FILE_* and the like for trouble with the file, INTERNAL_001 for everything else. The only throw is the reason of a cancelled signal. */
export async function guarded<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Result<T>> {
  try {
    throwIfCancelled(signal);
    const done = await work();
    throwIfCancelled(signal);
    return success(done);
  } catch (error) {
    throwIfCancelled(signal);
    const known = error instanceof FormatLimitError
      ? fileProblem('FILE_007', { what: markingLimits.formats, seen: `> ${formatLimit}`, limit: formatLimit })
      : partProblem('', error);
    if (known instanceof FileProblem) return failure(known.problem);
    const detail = known instanceof Error ? known.message : String(known);
    return failure(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
  }
}
