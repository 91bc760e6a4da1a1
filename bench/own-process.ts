/** Jobs that are measured in a process of their own, so that none pays for another's memory. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cost {
  readonly name: string;
  readonly cpuSeconds: number;
  /** Peak resident memory. */
  readonly megabytes: number;
  /** What came out, so that a peer that did less is seen. */
  readonly outcome: string;
}

/** In the child: runs the job and tells the parent what it cost. */
export async function tellCost(name: string, job: () => Promise<string>): Promise<void> {
  const before = process.cpuUsage();
  const outcome = await job();
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = { name, cpuSeconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024, outcome };
  process.send?.(cost);
}

/** Runs `script` with its arguments in a process of its own. */
export function costOf(script: string, args: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, script), [...args]);
    let cost: Cost | undefined;
    child.once('message', (told) => {
      cost = told as Cost;
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 && cost !== undefined ? resolve(cost) : reject(new Error(`${args.join(' ')}: ${code}`))));
  });
}

/** Runs `script NAME FILE …` for every name on the same bytes; prints a line each, with its ratio to the first. */
export async function printCosts(title: string, script: string, names: readonly string[], bytes: Uint8Array, more: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'list.xlsx');
    writeFileSync(file, bytes);
    const costs: Cost[] = [];
    for (const name of names) costs.push(await costOf(script, [name, file, ...more]));
    const base = costs[0];
    console.log(`\n${title}`);
    for (const { name, cpuSeconds, megabytes, outcome } of costs) {
      const ratio = base === undefined ? '' : `${(cpuSeconds / base.cpuSeconds).toFixed(2)}x cpu, ${(megabytes / base.megabytes).toFixed(2)}x memory`;
      console.log(`  ${name.padEnd(10)} ${cpuSeconds.toFixed(2).padStart(7)} cpu s ${megabytes.toFixed(0).padStart(6)} MB  ${ratio}  (${outcome})`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
