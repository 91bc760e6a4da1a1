/** `npm start`: the main job on the bundled sample, and what to do next. */
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { fill } from '../grading/messages/template.ts';
import { check } from './check.ts';
import { exitCodes } from './exit-codes.ts';
import { runProcess } from './run-process.ts';

/** A day of the campaign the sample is made for. */
const sampleDate = '2020-09-01';

const fromHere = (path: string) => relative(process.cwd(), fileURLToPath(new URL(`../${path}`, import.meta.url)));

await runProcess(async ({ terminal, signal }) => {
  const out = fromHere('out');
  const { code, written } = await check([fromHere('templates/samples/county.xlsx')], { date: sampleDate, format: 'table', out }, terminal, signal);
  // The sample is full of faults on purpose: finding them is success.
  if (code !== exitCodes.findings && code !== exitCodes.nothingFound) return code;
  terminal.print('');
  terminal.print(fill(texts.nextOpen, { marked: written[0] ?? out }));
  terminal.print(texts.nextOwn);
  return exitCodes.nothingFound;
});
