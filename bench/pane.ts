/** `npm run bench -- pane`: the built workbench in a browser, with a large list: from edit to findings, the longest task, the size of the file. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { headerLabels, paneLabels } from '../grading/messages/pane-labels.ts';
import { paths } from '../scripts/build/paths.ts';
import { buildWorkbench } from '../scripts/build/workbench.ts';
import { openBrowser, openContext } from '../test/support/chromium.ts';
import { largeList } from './large-list.ts';

const rows = 10_000;
const columns = 60;
const edits = 12;
const goals = { edit: 100, task: 200, size: 4 };

interface Watch {
  longest: number;
  /** When the last key went down, and when the number of issues changed after it. */
  pressed: number;
  shown: number;
}

/** Runs in the page before anything else does. */
function watchPage(): void {
  const watch: Watch = { longest: 0, pressed: 0, shown: 0 };
  Object.assign(window, { watch });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watch.longest = Math.max(watch.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  window.addEventListener('keydown', () => {
    watch.pressed = performance.now();
    watch.shown = 0;
  }, true);
  let text = '';
  // What counts is what is painted, so the time is taken in the frame after the change.
  const look = () => {
    const now = /\d+ 条/.exec(document.querySelector('aside')?.textContent ?? '')?.[0] ?? '';
    if (now !== text) requestAnimationFrame(() => { watch.shown = watch.shown === 0 ? performance.now() : watch.shown; });
    text = now;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

const read = (page: Page): Promise<Watch> => page.evaluate(() => (window as unknown as { watch: Watch }).watch);
const forget = (page: Page): Promise<void> => page.evaluate(() => { (window as unknown as { watch: Watch }).watch.longest = 0; });

/** Milliseconds from the key to the frame that shows another number of issues; none where the number stays, as in a row without a name. */
async function timeOf(page: Page, key: string): Promise<readonly number[]> {
  await page.keyboard.press(key);
  try {
    await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.shown > 0, undefined, { timeout: 3_000 });
  } catch {
    return [];
  }
  const { pressed, shown } = await read(page);
  return [shown - pressed];
}

async function editTimes(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  for (let row = 0; row < 200; row++) await page.keyboard.press('ArrowDown');
  for (let edit = 0; edit < edits; edit++) {
    await page.keyboard.press('ArrowDown');
    // Taking the name away gives one more issue, putting it back one less.
    times.push(...await timeOf(page, 'Delete'), ...await timeOf(page, 'Control+z'));
  }
  return times.sort((a, b) => a - b);
}

const line = (name: string, seen: number, unit: string, goal: number): string =>
  `${name.padEnd(34)} ${seen.toFixed(seen < 10 ? 2 : 0)} ${unit}  (goal: under ${goal} ${unit}, ${seen < goal ? 'met' : 'NOT met'})`;

export async function benchPane(): Promise<void> {
  mkdirSync(paths.dist, { recursive: true });
  writeFileSync(paths.workbenchFile, await buildWorkbench());
  const browser = await openBrowser();
  if (browser === undefined) return;
  try {
    const context = await openContext(browser, 1280, 800);
    // The runner wraps named functions in a helper that the page does not have.
    await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    await page.goto(pathToFileURL(paths.workbenchFile).href);
    const buffer = Buffer.from(await largeList(rows, columns));
    await page.locator('input[type=file]').setInputFiles({ name: 'large.xlsx', mimeType: 'application/octet-stream', buffer });
    const check = page.getByRole('button', { name: headerLabels.check.sheet, exact: true });
    await check.waitFor({ timeout: 60_000 });
    const opening = (await read(page)).longest;
    await forget(page);
    const start = performance.now();
    await check.click();
    await page.getByRole('button', { name: headerLabels.cancel }).waitFor({ state: 'visible' }).catch(() => undefined);
    await page.getByRole('button', { name: headerLabels.cancel }).waitFor({ state: 'detached', timeout: 60_000 });
    const took = performance.now() - start;
    const checking = (await read(page)).longest;
    await page.getByRole('tab', { name: paneLabels.tabs.issues }).click();
    await forget(page);
    const times = await editTimes(page);
    console.log(`pane: ${rows} rows x ${columns} columns in the workbench, ${times.length} edits`);
    console.log(line('edit to findings, median', times[times.length >> 1] ?? 0, 'ms', goals.edit));
    console.log(line('edit to findings, slowest', times[times.length - 1] ?? 0, 'ms', goals.edit));
    console.log(line('longest task while checking', checking, 'ms', goals.task));
    console.log(line('longest task while editing', (await read(page)).longest, 'ms', goals.task));
    console.log(`${'longest task while opening'.padEnd(34)} ${opening.toFixed(0)} ms`);
    console.log(`${'whole check'.padEnd(34)} ${took.toFixed(0)} ms`);
    console.log(line('size of workbench.html', statSync(paths.workbenchFile).size / 1_000_000, 'MB', goals.size));
  } finally {
    await browser.close();
  }
}
