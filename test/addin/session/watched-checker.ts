/** The checker of this process, watched: what it was asked, and a gate that holds a check back. */
import type { Checker } from '../../../addin/checker/checker.ts';
import { inProcessChecker } from '../../../addin/checker/in-process-checker.ts';
import type { Mend } from '../../../grading/mends/mend.ts';
import { success } from '../../../grading/messages/result.ts';
import { tinyEdition, tinyPack } from '../../support/tiny-edition.ts';

export interface WatchedChecker extends Checker {
  /** What it was asked to judge, in order. */
  readonly calls: string[];
  /** Mends to offer instead of those that the sheets call for. */
  offered: readonly Mend[] | undefined;
  /** `check` waits for this before it begins. */
  gate: Promise<void>;
  isClosed: boolean;
}

export function watchedChecker(): WatchedChecker {
  const checker = inProcessChecker([{ path: 'test-2020/edition.yaml', text: tinyEdition }, { path: 'test-2020/first.yaml', text: tinyPack }]);
  const watched: WatchedChecker = {
    calls: [],
    offered: undefined,
    gate: Promise.resolve(),
    isClosed: false,
    library: checker.library,
    check: async (task, options) => {
      watched.calls.push('check');
      options?.onProgress?.(0.01);
      await watched.gate;
      return checker.check(task, options);
    },
    update: (changed, notes) => {
      watched.calls.push(`update ${changed.map(({ sheet, rows }) => `${sheet} ${rows.map(({ number }) => number).join(',')}`).join(' ')}`.trim());
      return checker.update(changed, notes);
    },
    mends: async () => (watched.offered === undefined ? checker.mends() : success(watched.offered)),
    close: () => {
      watched.isClosed = true;
      checker.close();
    },
  };
  return watched;
}
