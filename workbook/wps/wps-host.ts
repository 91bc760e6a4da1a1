/** The workbook that is open in WPS, through its JSAPI. Written from the declarations; not tried in a real WPS. */
import { problem } from '../../grading/messages/problem.ts';
import type { Result } from '../../grading/messages/result.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { absentSheet } from '../edit-problems.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { HostChange, LiveHost, ReadOptions, ScratchHost, SheetEdits, Whereabouts, WorkbookMarks, WorkOptions } from '../host.ts';
import { areaOf, rangeAt } from './areas.ts';
import { listenTo } from './listen.ts';
import { expectMarkable, markSheets } from './mark-sheets.ts';
import { listSheets, sheetNamed } from './our-sheets.ts';
import { bookInAddress, OwnBook } from './own-book.ts';
import { Pace } from './pace.ts';
import { readRows } from './read-rows.ts';
import { readSheets } from './read-sheets.ts';
import { addScratchSheets, removeScratchSheets } from './scratch-sheets.ts';
import { writeNotes } from './notes-sheet.ts';
import { unmarkSheets } from './unmark-sheets.ts';
import { visible, type WpsApplication, type WpsRange, type WpsSheet, type WpsWorkbook } from './wps-api.ts';
import { writeCells } from './write-cells.ts';
import { calling, inWps } from './wps-trouble.ts';

class WpsHost implements LiveHost, ScratchHost {
  readonly kind = 'wps';
  private readonly application: WpsApplication;
  private readonly book: OwnBook;

  constructor(application: WpsApplication, book: string | undefined) {
    this.application = application;
    this.book = new OwnBook(application, book);
  }

  async readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    return inWps(this.application, () => readSheets(this.application, this.book.get(), options));
  }

  async readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    return inWps(this.application, () => readRows(this.book.get(), sheet, rows));
  }

  async write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    return inWps(this.application, async () => writeCells(this.application, this.book.get(), edits));
  }

  async mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    throwIfCancelled(options.signal);
    return inWps(this.application, async () => {
      const pace = new Pace(options);
      const workbook = this.book.get();
      expectMarkable(workbook, marks);
      const wasMarked = await this.takeMarksAway(workbook, new Pace(), options);
      try {
        await markSheets(this.application, workbook, marks, pace);
      } catch (error) {
        // What broke the work off may hinder this too; the record stays then, and taking the marks away can be tried again.
        await this.takeMarksAway(workbook, new Pace(), {}).catch(() => false);
        if (wasMarked) options.onNotice?.(problem<'HOST_015'>('HOST_015', 'warning', {}, {}));
        throw error;
      }
      pace.tell(1);
    });
  }

  async unmark(options: WorkOptions = {}): Promise<Result<void>> {
    throwIfCancelled(options.signal);
    return inWps(this.application, async () => {
      if (!await this.takeMarksAway(this.book.get(), new Pace(options), options)) throw new HostProblem(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
    });
  }

  async isMarked(): Promise<Result<boolean>> {
    return inWps(this.application, async () => listSheets(this.book.get()).record !== undefined);
  }

  async readNotes(): Promise<Result<string>> {
    return inWps(this.application, async () => listSheets(this.book.get()).notes ?? '');
  }

  async writeNotes(text: string): Promise<Result<void>> {
    return inWps(this.application, async () => {
      writeNotes(this.application, this.book.get(), text);
    });
  }

  async name(): Promise<Result<string>> {
    return inWps(this.application, async () => calling(() => this.book.get().Name));
  }

  async whereabouts(): Promise<Result<Whereabouts>> {
    return inWps(this.application, async () => {
      const workbook = this.book.inFront();
      const sheet = calling(() => (workbook.ActiveSheet as WpsSheet).Name);
      const selected = calling(() => this.application.Selection as Partial<WpsRange> | null);
      if (typeof selected?.Row !== 'number') throw new HostProblem(problem<'HOST_013'>('HOST_013', 'error', {}, {}));
      return { sheet, selection: areaOf(selected as WpsRange) };
    });
  }

  async select(name: string, row: number, column: number): Promise<Result<void>> {
    return inWps(this.application, async () => {
      const sheet = sheetNamed(this.book.inFront(), name);
      if (sheet === undefined) throw new HostProblem(absentSheet(name));
      calling(() => {
        if (sheet.Visible !== visible) sheet.Visible = visible;
        sheet.Activate();
        rangeAt(sheet, { top: row, left: column, bottom: row, right: column }).Select();
      });
    });
  }

  async listen(listener: (change: HostChange) => void): Promise<Result<() => void>> {
    return inWps(this.application, async () => listenTo(this.application, this.book.get(), listener));
  }

  async addSheets(sheets: readonly SheetGrid[]): Promise<Result<void>> {
    return inWps(this.application, async () => addScratchSheets(this.application, this.book.get(), sheets));
  }

  async removeSheets(names: readonly string[]): Promise<Result<void>> {
    return inWps(this.application, async () => removeScratchSheets(this.application, this.book.get(), names));
  }

  /** False when there were none. Marks that were left in a file are not ours to undo here. */
  private async takeMarksAway(workbook: WpsWorkbook, pace: Pace, { onNotice }: WorkOptions): Promise<boolean> {
    const list = listSheets(workbook);
    const { record } = list;
    if (record === undefined) return false;
    if (record.kind === 'file') throw new HostProblem(problem<'FILE_014'>('FILE_014', 'error', {}, {}));
    await unmarkSheets(this.application, workbook, list, record.record, pace, onNotice);
    return true;
  }
}

/** What the page of the pane sees of WPS, or what is given; `book` is the full name of the workbook that the page belongs to. */
export function openWps(application?: WpsApplication, book?: string): LiveHost & ScratchHost {
  const page = globalThis as unknown as { readonly Application?: WpsApplication; readonly wps?: WpsApplication; readonly location?: { readonly search: string } };
  const found = application ?? page.Application ?? page.wps;
  if (found === undefined) throw new HostProblem(problem<'HOST_023'>('HOST_023', 'error', {}, {}));
  return new WpsHost(found, book ?? bookInAddress(page.location?.search ?? ''));
}
