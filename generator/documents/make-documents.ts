/** Makes planned documents one after another. One that fails does not hold up the rest. */
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { TemplateUnusable } from '../letters/letter-kind.ts';
import type { DocumentKind, DocumentMaker, DocumentSource, PlannedDocument } from './document-kind.ts';

export interface Step {
  /** Documents done with, this one included. */
  readonly done: number;
  readonly total: number;
}

export interface Made extends Step {
  readonly document: PlannedDocument;
  readonly bytes: Uint8Array;
}

export interface Failed extends Step {
  readonly document: PlannedDocument;
  readonly problem: Problem;
}

/** In the order of the plan. Throws the signal's reason as soon as it is aborted, and nothing else. */
export async function* makeDocuments(
  source: DocumentSource, plan: readonly PlannedDocument[], signal?: AbortSignal,
): AsyncGenerator<Made | Failed, void, undefined> {
  let current: { readonly kind: DocumentKind; readonly make: DocumentMaker } | undefined;
  let done = 0;
  for (const document of plan) {
    stopIfAborted(signal);
    done += 1;
    const step = { done, total: plan.length, document };
    let outcome: Made | Failed;
    try {
      // Only one kind's templates are kept at a time.
      if (current?.kind !== document.kind) current = { kind: document.kind, make: document.kind.maker(source) };
      outcome = { ...step, bytes: await current.make(document.subject) };
    } catch (error) {
      outcome = { ...step, problem: problemOf(error, document) };
    }
    stopIfAborted(signal);
    yield outcome;
  }
}

function problemOf(error: unknown, { path }: PlannedDocument): Problem {
  if (error instanceof TemplateUnusable) return problem('DOC_011', 'error', { file: path }, { template: `${error.kind}.docx` });
  return problem('DOC_001', 'error', { file: path }, { detail: error instanceof Error ? error.message : String(error) });
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  // Browsers before Chrome 98 keep no reason.
  throw signal.reason ?? new DOMException('', 'AbortError');
}
