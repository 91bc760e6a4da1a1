/** The workbook that is open: its sheets as they are now, what was edited, and how to take it back. */
import { failure, success, type Result } from '../../../grading/messages/result.ts';
import type { GridRow } from '../../../grading/records/sheet-grid.ts';
import type { EditValue, SheetEdits } from '../../../workbook/host.ts';
import { absentSheet } from '../../../workbook/edit-problems.ts';
import { lockOf, type SheetLocks } from '../../../workbook/xlsx/edits/cell-locks.ts';
import type { BookSink, SheetHead } from '../engine/engine.ts';
import { Journal, type CellChange, type Step } from './journal.ts';
import { SheetCells } from './sheet-cells.ts';

interface OpenSheet {
  readonly cells: SheetCells;
  readonly locks: SheetLocks;
}

/** Pure memory; the file is written by the engine. */
export class OpenBook implements BookSink {
  readonly file: string;
  private readonly byName = new Map<string, OpenSheet>();
  private readonly journal = new Journal();
  private last: SheetCells | undefined;

  constructor(file: string) {
    this.file = file;
  }

  sheet(head: SheetHead): void {
    this.last = new SheetCells(head);
    this.byName.set(head.name, { cells: this.last, locks: head.locks });
  }

  rows(rows: readonly GridRow[]): void {
    this.last?.addRows(rows);
  }

  sheets(): readonly SheetCells[] {
    return [...this.byName.values()].map(({ cells }) => cells);
  }

  cells(sheet: string): SheetCells | undefined {
    return this.byName.get(sheet)?.cells;
  }

  /** Whether the cell can be written; the problem has the place. */
  mayWrite(sheet: string, row: number, column: number): Result<void> {
    const open = this.byName.get(sheet);
    if (open === undefined) return failure(absentSheet(sheet));
    const locked = lockOf(open.locks, row, column);
    return locked === undefined ? success(undefined) : failure(locked);
  }

  /** Writes all or none, as one step of the journal; gives what really changed. */
  write(edits: readonly SheetEdits[]): Result<Step> {
    for (const { sheet, cells } of edits) {
      if (cells.length === 0 && !this.byName.has(sheet)) return failure(absentSheet(sheet));
      for (const { row, column } of cells) {
        const may = this.mayWrite(sheet, row, column);
        if (!may.ok) return may;
      }
    }
    const step = edits.flatMap(({ sheet, cells }) => cells.map(({ row, column, value }) => this.change(sheet, row, column, value)));
    const changed = step.filter(({ before, after }) => before !== after);
    this.journal.add(changed);
    return success(changed);
  }

  private change(sheet: string, row: number, column: number, value: EditValue): CellChange {
    const cells = this.byName.get(sheet)?.cells;
    const before = cells?.valueAt(row, column);
    const after = value === '' ? undefined : value;
    cells?.set(row, column, after);
    return { sheet, row, column, before, after };
  }

  undo(): Step {
    return this.apply(this.journal.undo());
  }

  redo(): Step {
    return this.apply(this.journal.redo());
  }

  /** Tells states apart: the same after an undo and redo, another after any other edit. */
  state(): Step | undefined {
    return this.journal.last();
  }

  /** Whether cells were edited that formulas may read: their results are those of the file. */
  hasStaleFormulas(): boolean {
    return this.canUndo() && [...this.byName.values()].some(({ locks }) => locks.formulas.size > 0 || locks.arrays.length > 0);
  }

  canUndo(): boolean {
    return this.journal.canUndo();
  }

  canRedo(): boolean {
    return this.journal.canRedo();
  }

  private apply(step: Step | undefined): Step {
    for (const { sheet, row, column, after } of step ?? []) this.byName.get(sheet)?.cells.set(row, column, after);
    return step ?? [];
  }

  /** What differs from the file. */
  edits(): readonly SheetEdits[] {
    return this.sheets().map((sheet) => ({ sheet: sheet.name, cells: sheet.edits() })).filter(({ cells }) => cells.length > 0);
  }
}
