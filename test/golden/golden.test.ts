/** What the sample prints, kept for review. `npm run golden` writes it anew; its diff is read like code. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCommand } from '../support/fake-surroundings.ts';

const sample = 'templates/samples/county.xlsx';
const at = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

it.each([
  ['county.table.txt', ['check', sample, '--date', '2020-09-01']],
  ['county.findings.md', ['check', sample, '--date', '2020-09-01', '--format', 'markdown']],
  ['check-help.txt', ['check', '--help']],
  ['indicators.txt', ['indicators', '--date', '2020-09-01']],
  ['indicators-cement.txt', ['indicators', '水泥', '--date', '2020-09-01']],
] as const)('%s is what the command prints', async (name, args) => {
  const { out } = await runCommand(args);
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(at(name), out);
  expect(existsSync(at(name)), `${name}: npm run golden`).toBe(true);
  expect(out).not.toContain('（未知）');
  expect(out, `${name} changed; look at the difference, then npm run golden`).toBe(readFileSync(at(name), 'utf8'));
});
