/** The worker's end: requests about documents from a port, and the answers back. What is about anything else is left alone. */
import type { Result } from '../../grading/messages/result.ts';
import { internalFault } from '../checker/internal-fault.ts';
import type { Port } from '../checker/protocol.ts';
import type { Documents, MadeDocuments, MakeOptions } from './documents.ts';
import { isAboutDocuments, type DocumentsReply, type DocumentsRequest } from './protocol.ts';

/** Serves until the port is closed, beside whoever else serves it. */
export function serveDocuments(port: Port, documents: Documents): void {
  const running = new Map<number, AbortController>();
  const post = (reply: DocumentsReply, moved: readonly Transferable[] = []) => port.postMessage(reply, [...moved]);

  async function answer(id: number, work: Promise<Result<unknown>>, moved: (value: unknown) => readonly Transferable[] = () => []): Promise<void> {
    try {
      const result = await work;
      post({ kind: 'documents.answer', id, result }, result.ok ? moved(result.value) : []);
    } catch (error) {
      if (running.get(id)?.signal.aborted === true) post({ kind: 'documents.cancelled', id });
      else post({ kind: 'documents.answer', id, result: internalFault(error) });
    } finally {
      running.delete(id);
    }
  }

  function options(id: number): MakeOptions {
    const controller = new AbortController();
    running.set(id, controller);
    return { signal: controller.signal, onProgress: (fraction) => post({ kind: 'documents.progress', id, fraction }) };
  }

  port.addEventListener('message', ({ data }) => {
    if (!isAboutDocuments(data)) return;
    const request = data as DocumentsRequest;
    switch (request.kind) {
      case 'documents.plan': return void answer(request.id, documents.plan(request.request, options(request.id)));
      case 'documents.preview': return void answer(request.id, documents.preview(request.request, request.path));
      // The bytes are not needed here any more, and there may be many.
      case 'documents.make': return void answer(request.id, documents.make(request.request, options(request.id), request.path), bytesOf);
      case 'documents.cancel': return running.get(request.id)?.abort();
    }
  });
  port.start?.();
}

function bytesOf(value: unknown): readonly Transferable[] {
  return [(value as MadeDocuments).bytes.buffer as ArrayBuffer];
}
