/** What the pane shows and what it can be asked to do. Framework-free: the React parts only show it. */
import type { MarkKind } from '../../grading/findings/report-sheet.ts';
import type { ResultIndex } from '../../grading/findings/lookups.ts';
import type { Severity } from '../../grading/messages/problem.ts';
import type { Mend } from '../../grading/mends/mend.ts';
import type { IgnoredEntry, WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import type { LiveHost } from '../../workbook/host.ts';
import type { LibraryInfo } from '../checker/checker.ts';
import type { Shown } from './narrow.ts';

export const checkScopes = ['sheet', 'workbook', 'selection'] as const;
export type CheckScope = (typeof checkScopes)[number];

/** How the next check is to be done. */
export interface CheckSettings {
  readonly scope: CheckScope;
  readonly visibleOnly: boolean;
  /** A grade to measure every line against; undefined: the grade each line applied for. */
  readonly target: string | undefined;
  /** The day whose rules apply, YYYY-MM-DD. */
  readonly date: string;
}

/** Work under way. */
export interface Work {
  readonly text: string;
  /** From 0 to 1; undefined where nobody knows. */
  readonly fraction: number | undefined;
  readonly canCancel: boolean;
}

/** What the pane has to say about the last thing asked of it. */
export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** One thing to act on, ready to print: an input problem, a finding or a veto. */
export interface Issue {
  /** Stays the same over re-checks as long as it is the same thing in the same row. */
  readonly id: string;
  readonly kind: 'problem' | 'finding' | 'veto';
  readonly mark: MarkKind;
  readonly severity: Severity;
  /** Nothing to mend in the workbook (说明). */
  readonly isNotice: boolean;
  readonly sheet: string;
  readonly row: number | undefined;
  readonly column: number | undefined;
  /** `F12`; `第12行` for a whole row; empty for a whole sheet. */
  readonly address: string;
  readonly enterprise: string;
  /** Production line; empty when there is none. */
  readonly line: string;
  /** Title of the indicator, veto or problem. */
  readonly title: string;
  /** Dimension of the indicator; empty for problems. */
  readonly dimension: string;
  /** The user's own heading of the column; empty when there is none. */
  readonly heading: string;
  /** What was seen, what is asked, how far apart. */
  readonly text: string;
  /** What to do. */
  readonly fix: string;
  /** Document and clause; empty for problems. */
  readonly basis: string;
  /** The requirement is 待核 or 待填. */
  readonly doubt: 'unverified' | 'blank' | undefined;
  /** The reason why the user left it out. */
  readonly ignored: string | undefined;
  /** What `ignore` keeps; undefined where it cannot be left out (vetoes). */
  readonly entry: Omit<IgnoredEntry, 'reason' | 'on'> | undefined;
  /** Index into the result's lines; undefined when it belongs to no line. */
  readonly lineIndex: number | undefined;
}

/** A result as the pane looks at it; a new object with every new result. */
export interface ResultView {
  readonly index: ResultIndex;
  /** Which part of what was judged is shown. */
  readonly shown: Shown;
  /** How the check was done. */
  readonly settings: CheckSettings;
  /** In the order of sheets and rows. */
  readonly issues: readonly Issue[];
}

/** A column whose heading is not sure, with the fields it may mean, best first. */
export interface DoubtfulColumn {
  readonly sheet: string;
  readonly column: number;
  readonly letters: string;
  /** The user's own, with `#2` behind it where an earlier column of the sheet says the same: a key of the mapping. */
  readonly heading: string;
  /** What the first filled cells say. */
  readonly examples: readonly string[];
  readonly candidates: readonly { readonly field: string; readonly heading: string }[];
}

/** Headings to fields. An empty field id: do not read the column; undefined: no longer decided. */
export type MappingChoices = Readonly<Record<string, string | undefined>>;

export interface SessionState {
  readonly hostKind: LiveHost['kind'];
  readonly library: LibraryInfo | undefined;
  readonly settings: CheckSettings;
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  readonly view: ResultView | undefined;
  /** Rows or columns moved since the check: places may be wrong until the next one. */
  readonly isOutdated: boolean;
  /** Whether changes in the workbook are heard; where they are not, only a new check takes them in. */
  readonly isFollowing: boolean;
  readonly isMarked: boolean;
  /** Marks of ours are in the workbook and the result shown is not the one they were made from. */
  readonly areMarksOld: boolean;
  readonly notes: WorkbookNotes;
}

/** Every action settles without throwing; trouble becomes a notice. */
export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Looks at the workbook anew (after a file was opened): notes, marks, no result. */
  start(): Promise<void>;
  setSettings(settings: Partial<CheckSettings>): void;
  check(): Promise<void>;
  cancel(): void;
  goTo(place: { readonly sheet: string; readonly row: number; readonly column: number }): Promise<void>;
  setMarks(on: boolean): Promise<void>;
  doubtfulColumns(): readonly DoubtfulColumn[];
  /** Keeps heading to field in the workbook and checks again. */
  confirmMapping(mapping: MappingChoices): Promise<void>;
  planMends(): Promise<readonly Mend[]>;
  applyMends(mends: readonly Mend[]): Promise<void>;
  ignore(issues: readonly Issue[], reason: string): Promise<void>;
  restore(issues: readonly Issue[]): Promise<void>;
  dismissNotice(): void;
  close(): void;
}
