/** Planned documents as one zip, with the list of its files and the list of what is missing. */
import type { DocumentSource, PlannedDocument } from '../../generator/documents/document-kind.ts';
import { makeDocuments } from '../../generator/documents/make-documents.ts';
import { manifestCsv, manifestRow, type ManifestRow } from '../../generator/documents/manifest.ts';
import { missingCsv } from '../../generator/documents/missing-list.ts';
import { documentZip } from '../../generator/documents/one-zip.ts';
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import type { Problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { fill } from '../../grading/messages/template.ts';
import type { MadeDocuments, MakeOptions } from './documents.ts';
import { turns } from './turns.ts';

/** What each of them lacks is looked up as it is made. Fails only where no document could be made. */
export async function makeArchive(source: DocumentSource, plan: readonly PlannedDocument[], { onProgress, signal }: MakeOptions): Promise<Result<MadeDocuments>> {
  const pieces: Uint8Array[] = [];
  const zip = documentZip((piece) => pieces.push(piece));
  const rows: ManifestRow[] = [];
  const problems: Problem[] = [];
  const add = (path: string, bytes: Uint8Array): void => {
    const full = zip.add(path, bytes);
    if (full === undefined) rows.push(manifestRow(path, bytes));
    else problems.push(full);
  };
  const done: PlannedDocument[] = [];
  const turn = turns(signal);
  for await (const step of makeDocuments(source, plan, signal)) {
    if ('bytes' in step) add(step.document.path, step.bytes);
    else problems.push(step.problem);
    done.push({ ...step.document, missing: step.document.kind.missing(source, step.document.subject) });
    if (await turn()) onProgress?.(step.done / step.total);
  }
  const documents = rows.length;
  const [first] = problems;
  if (documents === 0 && first !== undefined) return failure(first);
  const missing = missingCsv(source, done);
  if (missing !== undefined) add(bulkTexts.missingFile, missing);
  zip.add(bulkTexts.manifestFile, manifestCsv(rows));
  zip.finish();
  onProgress?.(1);
  return success({ bytes: joined(pieces), fileName: fill(bulkTexts.zipName, { number: '' }), documents, problems });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
