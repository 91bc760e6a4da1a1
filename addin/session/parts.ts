/** What all actions of a session share. */
import type { GradingResult } from '../../grading/findings/result.ts';
import { noticeTexts as texts } from '../../grading/messages/pane.ts';
import { problemLine, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { LiveHost } from '../../workbook/host.ts';
import type { Checker } from '../checker/checker.ts';
import type { IssuesOf } from './faces/issues.ts';
import type { Narrowing, Shown } from './narrow.ts';
import type { Queue } from './queue.ts';
import type { Notice, SessionState } from './session.ts';
import type { Store } from './store.ts';

/** The workbook as it went into the last check. */
export interface CheckedBook {
  /** The name under which it stands in the result. */
  readonly file: string;
  /** The whole result, whatever part of it is shown. */
  readonly result: GradingResult;
  readonly shown: Shown;
  /** By sheet that was read: the last row that held anything. */
  readonly lastRows: ReadonlyMap<string, number>;
  /** The first rows of each sheet, for examples of what its columns hold. */
  readonly samples: readonly SheetGrid[];
}

/** Built once per session; `book`, `changes` and `isClosed` change as it goes. */
export interface SessionParts {
  readonly host: LiveHost;
  readonly checker: Checker;
  readonly store: Store<SessionState>;
  readonly queue: Queue;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  readonly issuesOf: IssuesOf;
  readonly narrow: Narrowing;
  /** Undefined before the first check. */
  book: CheckedBook | undefined;
  /** How many times rows, columns or sheets moved. */
  changes: number;
  /** Notes of a newer version, or damaged ones: why they could not be read. */
  unreadableNotes: Problem | undefined;
  isClosed: boolean;
}

export function say(parts: SessionParts, intent: Notice['intent'], text: string): void {
  if (!parts.isClosed) parts.store.set({ notice: { intent, text } });
}

/** Trouble in the words of the catalogue. */
export function sayProblem(parts: SessionParts, found: Problem): void {
  say(parts, found.severity === 'error' ? 'error' : 'warning', problemLine(found));
}

/** Runs an action so that nothing it throws gets out: what was not foreseen is told as our own fault. */
export async function settled(parts: SessionParts, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    say(parts, 'error', fill(texts.failed, { detail: error instanceof Error ? error.message : String(error) }));
  }
}
