/** `npm start`: the main job on the bundled sample, and what to do next. */
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { commandTexts } from '../grading/messages/documents/commands.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { fill } from '../grading/messages/template.ts';
import { check } from './check.ts';
import { sampleDocuments } from './documents/sample-documents.ts';
import { exitCodes } from './exit-codes.ts';
import { runProcess } from './run-process.ts';
import { writeSafely } from './write-safely.ts';

/** A day of the campaign the sample is made for. */
const sampleDate = '2020-09-01';

const fromHere = (path: string) => relative(process.cwd(), fileURLToPath(new URL(`../${path}`, import.meta.url)));

await runProcess(async ({ terminal, signal }) => {
  const out = fromHere('out');
  const { code, written, judged } = await check([fromHere('templates/samples/county.xlsx')], { date: sampleDate, format: 'table', out }, terminal, signal);
  // The sample is full of faults on purpose: finding them is success.
  if (code !== exitCodes.findings && code !== exitCodes.nothingFound) return code;
  const documents = judged === undefined ? exitCodes.nothingFound : await sampleDocuments(judged, sampleDate, join(out, commandTexts.folder), terminal, signal);
  if (documents !== exitCodes.nothingFound) return documents;
  terminal.print('');
  terminal.print(fill(texts.nextOpen, { marked: written[0] ?? out }));
  const workbench = await layWorkbench(out);
  if (workbench !== undefined) terminal.print(fill(texts.nextWorkbench, { workbench }));
  terminal.print(texts.nextOwn);
  return exitCodes.nothingFound;
});

/** A copy of the built workbench beside the results; undefined where it was not built (npm run build:workbench). */
async function layWorkbench(out: string): Promise<string | undefined> {
  const bytes = await readFile(fromHere('dist/workbench.html')).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const written = await writeSafely([{ path: join(out, 'workbench.html'), bytes }]);
  return written.ok ? written.value[0] : undefined;
}
