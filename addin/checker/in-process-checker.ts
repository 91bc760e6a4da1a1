/** A checker without a worker: for tests, and where workers are forbidden. */
import type { PackFile } from '../../grading/indicators/load-library.ts';
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import type { Result } from '../../grading/messages/result.ts';
import type { Checker } from './checker.ts';
import { CheckerCore } from './checker-core.ts';
import { internalFault } from './internal-fault.ts';

/** Calls are done one after the other, in the order in which they came. */
export function inProcessChecker(files: readonly PackFile[]): Checker {
  const core = new CheckerCore(files);
  let last: Promise<unknown> = Promise.resolve();

  async function guarded<T>(work: () => Result<T> | Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    try {
      throwIfCancelled(signal);
      return await work();
    } catch (error) {
      throwIfCancelled(signal);
      return internalFault(error);
    }
  }

  function queued<T>(work: () => Result<T> | Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    const next = last.then(() => guarded(work, signal));
    last = next.catch(() => undefined);
    return next;
  }

  return {
    library: (date) => queued(() => core.library(date)),
    check: (task, options = {}) => queued(() => core.check(task, options), options.signal),
    update: (changed, notes) => queued(() => core.update(changed, notes)),
    mends: () => queued(() => core.mends()),
    close: () => undefined,
  };
}
