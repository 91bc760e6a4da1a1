/** The worker's end of the protocol: requests from a port to a checker, and its answers back. */
import type { Result } from '../../grading/messages/result.ts';
import { patched } from '../../grading/findings/patch.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import type { GridRow } from '../../grading/records/sheet-grid.ts';
import type { Checker } from './checker.ts';
import { internalFault } from './internal-fault.ts';
import { blocksOf, listNames, type Port, type Reply, type Request } from './protocol.ts';
import { splitResult } from './result-frames.ts';

interface Arriving {
  readonly begin: Request & { readonly kind: 'begin' };
  readonly rows: GridRow[][];
  readonly controller: AbortController;
  isComplete: boolean;
}

/** Serves until the port is closed. */
export function serveChecker(port: Port, checker: Checker): void {
  const checks = new Map<number, Arriving>();
  /** What the other side holds. */
  let sent: GradingResult | undefined;
  /** The result that the checker's next patch is against. */
  let current: GradingResult | undefined;
  const post = (reply: Reply) => port.postMessage(reply);

  function postResult(id: number, result: GradingResult): void {
    const { frame, items } = splitResult(sent, result);
    sent = result;
    for (const list of listNames) for (const block of blocksOf<unknown>(list, items[list])) post({ kind: 'block', id, list, items: block });
    post({ kind: 'result', id, frame });
  }

  async function answer<T>(id: number, work: Promise<Result<T>>, tell: (value: T) => void): Promise<void> {
    try {
      const result = await work;
      if (result.ok) tell(result.value);
      else post({ kind: 'problem', id, problem: result.problem });
    } catch (error) {
      const fault = internalFault(error);
      if (checks.get(id)?.controller.signal.aborted === true) post({ kind: 'cancelled', id });
      else if (!fault.ok) post({ kind: 'problem', id, problem: fault.problem });
    } finally {
      checks.delete(id);
    }
  }

  function check(id: number): void {
    const arriving = checks.get(id);
    if (arriving === undefined) return;
    arriving.isComplete = true;
    const { begin, rows, controller } = arriving;
    const sheets = begin.sheets.map((sheet, at) => ({ ...sheet, rows: rows[at] ?? [] }));
    const options = { signal: controller.signal, onProgress: (fraction: number) => post({ kind: 'progress', id, fraction }) };
    void answer(id, checker.check({ ...begin.task, sheets }, options), (result) => {
      current = result;
      postResult(id, result);
    });
  }

  function take(request: Request): void {
    switch (request.kind) {
      case 'library': return void answer(request.id, checker.library(request.date), (value) => post({ kind: 'answer', id: request.id, value }));
      case 'mends': return void answer(request.id, checker.mends(), (value) => post({ kind: 'answer', id: request.id, value }));
      case 'update': return void answer(request.id, checker.update(request.changed, request.notes), (patch) => {
        current = patched(current as GradingResult, patch);
        postResult(request.id, current);
      });
      case 'begin': return void checks.set(request.id, { begin: request, rows: request.sheets.map(() => []), controller: new AbortController(), isComplete: false });
      case 'rows': {
        const rows = checks.get(request.id)?.rows[request.sheet];
        for (const row of request.rows) rows?.push(row);
        return;
      }
      case 'check': return check(request.id);
      case 'cancel': return cancel(request.id);
    }
  }

  function cancel(id: number): void {
    const arriving = checks.get(id);
    arriving?.controller.abort();
    // Without all of its rows it never begins, so there is nothing to wait for.
    if (arriving?.isComplete === false) checks.delete(id);
  }

  port.addEventListener('message', ({ data }) => take(data as Request));
  port.start?.();
}
