/** The open .xlsx as a live host: edits are kept on the page, the engine writes them only into the saved copy. */
import { markingFaults } from '../../grading/messages/marking.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { fill } from '../../grading/messages/template.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { absentSheet } from '../../workbook/edit-problems.ts';
import type { HostChange, LiveHost, ReadOptions, SheetEdits, Whereabouts, WorkbookMarks, WorkOptions } from '../../workbook/host.ts';
import { CopyState } from './book/copy-state.ts';
import { firstCell, type Step } from './book/journal.ts';
import { OpenBook } from './book/open-book.ts';
import { rowChanges } from './book/row-changes.ts';
import { rangeOf, selectOne, type Selection } from './book/selection.ts';
import { Views, type GridView } from './book/view.ts';
import type { XlsxEngine } from './engine/engine.ts';

const emptyBook = new OpenBook('');

/** Beside the port: what the grid asks of the open workbook. `subscribe` and `version` tell React of changes. */
export class WorkbenchHost implements LiveHost {
  readonly kind = 'workbench';
  private readonly engine: XlsxEngine;
  private opened = emptyBook;
  private views = new Views('');
  private copy = new CopyState({ notes: '', isMarked: false });
  private drawn = 0;
  private readonly drawers = new Set<() => void>();
  private readonly hearers = new Set<(change: HostChange) => void>();

  constructor(engine: XlsxEngine) {
    this.engine = engine;
  }

  /** Opens another file in place of this one; a file that cannot be read leaves everything as it was. */
  async open(bytes: Uint8Array, file: string, options: WorkOptions = {}): Promise<Result<void>> {
    const book = new OpenBook(file);
    const read = await this.engine.open(bytes, book, options);
    if (!read.ok) return read;
    this.opened = book;
    this.copy = new CopyState(read.value);
    const sheets = book.sheets();
    this.views = new Views((sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.name ?? '');
    this.draw();
    return success(undefined);
  }

  book(): OpenBook {
    return this.opened;
  }

  view(): GridView {
    return this.views.now();
  }

  readonly version = (): number => this.drawn;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.drawers.add(listener);
    return () => this.drawers.delete(listener);
  };

  /** Edits and notes that no saved copy holds. */
  isUnsaved(): boolean {
    return this.copy.isUnsaved(this.opened.state());
  }

  /** Whether a copy saved now would differ from the file. */
  isChanged(): boolean {
    return this.copy.isChanged() || this.isEdited();
  }

  /** Whether a cell differs from the file. */
  isEdited(): boolean {
    return this.opened.edits().length > 0;
  }

  /** The user's own edits: they are heard by whoever listens. */
  edit(edits: readonly SheetEdits[]): Result<void> {
    const written = this.opened.write(edits);
    if (!written.ok) return written;
    this.took(written.value);
    return success(undefined);
  }

  /** Undoes the last edit, mend or paste and shows where it begins. */
  undo(): void {
    const step = this.opened.undo();
    this.showStep(step);
    this.took(step);
  }

  redo(): void {
    const step = this.opened.redo();
    this.showStep(step);
    this.took(step);
  }

  show(sheet: string): void {
    this.views.show(sheet);
    this.draw();
  }

  /** `isGoal`: brings it into view. */
  setSelection(selection: Selection, isGoal = true): void {
    this.views.select(selection, isGoal);
    this.draw();
  }

  /** The file with everything that was changed; what is open stays open. `confirmSaved` follows once the user has it. */
  async save(options: WorkOptions = {}): Promise<Result<Uint8Array>> {
    return this.engine.save({ edits: this.opened.edits(), ...this.copy.save(this.opened.state()) }, options);
  }

  /** What was last given out by `save` is safe with the user. */
  confirmSaved(): void {
    this.copy.confirmSaved();
    this.draw();
  }

  async readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    finish(options);
    const sheets = this.opened.sheets().filter(({ name }) => options.sheets?.includes(name) !== false);
    return success(sheets.map((sheet) => sheet.grid()));
  }

  async readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    const cells = this.opened.cells(sheet);
    return cells === undefined ? failure(absentSheet(sheet)) : success(rows.map((row) => cells.row(row)));
  }

  async write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    const written = this.opened.write(edits);
    if (!written.ok) return written;
    this.draw();
    return success(undefined);
  }

  refusals(edits: readonly SheetEdits[]): readonly Problem[] {
    return edits.flatMap(({ sheet, cells }) => cells.flatMap(({ row, column }) => {
      const may = this.opened.mayWrite(sheet, row, column);
      return may.ok ? [] : [{ ...may.problem, place: { sheet, row, column } }];
    }));
  }

  async mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    const absent = marks.sheets.find(({ sheet }) => this.opened.cells(sheet) === undefined);
    if (absent !== undefined) {
      return failure(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail: fill(markingFaults.sheetAbsent, { sheet: absent.sheet }) }));
    }
    finish(options);
    this.copy.setMarks(marks);
    this.draw();
    return success(undefined);
  }

  async unmark(options: WorkOptions = {}): Promise<Result<void>> {
    if (!this.copy.isMarked()) return failure(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
    finish(options);
    this.copy.setMarks(null);
    this.draw();
    return success(undefined);
  }

  async isMarked(): Promise<Result<boolean>> {
    return success(this.copy.isMarked());
  }

  async readNotes(): Promise<Result<string>> {
    return success(this.copy.notes);
  }

  async writeNotes(text: string): Promise<Result<void>> {
    this.copy.notes = text;
    this.draw();
    return success(undefined);
  }

  async name(): Promise<Result<string>> {
    return success(this.opened.file);
  }

  async whereabouts(): Promise<Result<Whereabouts>> {
    const { sheet, selection } = this.view();
    return success({ sheet, selection: rangeOf(selection, this.opened.cells(sheet)?.merges ?? []) });
  }

  async select(sheet: string, row: number, column: number): Promise<Result<void>> {
    if (this.opened.cells(sheet) === undefined) return failure(absentSheet(sheet));
    this.views.show(sheet, selectOne({ row, column }));
    this.draw();
    return success(undefined);
  }

  async listen(listener: (change: HostChange) => void): Promise<Result<() => void>> {
    this.hearers.add(listener);
    return success(() => void this.hearers.delete(listener));
  }

  private showStep(step: Step): void {
    const first = firstCell(step);
    if (first !== undefined) this.views.show(first.sheet, selectOne({ row: first.row, column: first.column }));
  }

  private took(step: Step): void {
    if (step.length === 0) return;
    for (const change of rowChanges(step)) for (const hearer of [...this.hearers]) hearer(change);
    this.draw();
  }

  private draw(): void {
    this.drawn++;
    for (const drawer of [...this.drawers]) drawer();
  }
}

/** Nothing here takes time: a cancel is heard, then all of it is done. */
function finish({ signal, onProgress }: WorkOptions): void {
  if (signal?.aborted === true) throw (signal.reason as unknown) ?? new DOMException('cancelled', 'AbortError');
  onProgress?.(1);
}
