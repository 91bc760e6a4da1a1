/** One `Excel.run`: the only place where a batch begins, and where Office's errors become problems. */
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { throwIfCancelled } from '../cancelled.ts';
import type { WorkOptions } from '../host.ts';
import { HostProblem } from '../live/host-problem.ts';
import { isOfficeError, isVague, officeProblem, type Circumstances } from './office-trouble.ts';
import { ExcelSession, type ApiSupport, type BatchState, type WorkbookMemory } from './session.ts';

export interface BatchOptions extends Pick<WorkOptions, 'signal' | 'onNotice'> {
  readonly doing: Circumstances['doing'];
  readonly sheet?: string | undefined;
  readonly isSupported: ApiSupport;
  readonly memory: WorkbookMemory;
  /** While the user types into a cell: tell so at once, or wait until the typing ends and tell after a while. */
  readonly whileTyping: 'refuse' | 'wait';
}

/** Names of the user's sheets that a batch writes. */
export type WrittenSheets = readonly string[] | 'all';

/** An answer that takes longer may be waiting for the user. */
const longWait = 2000;

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

/** Asks for next to nothing, without patience: refused while the user types into a cell. */
async function expectNoTyping(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
}

/** Tells once that the user has to end the typing, when an answer takes long and that is why. */
function watcher(onNotice: WorkOptions['onNotice']): BatchState['watch'] {
  let isTold = false;
  const look = async (): Promise<void> => {
    try {
      await expectNoTyping();
    } catch (error) {
      if (isTold || !isOfficeError(error) || error.code !== 'InvalidOperationInCellEditMode') return;
      isTold = true;
      onNotice?.(problem<'HOST_016'>('HOST_016', 'warning', {}, {}));
    }
  };
  return (answer) => {
    if (onNotice === undefined || isTold) return;
    const timer = setTimeout(() => void look(), longWait);
    const end = (): void => clearTimeout(timer);
    answer.then(end, end);
  };
}

/** Rejects with the signal's reason once the work is cancelled, as long as nothing has been changed. */
function cancelled(signal: AbortSignal, state: BatchState): { readonly whenCancelled: Promise<never>; readonly end: () => void } {
  let end = (): void => undefined;
  const whenCancelled = new Promise<never>((_, reject) => {
    const abort = (): void => {
      if (!state.isWriting) reject((signal.reason as unknown) ?? new DOMException('cancelled', 'AbortError'));
    };
    signal.addEventListener('abort', abort);
    end = () => signal.removeEventListener('abort', abort);
  });
  whenCancelled.catch(() => undefined);
  return { whenCancelled, end };
}

async function runBatch<T>({ signal, onNotice, isSupported, memory, whileTyping }: BatchOptions, batch: (session: ExcelSession) => Promise<T>): Promise<T> {
  const state: BatchState = { isWriting: false, isMuted: false, watch: watcher(onNotice) };
  if (whileTyping === 'refuse') await expectNoTyping();
  const running = Excel.run({ delayForCellEdit: true }, async (context) => batch(new ExcelSession(context, isSupported, memory, signal, state)));
  if (signal === undefined) return running;
  const { whenCancelled, end } = cancelled(signal, state);
  // What is still under way ends at its next round trip; nobody waits for it any more.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, whenCancelled]);
  } finally {
    end();
  }
}

/** Runs a batch. Trouble with Excel is given back; faults of ours and a cancel are thrown. `sheets` are those it writes. */
export async function inExcel<T>(
  options: BatchOptions, batch: (session: ExcelSession) => Promise<T>, sheets: WrittenSheets = [],
): Promise<Result<T>> {
  const { doing, sheet, signal } = options;
  throwIfCancelled(signal);
  try {
    return success(await runBatch(options, batch));
  } catch (error) {
    if (error instanceof HostProblem) return failure(error.problem);
    if (!isOfficeError(error)) throw error;
    const state = isVague(error) && doing !== 'read' ? await findProtection(sheets) : {};
    return failure(officeProblem(error, { doing, sheet, ...state }));
  }
}
