/** The bytes of an .xlsx as a workbook host. */
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { absentSheet } from '../edit-problems.ts';
import type { ReadOptions, SheetEdits, WorkbookHost, WorkbookMarks, WorkOptions } from '../host.ts';
import { editWorkbook } from './edits/edit-workbook.ts';
import { guarded } from './marks/guarded.ts';
import { markWorkbook, unmarkWorkbook } from './marks/mark-workbook.ts';
import { openWorkbook } from './marks/open-workbook.ts';
import { readRecord } from './marks/read-record.ts';
import { findNotes } from './notes/read-notes.ts';
import { writeNotes } from './notes/write-notes.ts';
import { readPlainly } from './read-plainly.ts';

export interface XlsxHost extends WorkbookHost {
  /** The file as it is now. */
  bytes(): Uint8Array;
}

class BytesHost implements XlsxHost {
  private current: Uint8Array;
  /** The sheet that rows were asked of last, as it is in the current bytes. */
  private lastRead: { readonly bytes: Uint8Array; readonly sheet: string; readonly rows: ReadonlyMap<number, GridRow> } | undefined;

  constructor(bytes: Uint8Array) {
    this.current = bytes;
  }

  bytes(): Uint8Array {
    return this.current;
  }

  readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    return readPlainly(this.current, options);
  }

  async readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    const bytes = this.current;
    if (this.lastRead?.bytes !== bytes || this.lastRead.sheet !== sheet) {
      const read = await readPlainly(bytes, { sheets: [sheet] });
      if (!read.ok) return read;
      const [grid] = read.value;
      if (grid === undefined) return failure(absentSheet(sheet));
      this.lastRead = { bytes, sheet, rows: new Map(grid.rows.map((row) => [row.number, row])) };
    }
    const known = this.lastRead.rows;
    return success(rows.map((number) => known.get(number) ?? { number, hidden: false, cells: [] }));
  }

  async write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    return this.take(await editWorkbook(this.current, edits));
  }

  async mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    return this.take(await markWorkbook(this.current, marks, options));
  }

  async unmark(options: WorkOptions = {}): Promise<Result<void>> {
    return this.take(await unmarkWorkbook(this.current, options));
  }

  isMarked(): Promise<Result<boolean>> {
    return guarded(async () => (await readRecord(await openWorkbook(this.current))) !== undefined);
  }

  readNotes(): Promise<Result<string>> {
    return guarded(async () => (await findNotes(await openWorkbook(this.current)))?.text ?? '');
  }

  async writeNotes(text: string): Promise<Result<void>> {
    return this.take(await writeNotes(this.current, text));
  }

  private take(changed: Result<Uint8Array>): Result<void> {
    if (!changed.ok) return changed;
    this.current = changed.value;
    return success(undefined);
  }
}

/** A host over the bytes; they are looked at only when something is asked of it, and never changed in place. */
export function openXlsx(bytes: Uint8Array): XlsxHost {
  return new BytesHost(bytes);
}
