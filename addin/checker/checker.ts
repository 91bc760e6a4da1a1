/** Judging, away from the page: what the session asks of the worker. */
import type { Mend } from '../../grading/mends/mend.ts';
import type { EditionSummary, FieldSummary, GradingResult, TableSummary } from '../../grading/findings/result.ts';
import type { WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { ChangedRows, ResultPatch } from '../../grading/findings/patch.ts';
import type { Result } from '../../grading/messages/result.ts';

export { patched, type ChangedRows, type ResultPatch } from '../../grading/findings/patch.ts';

/** What the packs ask, for the 指标 tab and the choices of the pane. */
export interface LibraryInfo {
  readonly edition: EditionSummary;
  /** By key `industry/table`, in the order of the edition's industries. */
  readonly tables: Readonly<Record<string, TableSummary>>;
  readonly fields: Readonly<Record<string, FieldSummary>>;
  /** Industries that the edition names and nobody has written a pack for. */
  readonly industriesWithoutPack: readonly string[];
  /** Every grade of the edition, best first. */
  readonly grades: readonly string[];
}

export interface CheckTask {
  /** The workbook's name as it stands in the result. */
  readonly file: string;
  readonly sheets: readonly SheetGrid[];
  readonly notes: WorkbookNotes;
  readonly date: string;
  readonly target: string | undefined;
}

export interface CheckOptions {
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One workbook at a time. A call that fails for our own fault gives INTERNAL_*; a cancelled one throws `signal.reason`. */
export interface Checker {
  library(date: string): Promise<Result<LibraryInfo>>;
  /** Reads and judges; the sheets are kept for `update` and `mends`. A cancel that comes when all is judged comes too late: the result is given. */
  check(task: CheckTask, options?: CheckOptions): Promise<Result<GradingResult>>;
  /** Takes changed rows (and other notes, where given) in and judges again what depends on them; the patch is against the last result given out. */
  update(changed: readonly ChangedRows[], notes?: WorkbookNotes): Promise<Result<ResultPatch>>;
  /** Safe corrections of the sheets as they are now. */
  mends(): Promise<Result<readonly Mend[]>>;
  close(): void;
}
