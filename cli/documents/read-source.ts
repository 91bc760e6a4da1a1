/** A result to make documents from: one that was saved, or a workbook that is judged first. */
import { gradeRecords } from '../../grading/evaluate/grade-records.ts';
import { libraryInfo } from '../../grading/evaluate/library-info.ts';
import type { LibraryInfo } from '../../grading/findings/library-info.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import { parseResult } from '../../grading/findings/parse-result.ts';
import { commandTexts } from '../../grading/messages/documents/commands.ts';
import { interfaceTexts } from '../../grading/messages/interface.ts';
import { problem, problemLine, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { openLibrary } from '../check.ts';
import { readBytes, readEnterpriseFile } from '../read-file.ts';
import type { Terminal } from '../terminal.ts';

export interface SourceOptions {
  readonly from: string;
  readonly date: string;
  readonly isDateAsked: boolean;
  readonly edition?: string;
  readonly packs?: string;
}

export interface ReadSource {
  readonly index: ResultIndex;
  readonly library: LibraryInfo;
}

/** Undefined after saying what cannot be read. Throws only what `signal` throws and what is our own fault. */
export async function readSource(options: SourceOptions, terminal: Terminal, signal: AbortSignal): Promise<ReadSource | undefined> {
  const bytes = await readBytes(options.from);
  if (!bytes.ok) return said(bytes.problem, terminal);
  signal.throwIfAborted();
  return isJson(options.from, bytes.value) ? savedResult(bytes.value, options, terminal) : judgedWorkbook(options, terminal, signal);
}

/** By its name or by its first character; a workbook begins with `PK`. */
function isJson(path: string, bytes: Uint8Array): boolean {
  const first = /^[\ufeff\s]*(.)/s.exec(new TextDecoder().decode(bytes.subarray(0, 64)))?.[1];
  return /\.json$/i.test(path) || first === '{';
}

function savedResult(bytes: Uint8Array, { from, packs, edition: asked, ...options }: SourceOptions, terminal: Terminal): ReadSource | undefined {
  const parsed = parseResult(new TextDecoder().decode(bytes), { file: from });
  if (!parsed.ok) return said(parsed.problem, terminal);
  const { date, edition } = parsed.value;
  if (asked !== undefined && asked !== edition.id) {
    // An edition that nobody knows is told of as with a workbook.
    const known = openLibrary({ date, edition: asked, ...(packs === undefined ? {} : { packs }) }, terminal);
    return known === undefined ? undefined : said(problem('DOC_014', 'error', { file: from }, { seen: edition.id, name: edition.name, asked }), terminal);
  }
  if (options.isDateAsked && options.date !== date) terminal.warn(fill(commandTexts.dateUnused, { date }));
  // A result is printed by the packs that it was judged by, whatever the day.
  const library = openLibrary({ date, edition: edition.id, ...(packs === undefined ? {} : { packs }) }, terminal);
  return library === undefined ? undefined : { index: new ResultIndex(parsed.value), library: libraryInfo(library, date) };
}

async function judgedWorkbook(options: SourceOptions, terminal: Terminal, signal: AbortSignal): Promise<ReadSource | undefined> {
  const library = openLibrary(options, terminal);
  if (library === undefined) return undefined;
  const read = await readEnterpriseFile(options.from, library, terminal, signal);
  if (!read.ok) return said(read.problem, terminal);
  const result = gradeRecords([read.value], library, {
    date: options.date, onProgress: (done, total) => terminal.progress(fill(interfaceTexts.grading, { done, total })),
  });
  return { index: new ResultIndex(result), library: libraryInfo(library, options.date) };
}

function said(found: Problem, terminal: Terminal): undefined {
  terminal.warn(problemLine(found));
  return undefined;
}
