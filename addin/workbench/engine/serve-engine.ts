/** The worker's side: answers requests with an engine that runs here. */
import type { EngineAnswer, EngineRequest } from './protocol.ts';
import type { XlsxEngine } from './engine.ts';

/** Gives what to do with each message; requests are served one after the other. */
export function serveEngine(engine: XlsxEngine, answer: (message: EngineAnswer, transfer: readonly Transferable[]) => void): (request: EngineRequest) => void {
  const running = new Map<number, AbortController>();
  let queue = Promise.resolve();
  return (request) => {
    if (request.ask === 'cancel') {
      running.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(request.id, controller);
    queue = queue.then(async () => {
      try {
        await serve(engine, request, controller.signal, answer);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        answer(controller.signal.aborted ? { id: request.id, tell: 'cancelled' } : { id: request.id, tell: 'failed', message }, []);
      } finally {
        running.delete(request.id);
      }
    });
  };
}

async function serve(
  engine: XlsxEngine, request: Exclude<EngineRequest, { ask: 'cancel' }>, signal: AbortSignal,
  answer: (message: EngineAnswer, transfer: readonly Transferable[]) => void,
): Promise<void> {
  const { id } = request;
  const options = { signal, onProgress: (fraction: number) => answer({ id, tell: 'progress', fraction }, []) };
  if (request.ask === 'open') {
    const sink = {
      sheet: (head: (EngineAnswer & { tell: 'sheet' })['head']) => answer({ id, tell: 'sheet', head }, []),
      rows: (rows: (EngineAnswer & { tell: 'rows' })['rows']) => answer({ id, tell: 'rows', rows }, []),
    };
    answer({ id, tell: 'opened', result: await engine.open(request.bytes, sink, options) }, []);
  } else {
    const result = await engine.save(request.task, options);
    answer({ id, tell: 'saved', result }, result.ok ? [result.value.buffer] : []);
  }
}
