/** A workbook that is nothing but plain grids and marks: for tests, and as the shortest description of a host. */
import { fill } from '../../grading/messages/template.ts';
import { markingFaults } from '../../grading/messages/marking.ts';
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { WorkbookHost, WorkbookMarks } from '../host.ts';

export interface MemoryHost extends WorkbookHost {
  /** The marks in force; undefined when there are none. */
  marks(): WorkbookMarks | undefined;
}

class GridsHost implements MemoryHost {
  private readonly sheets: readonly SheetGrid[];
  private current: WorkbookMarks | undefined;

  constructor(sheets: readonly SheetGrid[]) {
    this.sheets = sheets;
  }

  marks(): WorkbookMarks | undefined {
    return this.current;
  }

  async readSheets(): Promise<Result<readonly SheetGrid[]>> {
    return success(this.sheets);
  }

  async mark(marks: WorkbookMarks): Promise<Result<void>> {
    const absent = marks.sheets.find(({ sheet }) => !this.sheets.some(({ name }) => name === sheet));
    if (absent !== undefined) {
      const detail = fill(markingFaults.sheetAbsent, { sheet: absent.sheet });
      return failure(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
    }
    this.current = marks;
    return success(undefined);
  }

  async unmark(): Promise<Result<void>> {
    if (this.current === undefined) return failure(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
    this.current = undefined;
    return success(undefined);
  }
}

/** A host over grids; it never changes them. */
export function openMemory(sheets: readonly SheetGrid[]): MemoryHost {
  return new GridsHost(sheets);
}
