/** `grading unmark`: the workbook without our marks, as a copy beside it. */
import { basename, dirname, join } from 'node:path';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import { unmarkWorkbook } from '../workbook/xlsx/marks/mark-workbook.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { freePath } from './free-path.ts';
import { readBytes } from './read-file.ts';
import type { Terminal } from './terminal.ts';
import { writeSafely } from './write-safely.ts';

export async function unmark(file: string, out: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const bytes = await readBytes(file);
  const plain = bytes.ok ? await unmarkWorkbook(bytes.value) : bytes;
  if (!plain.ok) {
    terminal.warn(problemLine({ ...plain.problem, place: { ...plain.problem.place, file } }));
    return exitCodes.unreadable;
  }
  const stem = basename(file).replace(/\.xlsx$/i, '').replace(/\.已核查(\(\d+\))?$/, '');
  const path = await freePath(plain.value, (number) => join(out ?? dirname(file), fill(texts.plainName, { stem, number })));
  const written = path.ok ? await writeSafely([{ path: path.value, bytes: plain.value }]) : path;
  if (!written.ok) {
    terminal.warn(problemLine(written.problem));
    return exitCodes.unreadable;
  }
  terminal.print(fill(texts.unmarked, { path: written.value[0] ?? '' }));
  return exitCodes.nothingFound;
}
