/** One thing at a time: workbook and checker are never asked two things at once, and edits wait for a check to end. */

export interface Queue {
  /** Runs after everything before it has settled, whether well or not. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
