/** `npm run bench -- pane`: the built workbench in a browser, with a large list: from edit to findings, the longest task, the size of the file. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { headerLabels, issueLabels, paneLabels } from '../grading/messages/pane-labels.ts';
import { paths } from '../scripts/build/paths.ts';
import { buildWorkbench } from '../scripts/build/workbench.ts';
import { openBrowser, openContext } from '../test/support/chromium.ts';
import { largeList } from './large-list.ts';
import { readWatch, settle, watchPage } from './pane-watch.ts';

const rows = 10_000;
const columns = 60;
const edits = 12;
const goals = { edit: 100, task: 200, size: 4 };
/** A row without problems of its own, far from the first window. */
const firstRow = 200;
/** Nobody types the next value sooner. */
const betweenEdits = 200;

interface EditTimes {
  /** Ascending, in milliseconds. */
  readonly times: readonly number[];
  /** Edits after which no number changed in time. */
  readonly lost: number;
  readonly longestTask: number;
}

/** Milliseconds from the key to the frame that shows other counts; undefined where they stay for three seconds. */
async function timeOf(page: Page, key: string): Promise<number | undefined> {
  await page.waitForTimeout(betweenEdits);
  await page.keyboard.press(key);
  try {
    await page.waitForFunction(() => window.watch.shown > 0, undefined, { timeout: 3_000 });
  } catch {
    return undefined;
  }
  const { asked, shown } = await readWatch(page);
  return shown - asked;
}

/** Edits the names of rows one after the other while the tab is open. */
async function editTimes(page: Page, tab: string): Promise<EditTimes> {
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (let row = 0; row < firstRow; row++) await page.keyboard.press('ArrowDown');
  await settle(page);
  const times: (number | undefined)[] = [];
  for (let edit = 0; edit < edits; edit++) {
    await page.keyboard.press('ArrowDown');
    // Taking the name away gives one more issue, putting it back one less.
    times.push(await timeOf(page, 'Delete'), await timeOf(page, 'Control+z'));
  }
  const seen = times.flatMap((time) => time ?? []).sort((a, b) => a - b);
  return { times: seen, lost: times.length - seen.length, longestTask: await settle(page) };
}

function line(name: string, seen: number, unit: string, goal?: number): void {
  const held = goal === undefined ? '' : `  (goal: under ${goal} ${unit}, ${seen < goal ? 'met' : 'NOT met'})`;
  console.log(`  ${name.padEnd(40)} ${seen.toFixed(seen < 10 ? 2 : 0).padStart(5)} ${unit}${held}`);
}

/** Browsers tell of tasks over 50 ms only. */
function tellTask(name: string, longest: number): void {
  if (longest === 0) console.log(`  ${name.padEnd(40)} none over 50 ms`);
  else line(name, longest, 'ms', goals.task);
}

function tellEdits(tab: string, { times, lost, longestTask }: EditTimes): void {
  line(`${tab}: edit to findings, median of ${times.length}`, times[times.length >> 1] ?? Number.NaN, 'ms', goals.edit);
  line(`${tab}: edit to findings, slowest`, times[times.length - 1] ?? Number.NaN, 'ms', goals.edit);
  tellTask(`${tab}: longest task while editing`, longestTask);
  if (lost > 0) console.log(`  ${tab}: ${lost} edits changed no number`);
}

async function measure(page: Page, file: string): Promise<void> {
  await page.goto(pathToFileURL(paths.workbenchFile).href);
  await settle(page);
  // From disk, as a user does: bytes given here would be unpacked by a script in the page.
  await page.locator('input[type=file]').setInputFiles(file);
  const check = page.getByRole('button', { name: headerLabels.check.sheet, exact: true });
  await check.waitFor({ timeout: 60_000 });
  tellTask('longest task while opening', await settle(page));
  await check.click();
  await page.waitForFunction(() => window.watch.shown > 0, undefined, { timeout: 60_000 });
  // The colours and the list of findings that go with them follow the result.
  await page.getByRole('button', { name: headerLabels.cancel }).waitFor({ state: 'detached', timeout: 60_000 });
  const { asked, shown } = await readWatch(page);
  tellTask('longest task while checking', await settle(page));
  line('from click to result', shown - asked, 'ms');
  for (const tab of ['issues', 'overview'] as const) tellEdits(paneLabels.tabs[tab], await editTimes(page, paneLabels.tabs[tab]));
}

export async function benchPane(): Promise<void> {
  mkdirSync(paths.dist, { recursive: true });
  writeFileSync(paths.workbenchFile, await buildWorkbench());
  const browser = await openBrowser();
  if (browser === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'pane-'));
  try {
    const file = join(folder, 'large.xlsx');
    writeFileSync(file, await largeList(rows, columns));
    const context = await openContext(browser, 1280, 800);
    // The runner wraps named functions in a helper that the page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
    await context.addInitScript(watchPage, issueLabels.kinds);
    console.log(`\npane: ${rows} rows x ${columns} columns in the workbench; load of the machine ${loadavg()[0]?.toFixed(1)}`);
    await measure(await context.newPage(), file);
    line('size of workbench.html', statSync(paths.workbenchFile).size / 1_000_000, 'MB', goals.size);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
