/** The page's end: documents that are made in the worker that judges. */
import { documentFaults as faults } from '../../grading/messages/documents/pane.ts';
import type { Result } from '../../grading/messages/result.ts';
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import { internalFault } from '../checker/internal-fault.ts';
import type { Port } from '../checker/protocol.ts';
import type { DocumentPlan, Documents, MadeDocuments, MakeOptions } from './documents.ts';
import { noResult } from './no-result.ts';
import { isAboutDocuments, type DocumentsReply, type DocumentsRequest } from './protocol.ts';
import type { SharedPort } from './shared-port.ts';

interface Pending {
  readonly settle: (outcome: Result<unknown>) => void;
  readonly onProgress: ((fraction: number) => void) | undefined;
}

/** What is asked while a worker dies fails; the next one knows no result before the next check. */
export function workerDocuments(ports: SharedPort): Documents {
  const pending = new Map<number, Pending>();
  let heard: Port | undefined;
  let nextId = 1;

  function take(reply: DocumentsReply): void {
    const asked = pending.get(reply.id);
    if (reply.kind === 'documents.progress') return asked?.onProgress?.(reply.fraction);
    pending.delete(reply.id);
    if (reply.kind === 'documents.answer') asked?.settle(reply.result);
  }

  function fail(): void {
    const all = [...pending.values()];
    pending.clear();
    for (const { settle } of all) settle(internalFault(faults.workerDied));
  }

  function hear(port: Port): void {
    if (heard === port) return;
    fail();
    heard = port;
    port.addEventListener('message', ({ data }) => { if (heard === port && isAboutDocuments(data)) take(data as DocumentsReply); });
    const died = () => { if (heard === port) fail(); };
    port.addEventListener('error', died);
    port.addEventListener('messageerror', died);
  }

  async function ask(request: (id: number) => DocumentsRequest, { onProgress, signal }: MakeOptions = {}): Promise<Result<unknown>> {
    throwIfCancelled(signal);
    const port = ports.current();
    if (port === undefined) return noResult();
    hear(port);
    const id = nextId++;
    let cancel: () => void = () => undefined;
    const answer = new Promise<Result<unknown>>((resolve, reject) => {
      pending.set(id, { settle: resolve, onProgress });
      cancel = () => {
        if (!pending.delete(id)) return;
        port.postMessage({ kind: 'documents.cancel', id } satisfies DocumentsRequest);
        try {
          throwIfCancelled(signal);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      signal?.addEventListener('abort', cancel);
      port.postMessage(request(id));
    });
    return answer.finally(() => signal?.removeEventListener('abort', cancel));
  }

  return {
    plan: async (request, options) => await ask((id) => ({ kind: 'documents.plan', id, request }), options) as Result<DocumentPlan>,
    preview: async (request, path) => await ask((id) => ({ kind: 'documents.preview', id, request, path })) as Result<readonly string[]>,
    make: async (request, options, path) => await ask((id) => ({ kind: 'documents.make', id, request, path }), options) as Result<MadeDocuments>,
  };
}
