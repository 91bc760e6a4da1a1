/** The port to a workbook, whatever holds it: bytes of an .xlsx, live Excel, live WPS, memory. */
import type { MarkKind, ReportSheet } from '../grading/findings/report-sheet.ts';
import type { LineStatus } from '../grading/findings/status-text.ts';
import type { SheetGrid } from '../grading/records/sheet-grid.ts';
import type { Result } from '../grading/messages/result.ts';

/** One coloured cell; row and column are 1-based. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly kind: MarkKind;
}

/** The words of one row in the status column. */
export type RowStatus = LineStatus;

export interface SheetMarks {
  readonly sheet: string;
  readonly cells: readonly CellMark[];
  readonly status: {
    /** 1-based column, free on every row. */
    readonly column: number;
    readonly headerRow: number;
    readonly heading: string;
    readonly rows: readonly RowStatus[];
  };
}

export interface WorkbookMarks {
  readonly sheets: readonly SheetMarks[];
  readonly reports: readonly ReportSheet[];
}

/** Reads are whole sheets; marks are ours to undo. */
export interface WorkbookHost {
  /** As the user wrote them: our own marks, status column and sheets are never among what is read. */
  readSheets(): Promise<Result<readonly SheetGrid[]>>;
  /** Replaces any earlier marks of ours. */
  mark(marks: WorkbookMarks): Promise<Result<void>>;
  /** Takes all marks of ours away again. */
  unmark(): Promise<Result<void>>;
}
