/** Judging, away from the page: what the session asks of the worker. */
import type { Mend } from '../../grading/mends/mend.ts';
import type { LibraryInfo } from '../../grading/findings/library-info.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import type { WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { ChangedRows, ResultPatch } from '../../grading/findings/patch.ts';
import type { Result } from '../../grading/messages/result.ts';

export type { LibraryInfo };
export { patched, type ChangedRows, type ResultPatch } from '../../grading/findings/patch.ts';

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
