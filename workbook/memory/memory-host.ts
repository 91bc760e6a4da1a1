/** A workbook that is nothing but plain grids and marks: for tests and demos, and as the shortest description of a host. */
import { fill } from '../../grading/messages/template.ts';
import { markingFaults } from '../../grading/messages/marking.ts';
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { CellRange, CellValue, GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { absentSheet } from '../edit-problems.ts';
import type { HostChange, LiveHost, ReadOptions, ScratchHost, SheetEdits, Whereabouts, WorkbookMarks, WorkOptions } from '../host.ts';
import { rowAt, withCell, withEdits } from './grid-edit.ts';

export interface MemoryHost extends LiveHost, ScratchHost {
  /** The marks in force; undefined when there are none. */
  marks(): WorkbookMarks | undefined;
  /** Changes a cell as somebody else would; whoever listens hears of it. */
  edit(sheet: string, row: number, column: number, value: CellValue | undefined): void;
  /** The same for the contract. */
  changeFromOutside(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
  /** Replaces a sheet as somebody else would who moved its rows about. */
  replaceSheet(sheet: SheetGrid): void;
  /** Selects a range as the user would. */
  moveTo(sheet: string, selection: CellRange): void;
}

class GridsHost implements MemoryHost {
  readonly kind = 'memory';
  private readonly fileName: string;
  private sheets: readonly SheetGrid[];
  private current: WorkbookMarks | undefined;
  private notes = '';
  private place: Whereabouts | undefined;
  private readonly listeners = new Set<(change: HostChange) => void>();

  constructor(sheets: readonly SheetGrid[], fileName: string) {
    this.sheets = sheets;
    this.fileName = fileName;
  }

  marks(): WorkbookMarks | undefined {
    return this.current;
  }

  async readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    throwIfCancelled(options.signal);
    options.onProgress?.(1);
    return success(this.sheets.filter(({ name }) => options.sheets?.includes(name) !== false));
  }

  async readRows(name: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    const sheet = this.sheet(name);
    return sheet === undefined ? failure(absentSheet(name)) : success(rows.map((row) => rowAt(sheet, row)));
  }

  async write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    const changed = withEdits(this.sheets, edits);
    if (!changed.ok) return changed;
    this.sheets = changed.value;
    return success(undefined);
  }

  async mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    throwIfCancelled(options.signal);
    const absent = marks.sheets.find(({ sheet }) => this.sheet(sheet) === undefined);
    if (absent !== undefined) {
      const detail = fill(markingFaults.sheetAbsent, { sheet: absent.sheet });
      return failure(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
    }
    this.current = marks;
    options.onProgress?.(1);
    return success(undefined);
  }

  async unmark(options: WorkOptions = {}): Promise<Result<void>> {
    throwIfCancelled(options.signal);
    if (this.current === undefined) return failure(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
    this.current = undefined;
    options.onProgress?.(1);
    return success(undefined);
  }

  async isMarked(): Promise<Result<boolean>> {
    return success(this.current !== undefined);
  }

  async readNotes(): Promise<Result<string>> {
    return success(this.notes);
  }

  async writeNotes(text: string): Promise<Result<void>> {
    this.notes = text;
    return success(undefined);
  }

  async name(): Promise<Result<string>> {
    return success(this.fileName);
  }

  async whereabouts(): Promise<Result<Whereabouts>> {
    const first = this.sheets.find(({ hidden }) => !hidden)?.name ?? '';
    return success(this.place ?? { sheet: first, selection: { top: 1, left: 1, bottom: 1, right: 1 } });
  }

  async select(sheet: string, row: number, column: number): Promise<Result<void>> {
    if (this.sheet(sheet) === undefined) return failure(absentSheet(sheet));
    this.moveTo(sheet, { top: row, left: column, bottom: row, right: column });
    return success(undefined);
  }

  async listen(listener: (change: HostChange) => void): Promise<Result<() => void>> {
    this.listeners.add(listener);
    return success(() => { this.listeners.delete(listener); });
  }

  async addSheets(sheets: readonly SheetGrid[]): Promise<Result<void>> {
    this.sheets = [...this.sheets, ...sheets];
    return success(undefined);
  }

  async removeSheets(names: readonly string[]): Promise<Result<void>> {
    this.sheets = this.sheets.filter(({ name }) => !names.includes(name));
    return success(undefined);
  }

  edit(name: string, row: number, column: number, value: CellValue | undefined): void {
    this.sheets = this.sheets.map((sheet) => (sheet.name === name ? withCell(sheet, row, column, value) : sheet));
    this.tell({ kind: 'cells', sheet: name, rows: [row, row] });
  }

  async changeFromOutside(sheet: string, row: number, column: number, value: CellValue): Promise<void> {
    this.edit(sheet, row, column, value);
  }

  replaceSheet(replaced: SheetGrid): void {
    this.sheets = this.sheets.map((sheet) => (sheet.name === replaced.name ? replaced : sheet));
    this.tell({ kind: 'structure' });
  }

  moveTo(sheet: string, selection: CellRange): void {
    this.place = { sheet, selection };
  }

  private tell(change: HostChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  private sheet(wanted: string): SheetGrid | undefined {
    return this.sheets.find(({ name }) => name === wanted);
  }
}

/** A host over grids; the grids given are never changed, `readSheets` gives new ones after an edit. */
export function openMemory(sheets: readonly SheetGrid[], fileName = ''): MemoryHost {
  return new GridsHost(sheets, fileName);
}
