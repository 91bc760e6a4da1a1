/** The workbook that is open in Excel, through Office.js. This folder is the only place that names `Excel`. */
import { problem } from '../../grading/messages/problem.ts';
import { markingWords } from '../../grading/messages/marking.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { HostChange, LiveHost, ReadOptions, ScratchHost, SheetEdits, Whereabouts, WorkbookMarks, WorkOptions } from '../host.ts';
import { HostProblem } from './host-problem.ts';
import { listen } from './listen.ts';
import { markWorkbook } from './marks/mark-workbook.ts';
import { undoRecord } from './marks/unmark-workbook.ts';
import { select, whereabouts, workbookName } from './navigate.ts';
import { readNotes, writeNotes } from './notes.ts';
import { listSheets, type SheetList } from './reading/our-sheets.ts';
import { readRows } from './reading/read-rows.ts';
import { readSheets } from './reading/read-sheets.ts';
import { addSheets, removeSheets } from './scratch.ts';
import { inExcel, quietly, type ApiSupport, type BatchOptions, type ExcelSession, type WorkbookMemory, type WrittenSheets } from './session.ts';
import { writeCells } from './writing/write-cells.ts';

const officeSupport: ApiSupport = (version) => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Marks of an earlier check go first; those that were made on the file need its styles, which Office.js does not reach. */
async function undoEarlier(session: ExcelSession, list: SheetList): Promise<SheetList> {
  if (list.record === undefined) return list;
  if (list.record.kind === 'file') throw new HostProblem(problem<'FILE_014'>('FILE_014', 'error', {}, {}));
  await undoRecord(session, list.record.record);
  return listSheets(session, true);
}

class ExcelHost implements LiveHost, ScratchHost {
  readonly kind = 'excel';
  private readonly isSupported: ApiSupport;
  private readonly memory: WorkbookMemory = {};
  /** Changes on these sheets are nobody's concern. */
  private readonly ours = new Set<string>([markingWords.recordSheet, markingWords.notesSheet]);

  constructor(isSupported: ApiSupport) {
    this.isSupported = isSupported;
  }

  name(): Promise<Result<string>> {
    return this.run({ doing: 'read' }, workbookName);
  }

  readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    return this.run({ doing: 'read', signal: options.signal }, (session) => readSheets(session, options));
  }

  readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    return this.run({ doing: 'read', sheet }, (session) => readRows(session, sheet, rows));
  }

  write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    return this.change({ doing: 'write', sheet: edits[0]?.sheet }, (session) => writeCells(session, edits), edits.map(({ sheet }) => sheet));
  }

  mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    for (const { name } of marks.reports) this.ours.add(name);
    return this.change({ doing: 'mark', signal: options.signal }, async (session) => {
      const list = await undoEarlier(session, await listSheets(session, true));
      await markWorkbook(session, marks, list, options);
    }, marks.sheets.map(({ sheet }) => sheet));
  }

  unmark(options: WorkOptions = {}): Promise<Result<void>> {
    return this.change({ doing: 'mark', signal: options.signal }, async (session) => {
      const { record } = await listSheets(session, true);
      if (record === undefined) throw new HostProblem(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
      if (record.kind === 'file') throw new HostProblem(problem<'FILE_014'>('FILE_014', 'error', {}, {}));
      await undoRecord(session, record.record, options.onProgress);
      options.onProgress?.(1);
    }, 'all');
  }

  async isMarked(): Promise<Result<boolean>> {
    const list = await this.run({ doing: 'read' }, (session) => listSheets(session));
    return list.ok ? success(list.value.record !== undefined) : failure(list.problem);
  }

  readNotes(): Promise<Result<string>> {
    return this.run({ doing: 'read' }, readNotes);
  }

  writeNotes(text: string): Promise<Result<void>> {
    return this.change({ doing: 'mark' }, (session) => writeNotes(session, text));
  }

  whereabouts(): Promise<Result<Whereabouts>> {
    return this.run({ doing: 'select' }, whereabouts);
  }

  select(sheet: string, row: number, column: number): Promise<Result<void>> {
    return this.run({ doing: 'select', sheet }, (session) => select(session, sheet, row, column));
  }

  async listen(listener: (change: HostChange) => void): Promise<Result<() => void>> {
    return this.run({ doing: 'listen' }, (session) => listen(session, listener, (name) => this.ours.has(name)));
  }

  addSheets(sheets: readonly SheetGrid[]): Promise<Result<void>> {
    return this.change({ doing: 'mark' }, (session) => addSheets(session, sheets));
  }

  removeSheets(names: readonly string[]): Promise<Result<void>> {
    return this.change({ doing: 'mark' }, (session) => removeSheets(session, names));
  }

  private run<T>(options: Omit<BatchOptions, 'isSupported' | 'memory'>, work: (session: ExcelSession) => Promise<T>): Promise<Result<T>> {
    return inExcel({ ...options, isSupported: this.isSupported, memory: this.memory }, work);
  }

  private change<T>(options: Omit<BatchOptions, 'isSupported' | 'memory'>, work: (session: ExcelSession) => Promise<T>, sheets?: WrittenSheets): Promise<Result<T>> {
    return inExcel({ ...options, isSupported: this.isSupported, memory: this.memory }, (session) => quietly(session, () => work(session)), sheets);
  }
}

/** The open workbook. Needs ExcelApi 1.9; `isSupported` tells what more there is. */
export function openExcel(isSupported: ApiSupport = officeSupport): LiveHost & ScratchHost {
  return new ExcelHost(isSupported);
}
