/** `npm run bench -- word`: CPU per document of five engines on the same form, then a thousand audit forms in one archive. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { costOf } from './own-process.ts';
import type { SavedSource } from './word-bulk.ts';
import { wordEngines, type Engine } from './word-engines.ts';
import { columns, formData, type FormData } from './word-form.ts';
import { documentText } from '../generator/package/document-text.ts';
import { sampleSource } from '../test/support/sample-source.ts';

const rounds = 9;
const perRound = 12;
const forms = 1_000;

export async function benchWord(): Promise<void> {
  const engines = await wordEngines();
  await checkSame(engines);
  console.log(`\nword: one form, 25 rows x 5 columns; ${rounds} rounds of ${perRound} documents each, engines in turn; load ${load()}`);
  const costs = await cpuOf(engines);
  const ours = costs.get(engines[0]?.name ?? '') ?? 1;
  for (const [name, milliseconds] of costs) console.log(`  ${name.padEnd(18)} ${milliseconds.toFixed(2).padStart(7)} cpu ms a document  ours is ${(milliseconds / ours).toFixed(1)}x`);
  await printBulk();
}

async function printBulk(): Promise<void> {
  const { index: { result }, library, campaign } = await sampleSource();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'result.json');
  writeFileSync(file, JSON.stringify({ result, library, campaign } satisfies SavedSource));
  console.log(`\nword: ${forms} audit forms of the sample county made from a saved result into one zip, in a process of their own; load ${load()}`);
  for (const how of ['compiled', 'docx']) {
    const { cpuSeconds, megabytes, outcome } = await costOf('word-bulk.ts', [how, String(how === 'compiled' ? forms : forms / 10), file]);
    console.log(`  ${how.padEnd(10)} ${cpuSeconds.toFixed(2).padStart(7)} cpu s ${megabytes.toFixed(0).padStart(6)} MiB peak  (${outcome})`);
  }
  rmSync(folder, { recursive: true, force: true });
}

function load(): string {
  return loadavg().map((number) => number.toFixed(1)).join(' ');
}

/** Every engine must print the same words. */
async function checkSame(engines: readonly Engine[]): Promise<void> {
  const data = formData(1);
  for (const { name, make } of engines) {
    const text = wordsOf(await make(data));
    if (text !== expected(data)) throw new Error(`${name} prints something else:\n${text}`);
  }
}

function wordsOf(bytes: Uint8Array): string {
  const read = documentText(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.split('\n').filter((line) => line.replace(/[ |]/g, '') !== '').join('\n');
}

function expected({ name, code, rows }: FormData): string {
  const lines = rows.map((row) => columns.map((column) => row[column]).join(' | '));
  return [
    '企业绩效分级专家审核表', `企业名称：${name}`, `统一社会信用代码：${code}`, '指标 | 要求 | 企业情况 | 是否符合 | 问题', ...lines, '审核专家签字：',
  ].join('\n');
}

/** The median of the rounds. The first round warms up and does not count. */
async function cpuOf(engines: readonly Engine[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, make } of engines) {
      const before = process.cpuUsage();
      for (let at = 0; at < perRound; at++) await make(formData(round * perRound + at));
      const { user, system } = process.cpuUsage(before);
      if (round > 0) found.get(name)?.push((user + system) / 1_000 / perRound);
    }
  }
  return new Map([...found].map(([name, times]) => [name, times.sort((a, b) => a - b)[rounds >> 1] ?? 0]));
}
