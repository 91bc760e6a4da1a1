/** The files of a check: a marked copy of each workbook, the result as JSON, the report workbook. */
import { basename, extname, join } from 'node:path';
import type { ResultIndex } from '../grading/findings/lookups.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import { reportWorkbook } from '../generator/excel/report-workbook.ts';
import { planMarks } from '../workbook/plan-marks.ts';
import { markWorkbook } from '../workbook/xlsx/marks/mark-workbook.ts';
import { freePath } from './free-path.ts';
import type { ReadFile } from './read-file.ts';
import type { Terminal } from './terminal.ts';
import { writeSafely, type FileToWrite } from './write-safely.ts';

/** The paths written, marked workbooks first; undefined (after a warning) when something could not be written. */
export async function writeOutputs(
  index: ResultIndex, read: readonly ReadFile[], out: string, terminal: Terminal, signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const stems = uniqueStems(read.map(({ file }) => file));
  const files: FileToWrite[] = [];
  for (const [at, { file, bytes }] of read.entries()) {
    terminal.progress(fill(texts.marking, { file }));
    signal.throwIfAborted();
    const marked = await markWorkbook(bytes, planMarks(index, file));
    if (!marked.ok) {
      terminal.warn(problemLine({ ...marked.problem, place: { ...marked.problem.place, file } }));
      return undefined;
    }
    const path = await freePath(marked.value, (number) => join(out, fill(texts.markedName, { stem: stems[at] ?? '', number })));
    if (!path.ok) {
      terminal.warn(problemLine(path.problem));
      return undefined;
    }
    files.push({ path: path.value, bytes: marked.value });
  }
  const stem = stems.length === 1 ? stems[0] ?? '' : texts.allFiles;
  files.push({ path: join(out, fill(texts.reportName, { stem })), bytes: await reportWorkbook(index) });
  files.push({ path: join(out, fill(texts.resultName, { stem })), bytes: `${JSON.stringify(index.result)}\n` });
  signal.throwIfAborted();
  terminal.progress(fill(texts.writing, { file: out }));
  const written = await writeSafely(files);
  if (written.ok) return written.value;
  terminal.warn(problemLine(written.problem));
  return undefined;
}

/** File names without folder and ending; a second one of the same name gets a number. */
export function uniqueStems(files: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const stem = basename(file, extname(file)).replace(/\.已核查(\(\d+\))?$/, '');
    const count = (seen.get(stem.toLowerCase()) ?? 0) + 1;
    seen.set(stem.toLowerCase(), count);
    return count === 1 ? stem : `${stem}(${count})`;
  });
}
