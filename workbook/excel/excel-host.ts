/** The workbook that is open in Excel, through Office.js. This folder is the only place that names `Excel`. */
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { HostChange, LiveHost, ReadOptions, ScratchHost, SheetEdits, Whereabouts, WorkbookMarks, WorkOptions } from '../host.ts';
import { HostProblem } from '../live/host-problem.ts';
import { listen } from './listen.ts';
import { markWorkbook } from './marks/mark-workbook.ts';
import { expectMarkable } from './marks/prepare-sheets.ts';
import { undoRecord, type Undone } from './marks/unmark-workbook.ts';
import { select, whereabouts, workbookName } from './navigate.ts';
import { readNotes, writeNotes } from './notes.ts';
import { listSheets, type SheetList } from './reading/our-sheets.ts';
import { readRows } from './reading/read-rows.ts';
import { readSheets } from './reading/read-sheets.ts';
import { addSheets, removeSheets } from './scratch.ts';
import { inExcel, type BatchOptions, type WrittenSheets } from './run-batch.ts';
import type { ApiSupport, ExcelSession, WorkbookMemory } from './session.ts';
import { writeCells } from './writing/write-cells.ts';

const officeSupport: ApiSupport = (version) => Office.context.requirements.isSetSupported('ExcelApi', version);

type Asked = Omit<BatchOptions, 'isSupported' | 'memory' | 'whileTyping'> & Partial<Pick<BatchOptions, 'whileTyping'>>;

/** What is known of the marks in the workbook; undefined when there are none. Those made on the file need its styles, which Office.js does not reach. */
function undoneOf({ record, recordSheet, reports }: SheetList): Undone | undefined {
  if (record === undefined || recordSheet === undefined) return undefined;
  if (record.kind === 'file') throw new HostProblem(problem<'FILE_014'>('FILE_014', 'error', {}, {}));
  return { record: record.record, sheets: [...reports, recordSheet] };
}

function namesIn({ all }: SheetList): readonly string[] {
  return all.map(({ name }) => name);
}

/** Marks of an earlier check go first, once nothing speaks against the new ones. */
async function markAnew(session: ExcelSession, marks: WorkbookMarks, options: WorkOptions, onNames: (names: readonly string[]) => void): Promise<void> {
  const list = await listSheets(session, true);
  const earlier = undoneOf(list);
  await expectMarkable(session, marks, list);
  if (earlier === undefined) return markWorkbook(session, marks, list, options, onNames);
  await undoRecord(session, earlier, namesIn(list), { signal: options.signal, onNotice: options.onNotice });
  try {
    await markWorkbook(session, marks, await listSheets(session, true), options, onNames);
  } catch (error) {
    options.onNotice?.(problem<'HOST_015'>('HOST_015', 'warning', {}, {}));
    throw error;
  }
}

class ExcelHost implements LiveHost, ScratchHost {
  readonly kind = 'excel';
  private readonly isSupported: ApiSupport;
  private readonly memory: WorkbookMemory = {};
  /** Changes on these sheets are nobody's concern. */
  private readonly ours = new Set<string>();

  constructor(isSupported: ApiSupport) {
    this.isSupported = isSupported;
  }

  name(): Promise<Result<string>> {
    return this.run({ doing: 'read' }, workbookName);
  }

  readSheets(options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
    return this.run({ doing: 'read', signal: options.signal, onNotice: options.onNotice }, (session) => readSheets(session, options));
  }

  readRows(sheet: string, rows: readonly number[]): Promise<Result<readonly GridRow[]>> {
    return this.run({ doing: 'read', sheet }, (session) => readRows(session, sheet, rows));
  }

  write(edits: readonly SheetEdits[]): Promise<Result<void>> {
    return this.change({ doing: 'write', sheet: edits[0]?.sheet }, (session) => writeCells(session, edits), edits.map(({ sheet }) => sheet));
  }

  mark(marks: WorkbookMarks, options: WorkOptions = {}): Promise<Result<void>> {
    const { signal, onNotice } = options;
    return this.change({ doing: 'mark', whileTyping: 'wait', signal, onNotice },
      (session) => markAnew(session, marks, options, (names) => this.note(names)), marks.sheets.map(({ sheet }) => sheet));
  }

  unmark(options: WorkOptions = {}): Promise<Result<void>> {
    const { signal, onNotice } = options;
    return this.change({ doing: 'mark', whileTyping: 'wait', signal, onNotice }, async (session) => {
      const list = await listSheets(session, true);
      const undone = undoneOf(list);
      if (undone === undefined) throw new HostProblem(problem<'FILE_013'>('FILE_013', 'error', {}, {}));
      this.note(undone.sheets);
      await undoRecord(session, undone, namesIn(list), options);
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
    return this.change({ doing: 'mark' }, (session) => writeNotes(session, text, (name) => this.note([name])));
  }

  whereabouts(): Promise<Result<Whereabouts>> {
    return this.run({ doing: 'select', whileTyping: 'refuse' }, whereabouts);
  }

  select(sheet: string, row: number, column: number): Promise<Result<void>> {
    return this.run({ doing: 'select', sheet, whileTyping: 'refuse' }, (session) => select(session, sheet, row, column));
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

  private note(names: readonly string[]): void {
    for (const name of names) this.ours.add(name);
  }

  /** Reading waits until the user has typed to the end. */
  private run<T>(asked: Asked, work: (session: ExcelSession) => Promise<T>): Promise<Result<T>> {
    return inExcel({ whileTyping: 'wait', ...asked, isSupported: this.isSupported, memory: this.memory }, work);
  }

  /** Changes that are quickly asked for again are refused while the user types. */
  private change<T>(asked: Asked, work: (session: ExcelSession) => Promise<T>, sheets?: WrittenSheets): Promise<Result<T>> {
    return inExcel({ whileTyping: 'refuse', ...asked, isSupported: this.isSupported, memory: this.memory }, (session) => session.quietly(() => work(session)), sheets);
  }
}

/** The open workbook. Needs ExcelApi 1.9; `isSupported` tells what more there is. */
export function openExcel(isSupported: ApiSupport = officeSupport): LiveHost & ScratchHost {
  return new ExcelHost(isSupported);
}
