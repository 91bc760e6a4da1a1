/** Long work in slices, so that whoever shares the thread gets a turn. */
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import type { Steps } from '../../grading/steps.ts';
import type { CheckOptions } from './checker.ts';

/** Milliseconds of work between two turns of the others. */
const slice = 25;

/** Lets messages, timers and input have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Does the work in slices; `onProgress` gets fractions. Ends with the signal's reason soon after it is aborted. */
export async function inSlices<T>(steps: Steps<T>, { onProgress, signal }: CheckOptions = {}): Promise<T> {
  let until = performance.now() + slice;
  throwIfCancelled(signal);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    onProgress?.(step.value.done / step.value.total);
    await nextTurn();
    throwIfCancelled(signal);
    until = performance.now() + slice;
  }
}
