/** The port to a workbook, whatever holds it: bytes of an .xlsx, live Excel, live WPS, memory. */
import type { MarkKind, ReportSheet } from '../grading/findings/report-sheet.ts';
import type { LineStatus } from '../grading/findings/status-text.ts';
import type { CellRange, DateCell, GridRow, PercentCell, SheetGrid } from '../grading/records/sheet-grid.ts';
import type { Problem } from '../grading/messages/problem.ts';
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

/** Long work: `onProgress` gets a fraction from 0 to 1, never backwards; after `signal` it throws `signal.reason`. */
export interface WorkOptions {
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Hears what could not be done although the rest could: merged ranges that the host does not tell, fills that could not all be
   * put back because rows moved. Live hosts also tell while they wait for the user, such as for the end of typing into a cell.
   */
  readonly onNotice?: ((notice: Problem) => void) | undefined;
}

export interface ReadOptions extends WorkOptions {
  /** Only these sheets; all of them where it is absent. */
  readonly sheets?: readonly string[] | undefined;
  /** Tell hidden rows from visible ones. Live hosts need extra calls for it; without it they call every row visible. */
  readonly hiddenRows?: boolean | undefined;
}

/** What can be written into a cell; undefined empties it. Text stays text: it never becomes a formula, a number or a date. */
export type EditValue = string | number | boolean | DateCell | PercentCell | undefined;

/** One cell to be written; row and column are 1-based. The cell keeps its format, except that a date or percentage shows as one. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: EditValue;
}

export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
}

/** Reads are whole sheets; marks are ours to undo. */
export interface WorkbookHost {
  /** As the user wrote them: our own marks, status column, notes and sheets are never among what is read. */
  readSheets(options?: ReadOptions): Promise<Result<readonly SheetGrid[]>>;
  /** The rows asked for, as they are now; a row that holds nothing comes without cells. */
  readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>>;
  /** Writes all of the cells or none: a cell that cannot be written (a formula, a protected sheet) is a CELL_* or SHEET_* problem with its place. */
  write(edits: readonly SheetEdits[]): Promise<Result<void>>;
  /** Replaces any earlier marks of ours. */
  mark(marks: WorkbookMarks, options?: WorkOptions): Promise<Result<void>>;
  /** Takes all marks of ours away again; FILE_013 when there are none. */
  unmark(options?: WorkOptions): Promise<Result<void>>;
  /** Whether marks of ours are in the workbook. */
  isMarked(): Promise<Result<boolean>>;
  /** What `writeNotes` kept in the workbook; empty when nothing is kept. */
  readNotes(): Promise<Result<string>>;
  /** Keeps a text of ours in the workbook, out of the user's sight, beside marks and without them; empty takes it out. */
  writeNotes(text: string): Promise<Result<void>>;
}

/** Where the user is. */
export interface Whereabouts {
  readonly sheet: string;
  readonly selection: CellRange;
}

/** What somebody else than we changed. */
export type HostChange =
  | { readonly kind: 'cells'; readonly sheet: string; readonly rows: readonly [number, number] }
  /** Rows, columns or sheets came, went or moved: what was read is no longer in its place. */
  | { readonly kind: 'structure' };

/** A workbook that is open before the user's eyes. */
export interface LiveHost extends WorkbookHost {
  readonly kind: 'excel' | 'wps' | 'workbench' | 'memory';
  /** The workbook's file name; empty when it has none. */
  name(): Promise<Result<string>>;
  whereabouts(): Promise<Result<Whereabouts>>;
  /** Shows the sheet and selects the cell. */
  select(sheet: string, row: number, column: number): Promise<Result<void>>;
  /** Which of these cells `write` would refuse, and why; only hosts that know it without asking anybody. */
  refusals?(edits: readonly SheetEdits[]): readonly Problem[];
  /** Hears of changes, not of our own writes; what it gives ends it. */
  listen(listener: (change: HostChange) => void): Promise<Result<() => void>>;
}

/** For the self-test in a live host: sheets of its own that go away again. */
export interface ScratchHost {
  /** Adds sheets with these cells at the end. */
  addSheets(sheets: readonly SheetGrid[]): Promise<Result<void>>;
  removeSheets(names: readonly string[]): Promise<Result<void>>;
}
