/** One `Excel.run`: the only place where a batch begins, and where Office's errors become problems. */
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { throwIfCancelled } from '../cancelled.ts';
import { HostProblem } from './host-problem.ts';
import { isOfficeError, isVague, officeProblem, type Circumstances } from './office-trouble.ts';

/** Whether a requirement set of ExcelApi is there: `isSupported('1.13')`. */
export type ApiSupport = (version: string) => boolean;

/** What stays the same as long as the workbook is open, and so is asked only once. */
export interface WorkbookMemory {
  date1904?: boolean;
}

/** A batch in progress. */
export class ExcelSession {
  readonly context: Excel.RequestContext;
  readonly isSupported: ApiSupport;
  readonly memory: WorkbookMemory;
  private readonly signal: AbortSignal | undefined;

  constructor(context: Excel.RequestContext, isSupported: ApiSupport, memory: WorkbookMemory, signal: AbortSignal | undefined) {
    this.context = context;
    this.isSupported = isSupported;
    this.memory = memory;
    this.signal = signal;
  }

  sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }

  /** Sends what has been asked for; throws the signal's reason instead once the work is cancelled. */
  async sync(): Promise<void> {
    throwIfCancelled(this.signal);
    await this.context.sync();
    throwIfCancelled(this.signal);
  }

  /** The same batch without the cancel: for what has to be put back. */
  stubborn(): ExcelSession {
    return new ExcelSession(this.context, this.isSupported, this.memory, undefined);
  }
}

export interface BatchOptions {
  readonly doing: Circumstances['doing'];
  readonly sheet?: string | undefined;
  readonly isSupported: ApiSupport;
  readonly memory: WorkbookMemory;
  readonly signal?: AbortSignal | undefined;
}

/** Names of the user's sheets that a batch writes. */
export type WrittenSheets = readonly string[] | 'all';

/** Which protection stands behind a refusal; nothing when not even that can be asked. */
async function findProtection(sheets: WrittenSheets): Promise<Partial<Circumstances>> {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.load('readOnly');
      workbook.protection.load('protected');
      workbook.worksheets.load('items/name');
      await context.sync();
      const held = workbook.worksheets.items.filter(({ name }) => sheets === 'all' || sheets.includes(name));
      for (const sheet of held) sheet.protection.load('protected');
      await context.sync();
      const locked = held.find((sheet) => sheet.protection.protected);
      return { protectedSheet: locked?.name, isStructureProtected: workbook.protection.protected, isReadOnly: workbook.readOnly };
    });
  } catch {
    return {};
  }
}

/** Runs a batch. Trouble with Excel is given back; faults of ours and a cancel are thrown. `sheets` are those it writes. */
export async function inExcel<T>(
  options: BatchOptions, batch: (session: ExcelSession) => Promise<T>, sheets: WrittenSheets = [],
): Promise<Result<T>> {
  const { doing, sheet, isSupported, memory, signal } = options;
  throwIfCancelled(signal);
  try {
    return success(await Excel.run({ delayForCellEdit: true }, async (context) => batch(new ExcelSession(context, isSupported, memory, signal))));
  } catch (error) {
    if (error instanceof HostProblem) return failure(error.problem);
    if (!isOfficeError(error)) throw error;
    const state = isVague(error) && doing !== 'read' ? await findProtection(sheets) : {};
    return failure(officeProblem(error, { doing, sheet, ...state }));
  }
}

/** Does something while our own changes raise no events of ours; they are raised again whatever happens. */
export async function quietly<T>(session: ExcelSession, work: () => Promise<T>): Promise<T> {
  const { context } = session;
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await session.stubborn().sync();
  }
}
