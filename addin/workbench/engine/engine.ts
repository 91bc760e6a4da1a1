/** The xlsx engine, away from the page: reads an .xlsx into rows and writes a copy of it. */
import type { Result } from '../../../grading/messages/result.ts';
import type { CellRange, GridRow } from '../../../grading/records/sheet-grid.ts';
import type { SheetEdits, WorkbookMarks, WorkOptions } from '../../../workbook/host.ts';
import type { SheetLocks } from '../../../workbook/xlsx/edits/cell-locks.ts';

export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly CellRange[];
  /** Which cells cannot be written, and why. */
  readonly locks: SheetLocks;
}

/** Takes in a workbook as it is read: each sheet, and after it its rows in blocks. */
export interface BookSink {
  sheet(head: SheetHead): void;
  rows(rows: readonly GridRow[]): void;
}

/** What is not in the grids. */
export interface OpenedBook {
  readonly notes: string;
  readonly isMarked: boolean;
}

export interface SaveTask {
  readonly edits: readonly SheetEdits[];
  /** Undefined: as in the file. */
  readonly notes: string | undefined;
  /** Undefined: as in the file; null: none. */
  readonly marks: WorkbookMarks | null | undefined;
}

/** One file at a time. A file that cannot be opened leaves the one before open. */
export interface XlsxEngine {
  open(bytes: Uint8Array, sink: BookSink, options?: WorkOptions): Promise<Result<OpenedBook>>;
  /** The opened file with what was changed since, as new bytes; the file stays open as it was. */
  save(task: SaveTask, options?: WorkOptions): Promise<Result<Uint8Array>>;
  close(): void;
}
