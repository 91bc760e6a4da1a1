/** The workbench as people get it: one file opened from disk, worked in, and a copy saved. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { buildWorkbench } from '../../scripts/build/workbench.ts';
import { changedParts } from '../addin/workbench/zip-parts.ts';
import { axeFindings } from '../support/axe.ts';
import { openContext } from '../support/chromium.ts';
import { policyProbe } from '../support/policy-probe.ts';
import { testBrowser } from '../support/test-browser.ts';
import { xlsxFromRows } from '../support/xlsx-from-rows.ts';
import { xlsxWithFormula } from '../addin/session/xlsx-with-formula.ts';

const samplePath = fileURLToPath(new URL('../../templates/samples/county.xlsx', import.meta.url));
const sample = new Uint8Array(readFileSync(samplePath));
const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const file = join(folder, 'workbench.html');
const patience = 30_000;

const browser = await testBrowser();
let size = 0;

beforeAll(async () => {
  const page = await buildWorkbench();
  size = Buffer.byteLength(page);
  writeFileSync(file, page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests that left the page, faults of the page, and what its policy forbade. */
  readonly heard: string[];
}

async function openPage(): Promise<Opened> {
  if (browser === undefined) throw new Error('no browser');
  const context = await openContext(browser, 1280, 800);
  // A browser without the picker downloads; the picker itself cannot be driven from a test.
  await context.addInitScript(() => { delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker; });
  await context.addInitScript(policyProbe);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const heard: string[] = [];
  context.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && request.url() !== pathToFileURL(file).href) heard.push(request.url()); });
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()); });
  await page.goto(pathToFileURL(file).href);
  return { context, page, heard };
}

async function openFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('grid').waitFor();
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^核查本表/ }).click();
  await page.getByRole('tab', { name: /总览/ }).waitFor();
  await page.getByText(/\d+ 家企业，[\d,]+ 行/).first().waitFor();
}

const cell = (page: Page, row: number, column: number) => page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`).first();
const addressLine = (page: Page) => page.locator('main span').first();

const field = (page: Page) => page.locator('[data-grid-scroller] textarea');

/** From the top of the sheet with a click: the cell has to be in sight there. */
async function goTo(page: Page, row: number, column: number): Promise<void> {
  await field(page).focus();
  await page.keyboard.press('Control+Home');
  // Into its corner: the rows below lie over the rest of a merged cell.
  await cell(page, row, column).click({ position: { x: 12, y: 8 } });
}

async function saveCopy(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存副本' }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function gridsOf(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const read = await openXlsx(bytes).readSheets();
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function withCell(grids: readonly SheetGrid[], sheet: string, row: number, column: number, value: CellValue): readonly SheetGrid[] {
  return grids.map((grid) => (grid.name !== sheet ? grid : { ...grid, rows: grid.rows.map((candidate) => (candidate.number !== row ? candidate
    : { ...candidate, cells: candidate.cells.map((known, at) => (at === column - 1 ? value : known)) })) }));
}

describe('dist/workbench.html', () => {
  it('is one file below 4 MB that asks for nothing', () => {
    const page = readFileSync(file, 'utf8');
    expect(size).toBeLessThan(4_000_000);
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' blob:;.*connect-src 'none'/);
    expect([...page.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)="(?!data:)/g)]).toEqual([]);
    expect(page).toContain('<noscript>');
    expect(page).toContain('<script nomodule>');
  });
});

describe.skipIf(browser === undefined)('dist/workbench.html in a browser', () => {
  it('opens the sample, checks, leads to a cell, mends it, undoes, redoes, and saves a copy with nothing else changed', async () => {
    const { page, heard, context } = await openPage();
    await openFile(page, samplePath);
    await check(page);
    await page.getByRole('tab', { name: /问题/ }).click();
    // The first issue of the list that has a cell: its address stands in it.
    const issue = page.locator('aside').getByText(/^[A-Z]{1,2}\d+$/).first();
    const address = (await issue.textContent())?.trim() ?? '';
    await issue.click();
    await expect.poll(() => addressLine(page).textContent(), { timeout: patience }).toBe(address);
    const active = page.locator('[role=gridcell][id]').first();
    await active.waitFor();
    const [row, column] = [Number(await active.getAttribute('data-row')), Number(await active.getAttribute('data-column'))];
    expect(await active.getAttribute('aria-label')).toMatch(/\S/);
    const before = await active.textContent();

    // A cell that counts as filled in, whatever it holds: name of an enterprise.
    await goTo(page, 7, 4);
    await page.keyboard.type('示例新名水泥有限公司');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 7, 4).textContent()).toContain('示例新名水泥有限公司');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 7, 4).textContent()).toContain('远山茂');
    await page.keyboard.press('Control+y');
    await expect.poll(() => cell(page, 7, 4).textContent()).toContain('示例新名水泥有限公司');
    expect(await page.getByText('有修改未另存').isVisible()).toBe(true);
    // Marks are written anew with every copy: the user has nothing to do about them.
    const remark = page.getByText('工作表里有以前的标注');
    expect([await page.getByRole('switch', { name: '标注' }).isChecked(), await remark.count()]).toEqual([true, 0]);

    const { name, bytes } = await saveCopy(page);
    expect(name).toBe('county.已核查.xlsx');
    const sheet = (await gridsOf(sample))[0]?.name ?? '';
    expect(await gridsOf(bytes)).toEqual(withCell(await gridsOf(sample), sheet, 7, 4, '示例新名水泥有限公司'));
    const { touched, same } = await changedParts(sample, bytes);
    const allowed = /^(xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml|docProps\/app\.xml|xl\/calcChain\.xml)$/;
    expect(touched.filter((part) => !allowed.test(part) && !/我们|核查/.test(part))).toEqual([]);
    expect(same.length).toBeGreaterThan(5);
    expect(await openXlsx(bytes).isMarked()).toMatchObject({ value: true });
    await expect.poll(() => page.getByText('有修改未另存').isVisible()).toBe(false);
    writeFileSync(join(folder, name), bytes);
    await openFile(page, join(folder, name));
    await page.getByRole('heading', { name }).waitFor();
    await check(page);
    expect([await page.getByRole('switch', { name: '标注' }).isChecked(), await remark.count()]).toEqual([true, 0]);
    expect([row > 0, column > 0, before !== null, heard]).toEqual([true, true, true, []]);
    await context.close();
  }, 180_000);

  it('shows a finding when a cell is spoilt and takes it away when the cell is put right', async () => {
    const { page, heard, context } = await openPage();
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('grid').waitFor();
    await check(page);
    await page.getByRole('tab', { name: '问题' }).click();
    const count = async () => Number(/共 (\d+) 条/.exec((await page.locator('aside').textContent()) ?? '')?.[1] ?? '-1');
    await expect.poll(count).toBeGreaterThan(0);
    const start = await count();
    await goTo(page, 9, 3);
    for (let step = 0; step < 15; step++) await page.keyboard.press('ArrowRight');
    expect(await addressLine(page).textContent()).toBe('R9');
    const label = () => cell(page, 9, 18).getAttribute('aria-label');
    const before = await label();
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
    };
    await type('不是数');
    await expect.poll(label, { timeout: patience }).toMatch(/须为数字/);
    await expect.poll(count).toBeGreaterThan(start);
    await type('100');
    await expect.poll(label, { timeout: patience }).toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(label, { timeout: patience }).toMatch(/须为数字/);
    await page.keyboard.press('Control+y');
    await expect.poll(label, { timeout: patience }).toBe(before);
    await expect.poll(count, { timeout: patience }).toBe(start);
    await type('=1+1');
    await expect.poll(() => page.getByText(/这里不计算公式/).isVisible()).toBe(true);
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('says in place what is wrong with other files, and asks before edits are lost', async () => {
    const { page, heard, context } = await openPage();
    const put = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(folder, name), bytes);
      return page.locator('input[type=file]').setInputFiles(join(folder, name));
    };
    await put('清单.csv', '企业名称,行业');
    await page.getByText(/FILE_003/).waitFor();
    await openFile(page, samplePath);
    await goTo(page, 7, 4);
    await page.keyboard.type('示例新名');
    await page.keyboard.press('Tab');
    await put('半个.xlsx', sample.subarray(0, 60_000));
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await put('半个.xlsx', sample.subarray(0, 60_000));
    await dialog.getByRole('button', { name: '不保存，直接打开' }).click();
    await page.getByText(/FILE_00\d/).waitFor();
    expect(await cell(page, 7, 4).textContent()).toBe('示例新名');
    expect(await page.getByText('有修改未另存').isVisible()).toBe(true);
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('refuses locked cells at once, copies and pastes rectangles, empties and selects', async () => {
    const { page, heard, context } = await openPage();
    await openFile(page, samplePath);
    await goTo(page, 9, 2);
    const paste = (text: string) => page.evaluate((content) => {
      const data = new DataTransfer();
      data.setData('text/plain', content);
      document.querySelector('[data-grid-scroller] textarea')?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    }, text);
    await paste('甲县\t乙镇\n丙县\t丁镇');
    await expect.poll(async () => [await cell(page, 9, 2).textContent(), await cell(page, 10, 3).textContent()]).toEqual(['甲县', '丁镇']);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.getByText('已选 2 行 2 列').isVisible()).toBe(true);
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.querySelector('[data-grid-scroller] textarea')?.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: data }));
      return [data.getData('text/plain'), data.getData('text/html')];
    });
    expect(copied[0]).toBe('甲县\t乙镇\r\n丙县\t丁镇');
    expect(copied[1]).toContain('<td style=\'mso-number-format:"\\@"\'>甲县</td>');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell(page, 10, 3).textContent()).toBe('');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 9, 2).textContent()).toBe('示例县');
    await page.getByRole('tab', { name: '统计' }).click();
    await page.getByRole('grid', { name: /统计/ }).waitFor();
    await goTo(page, 4, 2);
    await page.keyboard.type('1');
    await page.getByText(/CELL_019/).waitFor();
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('says that formulas wait for Excel once a cell was edited, and again when a copy is saved', async () => {
    const { context, page } = await openPage();
    writeFileSync(join(folder, '公式.xlsx'), await xlsxWithFormula());
    await openFile(page, join(folder, '公式.xlsx'));
    const notice = page.getByText('表中有公式；公式的结果在 Excel 或 WPS 打开时才重算');
    await cell(page, 3, 10).click();
    expect(await notice.count()).toBe(0);
    await page.keyboard.type('999');
    await page.keyboard.press('Enter');
    await notice.waitFor();
    await saveCopy(page);
    await page.getByText('重算后请再核查一次').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await notice.waitFor({ state: 'detached' });
    await context.close();
  }, 60_000);

  it('opens, scrolls and checks 10,000 rows while the pane answers clicks', async () => {
    const { page, heard, context } = await openPage();
    const headings = ['序号', '企业名称', '统一社会信用代码', '重点行业', '申报绩效等级', '产能', ...Array.from({ length: 30 }, (_, at) => `备注${at + 1}`)];
    const rows = Array.from({ length: 10_000 }, (_, at) => [at + 1, `示例企业${at + 1}`, '', '水泥熟料', 'A', 100 + (at % 50), ...Array.from({ length: 30 }, (__, more) => (at * more) % 997)]);
    writeFileSync(join(folder, '万行.xlsx'), await xlsxFromRows([headings, ...rows]));
    await openFile(page, join(folder, '万行.xlsx'));
    await page.getByRole('button', { name: /^核查本表/ }).click();
    await page.getByRole('tab', { name: '指标' }).click({ timeout: 10_000 });
    expect(await page.getByRole('tab', { name: '指标' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tab', { name: '总览' }).click({ timeout: 10_000 });
    await page.getByText(/10,?000 家企业，10,?000 行/).first().waitFor({ timeout: 60_000 });
    await field(page).focus();
    await page.keyboard.press('Control+End');
    await expect.poll(() => cell(page, 10_001, 2).textContent(), { timeout: 10_000 }).toBe('示例企业10000');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Control+Home');
    await expect.poll(() => cell(page, 2, 2).textContent(), { timeout: 10_000 }).toBe('示例企业1');
    expect(await page.locator('[role=gridcell]').count()).toBeLessThan(2_500);
    expect(heard).toEqual([]);
    await context.close();
  }, 180_000);

  it('has no finding of axe, with and without a file, at 1024 x 700', async () => {
    const { page, context } = await openPage();
    // axe comes as a script of its own, which the page's policy rightly refuses.
    const tools = await context.newCDPSession(page);
    await tools.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.getByRole('button', { name: '打开示例' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await openFile(page, samplePath);
    await check(page);
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await context.close();
  }, 120_000);

  it('says in plain words when the browser cannot unpack an .xlsx', async () => {
    const context = await openContext(browser as Browser);
    await context.addInitScript(() => { delete (window as { DecompressionStream?: unknown }).DecompressionStream; });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.getByText(/缺少解压功能.*请升级浏览器/).waitFor();
    await context.close();
  });
});
