/** One workbook from disk to records. */
import { readFile, stat } from 'node:fs/promises';
import type { IndicatorLibrary } from '../grading/indicators/library.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { problem, problemLine, type Problem } from '../grading/messages/problem.ts';
import { limitNames } from '../grading/messages/scanning.ts';
import { failure, success, type Result } from '../grading/messages/result.ts';
import { fill } from '../grading/messages/template.ts';
import { parseNotes } from '../grading/notes/notes-text.ts';
import { noNotes, type WorkbookNotes } from '../grading/notes/workbook-notes.ts';
import { readRecords } from '../grading/records/read-records.ts';
import type { RecordSet } from '../grading/records/record.ts';
import type { WorkbookHost } from '../workbook/host.ts';
import { defaultPackageLimits } from '../workbook/xlsx/package-limits.ts';
import { openXlsx } from '../workbook/xlsx/xlsx-host.ts';
import type { Terminal } from './terminal.ts';
import { systemReason } from './write-safely.ts';

export interface ReadFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly set: RecordSet;
  /** What the user decided about the workbook and it keeps. */
  readonly notes: WorkbookNotes;
}

/** A workbook without a recognisable heading is a problem like an unreadable one. Throws only what `signal` throws. */
export async function readEnterpriseFile(
  file: string, library: IndicatorLibrary, terminal: Terminal, signal: AbortSignal,
): Promise<Result<ReadFile>> {
  terminal.progress(fill(texts.reading, { file }));
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const host = openXlsx(bytes.value);
  const grids = await host.readSheets({
    signal,
    onProgress: (fraction) => terminal.progress(fill(texts.readingAt, { file, percent: Math.floor(fraction * 100) })),
  });
  if (!grids.ok) return failure({ ...grids.problem, place: { ...grids.problem.place, file } });
  const notes = await keptNotes(host, file, terminal);
  const set = readRecords(grids.value, library, { mapping: new Map(Object.entries(notes.mapping)) });
  const noHeading = set.problems.find((found) => found.code === 'SHEET_001' || found.code === 'SHEET_013');
  if (noHeading !== undefined) return failure({ ...noHeading, place: { ...noHeading.place, file } });
  return success({ file, bytes: bytes.value, set, notes });
}

/** Notes that cannot be read are told of and left alone; the check goes on without them. */
async function keptNotes(host: WorkbookHost, file: string, terminal: Terminal): Promise<WorkbookNotes> {
  const text = await host.readNotes();
  const notes = text.ok ? parseNotes(text.value) : text;
  if (notes.ok) return notes.value;
  terminal.warn(problemLine({ ...notes.problem, place: { ...notes.problem.place, file } }));
  return noNotes;
}

/** The bytes of a file, or FILE_001 / FILE_012. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    // A pipe or a device may never end.
    const entry = await stat(file);
    if (!entry.isFile()) throw Object.assign(new Error(file), { code: entry.isDirectory() ? 'EISDIR' : 'NOTAFILE' });
    if (entry.size > defaultPackageLimits.fileBytes) return failure(tooLarge(file, entry.size));
    return success(new Uint8Array(await readFile(file)));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return failure(missing
      ? problem('FILE_001', 'error', { file }, {})
      : problem('FILE_012', 'error', { file }, { detail: systemReason(error) }));
  }
}

function tooLarge(file: string, bytes: number): Problem {
  const shown = (size: number) => `${Math.round(size / (1024 * 1024))} MB`;
  return problem('FILE_007', 'error', { file }, { what: limitNames.fileBytes, seen: shown(bytes), limit: shown(defaultPackageLimits.fileBytes) });
}
