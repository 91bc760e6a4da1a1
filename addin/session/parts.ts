/** What all actions of a session share. */
import type { GradingResult } from '../../grading/findings/result.ts';
import { noticeTexts as texts } from '../../grading/messages/pane.ts';
import type { MessageCode } from '../../grading/messages/catalogue.ts';
import { problemLine, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import type { KeptCheck, WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { LiveHost } from '../../workbook/host.ts';
import type { Checker } from '../checker/checker.ts';
import { isOfOtherSettings } from './faces/other-settings.ts';
import type { IssuesOf } from './faces/issues.ts';
import type { Narrowing, Shown } from './narrow.ts';
import type { Queue } from './queue.ts';
import type { CheckSettings, Notice, ResultView, SessionState } from './session.ts';
import type { Store } from './store.ts';

/** The workbook as it went into the last check. */
export interface CheckedBook {
  /** The name under which it stands in the result. */
  readonly file: string;
  /** The whole result, whatever part of it is shown. */
  readonly result: GradingResult;
  readonly shown: Shown;
  /** How the check was done. */
  readonly settings: CheckSettings;
  /** By sheet that was read: the last row that held anything. */
  readonly lastRows: ReadonlyMap<string, number>;
  /** The first rows of each sheet, for examples of what its columns hold. */
  readonly samples: readonly SheetGrid[];
}

/** One decision of the user, made on whatever notes there are. */
export type NoteChange = (notes: WorkbookNotes) => WorkbookNotes;

/** Built once per session; what is not readonly changes as it goes. */
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
  /** What the marks in the workbook were made from; undefined where there are none, or nobody knows. */
  marked: ResultView | undefined;
  /** How many times rows, columns or sheets moved. */
  changes: number;
  /** Decisions that the workbook does not hold yet, in the order in which they were made. */
  unkeptNotes: readonly NoteChange[];
  /** The day of the settings is the user's choice, now or when the workbook was checked before. */
  isDayChosen: boolean;
  /** Settings that came with the workbook. */
  takenOver: KeptCheck;
  isClosed: boolean;
}

export function say(parts: SessionParts, intent: Notice['intent'], text: string): void {
  if (!parts.isClosed) parts.store.set({ notice: { intent, text } });
}

/** Trouble in the words of the catalogue. */
export function sayProblem(parts: SessionParts, found: Problem): void {
  say(parts, found.severity === 'error' ? 'error' : 'warning', problemLine(found));
}

/** What to call a result that was just brought up to date. */
export function updatedText(parts: SessionParts): string {
  return isOfOtherSettings(parts.store.get()) ? texts.updatedOld : texts.updated;
}

/** What passes while a host waits: nothing to tell of once it is over. */
const passing: ReadonlySet<MessageCode> = new Set(['HOST_016']);

/** What a host tells while it works. */
export interface Heard {
  readonly onNotice: (notice: Problem) => void;
  /** What still holds when the work is done, as sentences; empty when there is nothing. */
  words(): string;
}

/** Says each notice at once; a notice is shown alone, so that the last word of the work has to repeat those that last. */
export function hearNotices(parts: SessionParts): Heard {
  const lines = new Set<string>();
  return {
    onNotice: (notice) => {
      sayProblem(parts, notice);
      if (!passing.has(notice.code)) lines.add(problemLine(notice));
    },
    words: () => [...lines].join(''),
  };
}

/** Runs an action so that nothing it throws gets out: what was not foreseen is told as our own fault. */
export async function settled(parts: SessionParts, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    say(parts, 'error', fill(texts.failed, { detail: error instanceof Error ? error.message : String(error) }));
  }
}
