/** The page's side of the engine in its worker. */
import { problem } from '../../../grading/messages/problem.ts';
import { failure, type Result } from '../../../grading/messages/result.ts';
import type { WorkOptions } from '../../../workbook/host.ts';
import type { BookSink, OpenedBook, SaveTask, XlsxEngine } from './engine.ts';
import type { EngineAnswer, EngineRequest } from './protocol.ts';

interface Waiting {
  readonly options: WorkOptions;
  readonly sink: BookSink | undefined;
  readonly settle: (result: Result<unknown>) => void;
  readonly reject: (reason: unknown) => void;
}

type Question = { readonly ask: 'open'; readonly bytes: Uint8Array } | { readonly ask: 'save'; readonly task: SaveTask };

class WorkerEngine implements XlsxEngine {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.onmessage = (event: MessageEvent<EngineAnswer>) => this.hear(event.data);
    worker.onerror = (event) => this.failAll(event.message);
    worker.onmessageerror = () => this.failAll('messageerror');
  }

  open(bytes: Uint8Array, sink: BookSink, options: WorkOptions = {}): Promise<Result<OpenedBook>> {
    return this.ask<OpenedBook>({ ask: 'open', bytes }, sink, options);
  }

  save(task: SaveTask, options: WorkOptions = {}): Promise<Result<Uint8Array>> {
    return this.ask<Uint8Array>({ ask: 'save', task }, undefined, options);
  }

  close(): void {
    this.worker.terminate();
    this.failAll('closed');
  }

  private ask<T>(question: Question, sink: BookSink | undefined, options: WorkOptions): Promise<Result<T>> {
    const id = ++this.last;
    const request: EngineRequest = { ...question, id };
    return new Promise<Result<T>>((resolve, reject) => {
      this.waiting.set(id, { options, sink, settle: (result) => resolve(result as Result<T>), reject });
      options.signal?.addEventListener('abort', () => this.worker.postMessage({ id, ask: 'cancel' }));
      this.worker.postMessage(request);
    });
  }

  private hear(answer: EngineAnswer): void {
    const waiting = this.waiting.get(answer.id);
    if (waiting === undefined) return;
    switch (answer.tell) {
      case 'sheet': return waiting.sink?.sheet(answer.head);
      case 'rows': return waiting.sink?.rows(answer.rows);
      case 'progress': return waiting.options.onProgress?.(answer.fraction);
      case 'opened':
      case 'saved': waiting.settle(answer.result); break;
      case 'cancelled': waiting.reject((waiting.options.signal?.reason as unknown) ?? new DOMException('cancelled', 'AbortError')); break;
      case 'failed': waiting.settle(ourFault(answer.message)); break;
    }
    this.waiting.delete(answer.id);
  }

  private failAll(detail: string): void {
    for (const { settle } of this.waiting.values()) settle(ourFault(detail));
    this.waiting.clear();
  }
}

function ourFault(detail: string): { readonly ok: false; readonly problem: ReturnType<typeof problem> } {
  return failure(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
}

/** The worker answers one workbook after the other; a fault of ours comes back as INTERNAL_001. */
export function openWorkerEngine(worker: Worker): XlsxEngine {
  return new WorkerEngine(worker);
}
