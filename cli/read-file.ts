/** One workbook from disk to records. */
import { readFile, stat } from 'node:fs/promises';
import type { IndicatorLibrary } from '../grading/indicators/library.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { problem, type Problem } from '../grading/messages/problem.ts';
import { limitNames } from '../grading/messages/scanning.ts';
import { failure, success, type Result } from '../grading/messages/result.ts';
import { fill } from '../grading/messages/template.ts';
import { readRecords } from '../grading/records/read-records.ts';
import type { RecordSet } from '../grading/records/record.ts';
import { unmarkWorkbook } from '../workbook/xlsx/marks/mark-workbook.ts';
import { defaultPackageLimits } from '../workbook/xlsx/package-limits.ts';
import { readWorkbook } from '../workbook/xlsx/read-workbook.ts';
import type { Terminal } from './terminal.ts';
import { systemReason } from './write-safely.ts';

export interface ReadFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly set: RecordSet;
}

/** A workbook without a recognisable heading is a problem like an unreadable one. Throws only what `signal` throws. */
export async function readEnterpriseFile(
  file: string, library: IndicatorLibrary, terminal: Terminal, signal: AbortSignal,
): Promise<Result<ReadFile>> {
  terminal.progress(fill(texts.reading, { file }));
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  // A copy that we marked before is read as if it were not.
  const plain = await unmarkWorkbook(bytes.value);
  const grids = await readWorkbook(plain.ok ? plain.value : bytes.value, {
    signal,
    onProgress: (fraction) => terminal.progress(fill(texts.readingAt, { file, percent: Math.floor(fraction * 100) })),
  });
  if (!grids.ok) return failure({ ...grids.problem, place: { ...grids.problem.place, file } });
  const set = readRecords(grids.value, library);
  const noHeading = set.problems.find((found) => found.code === 'SHEET_001');
  if (noHeading !== undefined) return failure({ ...noHeading, place: { ...noHeading.place, file } });
  return success({ file, bytes: bytes.value, set });
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
