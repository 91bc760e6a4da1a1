/** The page's end of the protocol: a checker whose work is done in a worker. */
import { patchBetween } from '../../grading/findings/patch.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { checkingFaults } from '../../grading/messages/checking.ts';
import type { Mend } from '../../grading/mends/mend.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import type { ChangedRows, Checker, CheckOptions, CheckTask, LibraryInfo, ResultPatch } from './checker.ts';
import { internalFault } from './internal-fault.ts';
import { rowBlocks, type Port, type Reply, type Request } from './protocol.ts';
import { joinResult } from './result-frames.ts';
import { nextTurn } from './slices.ts';

/** The sending of the sheets takes about this part of a check, taking the result in another. */
const sendingShare = 0.2;
const receivingShare = 0.1;

interface Pending {
  /** Undefined: cancelled. */
  readonly settle: (outcome: Result<unknown> | undefined) => void;
  readonly onProgress: (fraction: number) => void;
  readonly items: Record<'lines' | 'enterprises' | 'problems', unknown[]>;
}

/** Anything with a port to `serveChecker`; a worker that died is replaced at the next call, which then has to be `check`. */
export class WorkerChecker implements Checker {
  private readonly open: () => Port;
  private port: Port | undefined;
  private isClosed = false;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  private sending: Promise<unknown> = Promise.resolve();
  /** What the worker knows that we hold. */
  private held: GradingResult | undefined;
  /** What the caller has. */
  private given: GradingResult | undefined;

  constructor(open: () => Port) {
    this.open = open;
  }

  async library(date: string): Promise<Result<LibraryInfo>> {
    return await this.ask((id) => ({ kind: 'library', id, date })) as Result<LibraryInfo>;
  }

  async mends(): Promise<Result<readonly Mend[]>> {
    return await this.ask((id) => ({ kind: 'mends', id })) as Result<readonly Mend[]>;
  }

  async update(changed: readonly ChangedRows[], notes?: WorkbookNotes): Promise<Result<ResultPatch>> {
    const outcome = await this.ask((id) => ({ kind: 'update', id, changed, notes })) as Result<GradingResult>;
    if (!outcome.ok) return outcome;
    const before = this.given;
    if (before === undefined) return internalFault(checkingFaults.nothingChecked);
    this.given = outcome.value;
    return success(patchBetween(before, outcome.value));
  }

  async check(task: CheckTask, options: CheckOptions = {}): Promise<Result<GradingResult>> {
    const { signal } = options;
    throwIfCancelled(signal);
    const id = this.nextId++;
    signal?.addEventListener('abort', () => this.port?.postMessage({ kind: 'cancel', id } satisfies Request));
    // What the worker has done by then counts, cancelled or not: `update` goes on from it.
    const outcome = await this.call(id, () => this.sendSheets(id, task, options), onward(options)) as Result<GradingResult> | undefined;
    if (outcome === undefined) {
      throwIfCancelled(signal);
      return internalFault(checkingFaults.closed);
    }
    if (outcome.ok) {
      this.given = outcome.value;
      options.onProgress?.(1);
    }
    return outcome;
  }

  close(): void {
    this.isClosed = true;
    this.drop(checkingFaults.closed);
  }

  private async ask(request: (id: number) => Request): Promise<Result<unknown>> {
    const id = this.nextId++;
    return await this.call(id, async () => this.post(request(id)), () => undefined) ?? internalFault(checkingFaults.closed);
  }

  /** Requests go out one after the other: what comes during the sending of sheets waits for its end. */
  private call(id: number, send: () => Promise<void>, onProgress: Pending['onProgress']): Promise<Result<unknown> | undefined> {
    if (this.isClosed) return Promise.resolve(internalFault(checkingFaults.closed));
    return new Promise((resolve) => {
      this.pending.set(id, { settle: resolve, onProgress, items: { lines: [], enterprises: [], problems: [] } });
      this.sending = this.sending.then(send).catch((error: unknown) => this.settle(id, internalFault(error)));
    });
  }

  private async sendSheets(id: number, { sheets, ...task }: CheckTask, { signal }: CheckOptions): Promise<void> {
    const isOver = () => signal?.aborted === true || !this.pending.has(id);
    if (isOver()) return this.settle(id, undefined);
    this.post({ kind: 'begin', id, task, sheets: sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges })) });
    const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    let sent = 0;
    for (const [at, { rows }] of sheets.entries()) {
      for (const block of rowBlocks(rows)) {
        this.post({ kind: 'rows', id, sheet: at, rows: block });
        sent += block.length;
        this.pending.get(id)?.onProgress(sendingShare * sent / total);
        await nextTurn();
        // The listener has told the worker.
        if (isOver()) return this.settle(id, undefined);
      }
    }
    this.post({ kind: 'check', id });
  }

  private post(request: Request): void {
    if (this.port === undefined) {
      const port = this.open();
      this.port = port;
      port.addEventListener('message', ({ data }) => (this.port === port ? this.take(data as Reply) : undefined));
      const died = () => (this.port === port ? this.drop(checkingFaults.workerDied) : undefined);
      port.addEventListener('error', died);
      port.addEventListener('messageerror', died);
      port.start?.();
    }
    this.port.postMessage(request);
  }

  private take(reply: Reply): void {
    const asked = this.pending.get(reply.id);
    switch (reply.kind) {
      case 'progress': return asked?.onProgress(sendingShare + (1 - sendingShare - receivingShare) * reply.fraction);
      case 'block': {
        const items = asked?.items[reply.list];
        for (const item of reply.items) items?.push(item);
        return;
      }
      case 'result': {
        if (asked === undefined) return;
        this.held = joinResult(this.held, reply.frame, asked.items as never);
        return this.settle(reply.id, success(this.held));
      }
      case 'answer': return this.settle(reply.id, success(reply.value));
      case 'problem': return this.settle(reply.id, failure(reply.problem));
      case 'cancelled': return this.settle(reply.id, undefined);
    }
  }

  private settle(id: number, outcome: Result<unknown> | undefined): void {
    const asked = this.pending.get(id);
    this.pending.delete(id);
    asked?.settle(outcome);
  }

  /** Gives the worker up: what was asked of it fails, what it knew is gone. */
  private drop(detail: string): void {
    const { port } = this;
    this.port = undefined;
    this.held = undefined;
    this.given = undefined;
    port?.terminate?.();
    port?.close?.();
    for (const id of [...this.pending.keys()]) this.settle(id, internalFault(detail));
  }
}

/** Progress that never goes back, and is silent once the work is cancelled. */
function onward({ onProgress, signal }: CheckOptions): (fraction: number) => void {
  let reached = 0;
  return (fraction) => {
    if (signal?.aborted === true || fraction <= reached) return;
    reached = fraction;
    onProgress?.(fraction);
  };
}
