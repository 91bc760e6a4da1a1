/** Documents without a worker of their own: what the worker does, and what tests use. */
import type { DocumentSource, PlannedDocument } from '../../generator/documents/document-kind.ts';
import { makeDocuments } from '../../generator/documents/make-documents.ts';
import { documentText } from '../../generator/package/document-text.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import type { LibraryInfo } from '../checker/checker.ts';
import { internalFault } from '../checker/internal-fault.ts';
import { createNarrowing } from '../session/narrow.ts';
import { documentSource, type PreparedSource } from './document-source.ts';
import type { DocumentRequest, Documents, MadeDocuments, MakeOptions } from './documents.ts';
import { makeArchive } from './make-archive.ts';
import { noResult } from './no-result.ts';
import { OwnTemplates } from './own-templates.ts';
import { planFaces, planWanted } from './plan-faces.ts';

export interface DocumentPlace {
  /** The result as it is now; undefined before the first check. */
  readonly held: () => GradingResult | undefined;
  readonly library: (date: string) => Promise<Result<LibraryInfo>>;
  /** Those that ship, by kind id; asked for when the first documents are planned. */
  readonly templates: () => ReadonlyMap<string, Uint8Array>;
}

/** What is made is of the result at the moment of the call, whatever is judged meanwhile. */
export function inProcessDocuments(place: DocumentPlace): Documents {
  const narrow = createNarrowing();
  const own = new OwnTemplates();

  async function prepared<T>(request: DocumentRequest, work: (found: PreparedSource) => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    const held = place.held();
    if (held === undefined) return noResult();
    try {
      const library = await place.library(held.date);
      if (!library.ok) return library;
      const result = request.shown === undefined ? held : narrow(held, request.shown);
      return await work(await documentSource(result, library.value, request.setup, { shipped: place.templates(), own }));
    } catch (error) {
      throwIfCancelled(signal);
      return internalFault(error);
    }
  }

  return {
    plan: (request, options = {}) => prepared(request, async ({ source, problems }) => {
      const faces = await planFaces(source, request, options);
      return success({ ...faces, isSample: source.campaign.isSample, problems });
    }, options.signal),
    preview: (request, path) => prepared(request, async ({ source }) => {
      const made = await makeOne(source, request, path);
      if (!made.ok) return made;
      const text = documentText(made.value);
      return text.ok ? success(text.value.split('\n')) : text;
    }),
    make: (request, options, path) => prepared(request, (found) => make(found, request, options, path), options.signal),
  };
}

async function make({ source, problems }: PreparedSource, request: DocumentRequest, options: MakeOptions, path?: string): Promise<Result<MadeDocuments>> {
  const fault = problems.find(({ severity }) => severity === 'error');
  if (fault !== undefined) return failure(fault);
  const plan = await planned(source, request, path, options.signal);
  const [only] = plan;
  if (only === undefined) return failure(gone(path));
  if (plan.length > 1) return makeArchive(source, plan, options);
  const made = await makeOne(source, request, only.path, options.signal);
  if (!made.ok) return made;
  options.onProgress?.(1);
  return success({ bytes: made.value, fileName: only.path.slice(only.path.lastIndexOf('/') + 1), documents: 1, problems: [] });
}

async function makeOne(source: DocumentSource, request: DocumentRequest, path: string, signal?: AbortSignal): Promise<Result<Uint8Array>> {
  for await (const step of makeDocuments(source, await planned(source, request, path, signal), signal)) {
    return 'bytes' in step ? success(step.bytes) : failure(step.problem);
  }
  return failure(gone(path));
}

async function planned(source: DocumentSource, request: DocumentRequest, path: string | undefined, signal: AbortSignal | undefined): Promise<readonly PlannedDocument[]> {
  const plan = await planWanted(source, request, signal);
  return path === undefined ? plan : plan.filter((one) => one.path === path);
}

function gone(path: string | undefined): Problem {
  return path === undefined ? problem('DOC_035', 'warning', {}, {}) : problem('DOC_032', 'warning', {}, { path });
}
