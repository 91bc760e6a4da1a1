/** Long work cut into steps, so that whoever does it can show how far it is, let others work in between, or stop. */

/** How far the work is, in rows. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Work that gives way now and then with its progress and ends with what it made. */
export type Steps<T> = Generator<Progress, T, undefined>;

/** So many rows are done between two steps. */
export const rowsPerStep = 500;

/** Does the work in one go; what `onStep` throws ends it. */
export function finish<T>(steps: Steps<T>, onStep?: (progress: Progress) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep?.(step.value);
  }
}

/** The same work with its progress told in another measure. */
export function* measured<T>(steps: Steps<T>, measure: (progress: Progress) => Progress): Steps<T> {
  for (;;) {
    const step: IteratorResult<Progress, T> = steps.next();
    if (step.done === true) return step.value;
    yield measure(step.value);
  }
}
