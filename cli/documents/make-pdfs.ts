/** Word files as PDF beside them, through LibreOffice. The Word files stand whatever becomes of it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandTexts as texts, pdfFaults as faults } from '../../grading/messages/documents/commands.ts';
import { problem, problemLine } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import type { Terminal } from '../terminal.ts';
import { systemReason } from '../write-safely.ts';
import { findSoffice } from './find-soffice.ts';
import { runTool } from './run-tool.ts';
import type { Sink } from './sink.ts';

/** Starting costs a second, a file a tenth: many in one call, not so many that one bad file costs all. */
const batchSize = 50;
const startSeconds = 60;
const secondsPerFile = 10;

/** Whether every file got its PDF. `paths` lie below `folder`; PDFs go there by the sink, which writes over nobody's work. */
export async function makePdfs(folder: string, paths: readonly string[], sink: Pick<Sink, 'write'>, terminal: Terminal, signal: AbortSignal, soffice = findSoffice()): Promise<boolean> {
  if (soffice === undefined) {
    terminal.warn(problemLine(problem('DOC_007', 'error', {}, {})));
    return false;
  }
  // A profile of its own: LibreOffice that is open elsewhere would take the files and answer nothing.
  const work = await mkdtemp(join(tmpdir(), 'grading-pdf-'));
  let done = 0;
  try {
    for (const batch of batches(paths)) {
      if (signal.aborted) return false;
      terminal.progress(fill(texts.pdfProgress, { done, total: paths.length }));
      const detail = await convert(soffice, batch.map((path) => resolve(folder, path)), work, signal);
      for (const path of batch) done += await moved(work, path, detail, sink, terminal);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  terminal.settle();
  terminal.print(fill(texts.pdfCount, { count: done }));
  if (done > 0) terminal.print(texts.pdfFonts);
  return !signal.aborted && done === paths.length;
}

/** Files of one folder only: LibreOffice puts all into one place, where two of the same name would meet. */
function batches(paths: readonly string[]): readonly (readonly string[])[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) folders.set(dirname(path), [...folders.get(dirname(path)) ?? [], path]);
  return [...folders.values()].flatMap((own) => own.filter((_, at) => at % batchSize === 0).map((_, at) => own.slice(at * batchSize, (at + 1) * batchSize)));
}

async function convert(soffice: string, files: readonly string[], work: string, signal: AbortSignal): Promise<string> {
  const profile = pathToFileURL(join(work, 'profile')).href;
  const args = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', join(work, 'pdf'), ...files];
  return runTool(soffice, args, (startSeconds + secondsPerFile * files.length) * 1000, signal);
}

/** 1 when the PDF is there and stands beside its Word file now. */
async function moved(work: string, path: string, detail: string, sink: Pick<Sink, 'write'>, terminal: Terminal): Promise<0 | 1> {
  const target = path.replace(/\.docx$/, '.pdf');
  const made = join(work, 'pdf', basename(target));
  try {
    const written = await sink.write(target, new Uint8Array(await readFile(made)));
    await rm(made, { force: true });
    if (!written.ok) terminal.warn(problemLine(written.problem));
    return written.ok ? 1 : 0;
  } catch (error) {
    const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
    terminal.warn(problemLine(problem('DOC_008', 'error', { file: path }, { detail: isThere ? systemReason(error) : detail === '' ? faults.nothing : detail })));
    return 0;
  }
}
