/** Makes what was planned and writes it: first what is missing, then the documents, at last the manifest. */
import type { DocumentSource, PlannedDocument } from '../../generator/documents/document-kind.ts';
import { makeDocuments } from '../../generator/documents/make-documents.ts';
import { merged, singly } from '../../generator/documents/merged.ts';
import { missingCsv } from '../../generator/documents/missing-list.ts';
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problemLine, problemText, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import type { Terminal } from '../terminal.ts';
import type { Sink } from './sink.ts';

export interface WriteOptions {
  readonly merge?: number;
}

export interface WrittenDocuments {
  /** Documents made, by kind id. */
  readonly counts: ReadonlyMap<string, number>;
  /** Paths of Word files as the sink has them. */
  readonly paths: readonly string[];
  readonly failed: number;
  /** What the user may open: the folder or the archive. */
  readonly place: string;
}

const shownFailures = 10;

/** `interrupted` after the signal; undefined after saying why nothing more could be written. */
export async function writeDocuments(
  source: DocumentSource, plan: readonly PlannedDocument[], sink: Sink, options: WriteOptions, terminal: Terminal, signal: AbortSignal,
): Promise<WrittenDocuments | { readonly interrupted: number } | undefined> {
  const counts = new Map<string, number>();
  const paths: string[] = [];
  const failures: Problem[] = [];
  const stop = async (found: Problem): Promise<undefined> => {
    await sink.cancel();
    terminal.warn(problemLine(found));
  };
  try {
    const missing = missingCsv(source, plan);
    const listed = missing === undefined ? undefined : await sink.write(bulkTexts.missingFile, missing);
    if (listed?.ok === false) return stop(listed.problem);
    const steps = makeDocuments(source, plan, signal);
    for await (const step of options.merge === undefined ? singly(steps) : merged(source, steps, options.merge)) {
      if ('problem' in step) {
        failures.push(step.problem);
        continue;
      }
      terminal.progress(fill(texts.progress, { done: step.done, total: step.total, path: step.path }));
      const written = await sink.write(step.path, step.bytes);
      if (!written.ok) return stop(written.problem);
      paths.push(written.value);
      for (const { kind } of step.documents) counts.set(kind.id, (counts.get(kind.id) ?? 0) + 1);
    }
  } catch (error) {
    await sink.cancel();
    if (!signal.aborted) throw error;
    terminal.settle();
    return { interrupted: paths.length };
  }
  terminal.settle();
  tellFailures(failures, terminal);
  const finished = await sink.finish();
  return finished.ok ? { counts, paths, failed: failures.length, place: finished.value } : stop(finished.problem);
}

/** A template that is wrong fails for every enterprise: the same reason is told once. */
function tellFailures(failures: readonly Problem[], terminal: Terminal): void {
  const reasons = new Map<string, Problem[]>();
  for (const found of failures) {
    const { text } = problemText(found);
    const same = reasons.get(text);
    if (same === undefined) reasons.set(text, [found]);
    else same.push(found);
  }
  for (const [reason, [first, ...others]] of [...reasons].slice(0, shownFailures)) {
    if (first !== undefined) terminal.warn(problemLine(first));
    if (others.length > 0) terminal.warn(fill(texts.moreFailures, { count: others.length, reason }));
  }
}
