/** A checker that remembers what it found, so that documents can be made of it where it is. */
import { patched } from '../../grading/findings/patch.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import type { Checker } from '../checker/checker.ts';

export interface HoldingChecker extends Checker {
  /** The result of the last check that ended well, with everything that was taken in since. */
  held(): GradingResult | undefined;
}

export function holdingChecker(checker: Checker): HoldingChecker {
  let held: GradingResult | undefined;
  return {
    held: () => held,
    library: (date) => checker.library(date),
    check: async (task, options) => {
      const found = await checker.check(task, options);
      if (found.ok) held = found.value;
      return found;
    },
    update: async (changed, notes) => {
      const patch = await checker.update(changed, notes);
      if (patch.ok && held !== undefined) held = patched(held, patch.value);
      return patch;
    },
    mends: () => checker.mends(),
    close: () => {
      held = undefined;
      checker.close();
    },
  };
}
