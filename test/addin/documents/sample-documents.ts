/** Documents of the sample county, with the templates that ship, in this process or behind a channel. */
import { readdirSync, readFileSync } from 'node:fs';
import { inProcessChecker } from '../../../addin/checker/in-process-checker.ts';
import type { Port } from '../../../addin/checker/protocol.ts';
import { serveChecker } from '../../../addin/checker/serve-checker.ts';
import { WorkerChecker } from '../../../addin/checker/worker-checker.ts';
import type { DocumentPlan, DocumentRequest, Documents } from '../../../addin/documents/documents.ts';
import { holdingChecker } from '../../../addin/documents/held-result.ts';
import { inProcessDocuments } from '../../../addin/documents/in-process-documents.ts';
import { serveDocuments } from '../../../addin/documents/serve-documents.ts';
import { sharedPort } from '../../../addin/documents/shared-port.ts';
import { workerDocuments } from '../../../addin/documents/worker-documents.ts';
import { shippedPackFiles } from '../../../cli/load-packs.ts';
import { inflateEntry, readZip } from '../../../generator/package/read-zip.ts';
import type { GradingResult } from '../../../grading/findings/result.ts';
import { success, type Result } from '../../../grading/messages/result.ts';
import { sampleSource } from '../../support/sample-source.ts';

const folder = new URL('../../../templates/word/', import.meta.url);
export const templates: ReadonlyMap<string, Uint8Array> = new Map(readdirSync(folder).filter((name) => name.endsWith('.docx'))
  .map((name) => [name.replace(/\.docx$/, ''), new Uint8Array(readFileSync(new URL(name, folder)))]));

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const request = (changes: Partial<DocumentRequest> = {}): DocumentRequest => ({ setup: { settings: undefined, templates: [] }, kinds: [], enterprises: 'usual', ...changes });

export async function sampleDocuments(): Promise<{ readonly documents: Documents; readonly result: GradingResult }> {
  const { index, library } = await sampleSource();
  const documents = inProcessDocuments({ held: () => index.result, library: async () => success(library), templates: () => templates });
  return { documents, result: index.result };
}

export interface Wired {
  readonly checker: WorkerChecker;
  readonly documents: Documents;
  /** The worker's end of the channel that is open. */
  readonly workerEnd: () => MessagePort | undefined;
}

/** Checker and documents on one channel, as in the worker. */
export function wiredDocuments(): Wired {
  let workerEnd: MessagePort | undefined;
  const ports = sharedPort(() => {
    const { port1, port2 } = new MessageChannel();
    const checker = holdingChecker(inProcessChecker(shippedPackFiles()));
    serveChecker(port2 as unknown as Port, checker);
    serveDocuments(port2 as unknown as Port, inProcessDocuments({ held: checker.held, library: checker.library, templates: () => templates }));
    workerEnd = port2;
    return port1 as unknown as Port;
  });
  return { checker: new WorkerChecker(ports.open), documents: workerDocuments(ports), workerEnd: () => workerEnd };
}

/** Paths of a zip with what is in them. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(readZip(bytes).map((entry) => {
    const pieces: Uint8Array[] = [];
    inflateEntry(entry, 100_000_000, (piece) => pieces.push(piece.slice()));
    return [entry.path, Buffer.concat(pieces)] as const;
  }));
}

export const pathsOf = (plan: DocumentPlan, kind: string) => plan.documents.filter((face) => face.kind === kind).map(({ path }) => path);
