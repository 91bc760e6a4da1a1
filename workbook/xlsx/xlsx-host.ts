/** The bytes of an .xlsx as a workbook host. */
import { success, type Result } from '../../grading/messages/result.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { WorkbookHost, WorkbookMarks } from '../host.ts';
import { markWorkbook, unmarkWorkbook } from './marks/mark-workbook.ts';
import { readWorkbook } from './read-workbook.ts';

export interface XlsxHost extends WorkbookHost {
  /** The file as it is now. */
  bytes(): Uint8Array;
}

class BytesHost implements XlsxHost {
  private current: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.current = bytes;
  }

  bytes(): Uint8Array {
    return this.current;
  }

  async readSheets(): Promise<Result<readonly SheetGrid[]>> {
    const plain = await unmarkWorkbook(this.current);
    return readWorkbook(plain.ok ? plain.value : this.current);
  }

  async mark(marks: WorkbookMarks): Promise<Result<void>> {
    return this.take(await markWorkbook(this.current, marks));
  }

  async unmark(): Promise<Result<void>> {
    return this.take(await unmarkWorkbook(this.current));
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
