/** The workbook that is open in WPS, through its JSAPI. Written from the declarations; not tried in a real WPS. */
import { markingWords } from '../../grading/messages/marking.ts';
import { problem } from '../../grading/messages/problem.ts';
import type { Result } from '../../grading/messages/result.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { absentSheet } from '../edit-problems.ts';
import { HostProblem } from '../excel/host-problem.ts';
import type { HostChange, LiveHost, ReadOptions, ScratchHost, SheetEdits, Whereabouts, WorkbookMarks, WorkOptions } from '../host.ts';
import { noteCells } from '../notes-record.ts';
import { areaOf, rangeAt } from './areas.ts';
import { listenTo } from './listen.ts';
import { expectMarkable, markSheets } from './mark-sheets.ts';
import { listSheets, sheetNamed } from './our-sheets.ts';
import { Pace } from './pace.ts';
import { readRows } from './read-rows.ts';
import { readSheets } from './read-sheets.ts';
import { addScratchSheets, removeScratchSheets } from './scratch-sheets.ts';
import { deleteSheet, writeTextSheet } from './text-sheets.ts';
import { unmarkSheets } from './unmark-sheets.ts';
import { visible, type WpsApplication, type WpsRange, type WpsSheet, type WpsWorkbook } from './wps-api.ts';
import { writeCells } from './write-cells.ts';
import { calling, inWps } from './wps-trouble.ts';

class WpsHost implements LiveHost, ScratchHost {
  readonly kind = 'wps';
  private readonly application: WpsApplication;
  private known: WpsWorkbook | undefined;

  constructor(application: WpsApplication) {
    this.application = application;
  }

  async readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    return inWps(this.application, () => readSheets(this.application, this.workbook(), options));
  }

  async readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    return inWps(this.application, () => readRows(this.workbook(), sheet, rows));
  }

  async write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    return inWps(this.application, async () => writeCells(this.application, this.workbook(), edits));
  }

  async mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    throwIfCancelled(options.signal);
    return inWps(this.application, async () => {
      const pace = new Pace(options);
      const workbook = this.workbook();
      expectMarkable(workbook, marks);
      await this.takeMarksAway(workbook, new Pace());
      try {
        await markSheets(this.application, workbook, marks, pace);
      } catch (error) {
        // What broke the work off may hinder this too; the record stays then, and taking the marks away can be tried again.
        await this.takeMarksAway(workbook, new Pace()).catch(() => false);
        throw error;
      }
      pace.tell(1);
    });
  }

  async unmark(options: WorkOptions = {}): Promise<Result<void>> {
    throwIfCancelled(options.signal);
    return inWps(this.application, async () => {
      if (!await this.takeMarksAway(this.workbook(), new Pace(options))) throw new HostProblem(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
    });
  }

  async isMarked(): Promise<Result<boolean>> {
    return inWps(this.application, async () => listSheets(this.workbook()).record !== undefined);
  }

  async readNotes(): Promise<Result<string>> {
    return inWps(this.application, async () => listSheets(this.workbook()).notes ?? '');
  }

  async writeNotes(text: string): Promise<Result<void>> {
    return inWps(this.application, async () => {
      const workbook = this.workbook();
      const kept = listSheets(workbook).notes;
      if (kept === (text === '' ? undefined : text)) return;
      if (text !== '') return writeTextSheet(this.application, workbook, markingWords.notesSheet, noteCells(text).map((cell) => [cell]));
      const sheet = sheetNamed(workbook, markingWords.notesSheet);
      if (sheet !== undefined) deleteSheet(this.application, sheet);
    });
  }

  async name(): Promise<Result<string>> {
    return inWps(this.application, async () => calling(() => this.workbook().Name));
  }

  async whereabouts(): Promise<Result<Whereabouts>> {
    return inWps(this.application, async () => {
      const workbook = this.inFront();
      const sheet = calling(() => (workbook.ActiveSheet as WpsSheet).Name);
      const selected = calling(() => this.application.Selection as Partial<WpsRange> | null);
      if (typeof selected?.Row !== 'number') throw new HostProblem(problem<'HOST_013'>('HOST_013', 'error', {}, {}));
      return { sheet, selection: areaOf(selected as WpsRange) };
    });
  }

  async select(name: string, row: number, column: number): Promise<Result<void>> {
    return inWps(this.application, async () => {
      const sheet = sheetNamed(this.inFront(), name);
      if (sheet === undefined) throw new HostProblem(absentSheet(name));
      calling(() => {
        if (sheet.Visible !== visible) sheet.Visible = visible;
        sheet.Activate();
        rangeAt(sheet, { top: row, left: column, bottom: row, right: column }).Select();
      });
    });
  }

  async listen(listener: (change: HostChange) => void): Promise<Result<() => void>> {
    return inWps(this.application, async () => listenTo(this.application, this.workbook(), listener));
  }

  async addSheets(sheets: readonly SheetGrid[]): Promise<Result<void>> {
    return inWps(this.application, async () => addScratchSheets(this.application, this.workbook(), sheets));
  }

  async removeSheets(names: readonly string[]): Promise<Result<void>> {
    return inWps(this.application, async () => removeScratchSheets(this.application, this.workbook(), names));
  }

  /** The workbook that was in front when it was first needed: the pane belongs to it. */
  private workbook(): WpsWorkbook {
    this.known ??= calling(() => this.application.ActiveWorkbook) ?? undefined;
    if (this.known === undefined) throw new HostProblem(problem<'HOST_023'>('HOST_023', 'error', {}, {}));
    return this.known;
  }

  /** The same, where WPS can only act on what the user sees. */
  private inFront(): WpsWorkbook {
    const workbook = this.workbook();
    const front = calling(() => this.application.ActiveWorkbook?.FullName);
    if (front !== calling(() => workbook.FullName)) throw new HostProblem(problem<'HOST_004'>('HOST_004', 'error', {}, {}));
    return workbook;
  }

  /** False when there were none. Marks that were left in a file are not ours to undo here. */
  private async takeMarksAway(workbook: WpsWorkbook, pace: Pace): Promise<boolean> {
    const { record } = listSheets(workbook);
    if (record === undefined) return false;
    if (record.kind === 'file') throw new HostProblem(problem<'FILE_014'>('FILE_014', 'error', {}, {}));
    await unmarkSheets(this.application, workbook, record.record, pace);
    return true;
  }
}

/** What the page of the pane sees of WPS, or what is given. */
export function openWps(application?: WpsApplication): LiveHost & ScratchHost {
  const page = globalThis as unknown as { readonly Application?: WpsApplication; readonly wps?: WpsApplication };
  const found = application ?? page.Application ?? page.wps;
  if (found === undefined) throw new HostProblem(problem<'HOST_023'>('HOST_023', 'error', {}, {}));
  return new WpsHost(found);
}
