/** The workbench as people get it: one file opened from disk, with workbooks of every kind. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { xlsxFromRows } from '../support/xlsx-from-rows.ts';
import { describedWorkbench, openFile, samplePath } from './workbench-file.ts';
import { cell, check, field, goTo } from './workbench-steps.ts';

const { describeInBrowser, file, folder, openWorkbench } = await describedWorkbench();
const sample = new Uint8Array(readFileSync(samplePath));

describe('dist/workbench.html', () => {
  it('is one file below 4 MB that asks for nothing', () => {
    const page = readFileSync(file, 'utf8');
    expect(Buffer.byteLength(page)).toBeLessThan(4_000_000);
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' blob:;.*connect-src 'none'/);
    expect([...page.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)="(?!data:)/g)]).toEqual([]);
    expect(page).toContain('<noscript>');
    expect(page).toContain('<script nomodule>');
  });
});

describeInBrowser('dist/workbench.html in a browser', () => {
  it('says in place what is wrong with other files, and asks before edits are lost', async () => {
    const { page, heard, context } = await openWorkbench();
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

  it('opens, scrolls and checks 10,000 rows while the pane answers clicks', async () => {
    const { page, heard, context } = await openWorkbench();
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
    const { page, context } = await openWorkbench();
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
    const { page, context } = await openWorkbench(1280, 800, 'delete window.DecompressionStream');
    await page.getByText(/缺少解压功能.*请升级浏览器/).waitFor();
    await context.close();
  });
});
