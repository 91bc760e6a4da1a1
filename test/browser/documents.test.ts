/** The 文件 tab as people get it: in the workbench opened from disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { commentedSettings } from '../../campaign/settings/print-settings.ts';
import { documentText } from '../../generator/package/document-text.ts';
import { unzipped, valueOf } from '../addin/documents/sample-documents.ts';
import { describedWorkbench, openFile, samplePath, type OpenedWorkbench } from './workbench-file.ts';

const { describeInBrowser, folder, openWorkbench } = await describedWorkbench();
const first = '示例县远山茂水泥有限公司';

/** The sample, checked as a whole, with 文件 open. `prepare` runs before the page's own scripts. */
async function openDocuments(...prepare: readonly string[]): Promise<OpenedWorkbench> {
  const opened = await openWorkbench(1280, 800, ...prepare);
  const { page } = opened;
  await openFile(page, samplePath);
  await page.getByRole('tab', { name: '文件' }).click();
  await page.getByText('先核查，再生成文件。').waitFor();
  await page.getByRole('button', { name: '选择核查范围' }).click();
  await page.getByRole('menuitem', { name: '核查全部' }).click();
  await page.getByText(/\d+ 家企业，[\d,]+ 行/).first().waitFor();
  await page.getByRole('tab', { name: '文件' }).click();
  await page.getByRole('heading', { name: '文件种类' }).waitFor();
  return opened;
}

const kind = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const saveButton = (page: Page) => page.getByRole('button', { name: /^保存( \d+ 份|$)/ });

async function chooseEnterprises(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole('radio', { name: /^选中的/ }).click();
  await page.getByRole('button', { name: '选企业…' }).click();
  for (const name of names) {
    await page.getByRole('searchbox', { name: '搜索企业、信用代码' }).fill(name);
    const box = page.getByRole('list', { name: '选企业' }).getByRole('checkbox');
    await expect.poll(() => box.count()).toBe(1);
    await box.click();
  }
  await page.getByRole('button', { name: '返回' }).click();
}

async function saved(page: Page, click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Takes what came after Chrome 69 out of the worker that makes documents; the page around unpacks workbooks with younger things and says so. */
const agedWorker = `(() => {
  const gone = {
    'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'group'], 'String.prototype': ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed'],
    Object: ['fromEntries', 'hasOwn', 'groupBy'], Map: ['groupBy'], Promise: ['allSettled', 'any', 'try', 'withResolvers'], 'Symbol.prototype': ['description'],
    'Blob.prototype': ['arrayBuffer', 'text', 'stream'], 'TextEncoder.prototype': ['encodeInto'], 'AbortSignal.prototype': ['reason', 'throwIfAborted'], 'crypto.__proto__': ['randomUUID'],
    'Uint8Array.prototype.__proto__': ['at', 'findLast', 'toSorted', 'toReversed', 'with'], Uint8Array: ['fromBase64', 'fromHex'], 'Uint8Array.prototype': ['toBase64', 'toHex'],
    'Set.prototype': ['union', 'difference', 'intersection', 'isSubsetOf'], 'ArrayBuffer.prototype': ['transfer', 'resize'],
    self: ['structuredClone', 'queueMicrotask', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'DecompressionStream', 'CompressionStream', 'reportError', 'scheduler'],
  };
  const ageing = 'for (const [path, names] of Object.entries(' + JSON.stringify(gone) + ')) {'
    + 'const owner = path === "self" ? self : path.split(".").reduce((from, step) => from && from[step], self);'
    + 'for (const name of names) if (owner) delete owner[name]; } self.aged = true;';
  const Plain = Blob;
  self.agedWorkers = 0;
  self.Blob = class extends Plain {
    constructor(parts, options) {
      const isOurs = Array.isArray(parts) && parts.some((part) => typeof part === 'string' && part.includes('documents.plan') && part.includes('addEventListener'));
      if (isOurs) self.agedWorkers++;
      super(isOurs ? [ageing, ...parts] : parts, options);
    }
  };
})();`;

describeInBrowser('the 文件 tab of the workbench', () => {
  it('makes the weekly report and two audit forms, tells before what they lack, and saves one zip', async () => {
    const { page, heard, context } = await openDocuments();
    expect(await saveButton(page).getAttribute('aria-disabled')).toBe('true');
    await kind(page, /^周报/).click();
    await kind(page, /^附件5/).click();
    await chooseEnterprises(page, first, '示例县星火恒水泥有限公司');
    await page.getByText(/^\d+ 份文件，其中 \d+ 份缺内容/).waitFor();
    await page.getByRole('button', { name: '缺少的内容' }).click();
    await page.getByRole('list', { name: '缺少的内容，按企业' }).getByText(first).waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    // Focus goes back after the page is drawn.
    await page.waitForFunction(() => document.activeElement?.textContent === '缺少的内容');

    await page.getByRole('button', { name: '逐份查看、预览' }).click();
    await page.getByRole('button', { name: new RegExp(`^${first}`) }).first().click();
    await page.getByRole('dialog').getByText(new RegExp(`企业名称.*${first}`)).waitFor();
    const one = await saved(page, () => page.getByRole('button', { name: '保存这一份' }).click());
    expect(one.name).toMatch(new RegExp(`^\\d+_${first}_专家审核表.*\\.docx$`));
    expect(valueOf(documentText(one.bytes))).toContain(first);
    await page.getByRole('button', { name: '返回' }).click();

    const { name, bytes } = await saved(page, () => saveButton(page).click());
    expect(name).toBe('绩效分级文件.zip');
    await page.getByText(/^已生成 \d+ 份文件/).waitFor();
    const files = unzipped(bytes);
    const paths = [...files.keys()];
    expect(paths.filter((path) => path.endsWith('周报.docx')).length).toBe(1);
    const forms = paths.filter((path) => path.includes('专家审核表/') && path.endsWith('.docx'));
    expect(forms.length).toBeGreaterThanOrEqual(2);
    expect(paths.slice(-2)).toEqual(['缺少的内容.csv', '文件清单.csv']);
    for (const path of forms) expect(valueOf(documentText(files.get(path) as Uint8Array))).toMatch(new RegExp(`${first}|示例县星火恒水泥有限公司`));
    const report = valueOf(documentText(files.get(paths.find((path) => path.endsWith('周报.docx')) ?? '') as Uint8Array));
    expect(report.length).toBeGreaterThan(100);
    expect(report).not.toMatch(/undefined|NaN|\{[^}]*\}/);
    const again = await saved(page, () => page.getByRole('button', { name: /再保存一次/ }).click());
    expect(again.bytes.length).toBe(bytes.length);
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('answers clicks and edits while many are made, and stops when it is told to', async () => {
    const { page, heard, context } = await openDocuments();
    await kind(page, /^附件5/).click();
    await kind(page, /^核查结果通知单/).click();
    await page.getByRole('radio', { name: /^全部/ }).click();
    await expect.poll(() => saveButton(page).textContent()).toMatch(/保存 [3-9]\d\d 份/);
    await expect.poll(() => saveButton(page).getAttribute('aria-disabled')).not.toBe('true');
    await saveButton(page).click();
    const progress = page.getByRole('progressbar', { name: '生成文件的进度' });
    await progress.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('取消');
    const begun = Date.now();
    await page.getByRole('tab', { name: '企业', exact: true }).click();
    await page.locator('[data-row-button]').first().waitFor();
    expect(Date.now() - begun).toBeLessThan(3_000);
    // A cell of the first list: its enterprise gets another name.
    const name = page.locator('[role=gridcell][data-row="7"][data-column="4"]').first();
    await name.click({ position: { x: 12, y: 8 } });
    await page.keyboard.type('示例改名水泥有限公司');
    await page.keyboard.press('Enter');
    await page.locator('[data-row-button]', { hasText: '示例改名水泥有限公司' }).waitFor();
    await page.getByRole('tab', { name: '文件' }).click();
    await progress.waitFor();
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await page.getByText('已取消，没有保存。').waitFor();
    expect(await progress.count()).toBe(0);
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('takes settings and templates, says what has to be mended in them, and keeps them while the page is open', async () => {
    const { page, heard, context } = await openDocuments();
    const settings = await saved(page, () => page.getByRole('button', { name: '另存一份带说明的 campaign.yaml' }).click());
    expect([settings.name, new TextDecoder().decode(settings.bytes)]).toEqual(['campaign.yaml', commentedSettings()]);
    await kind(page, /^附件3/).click();
    const choose = (name: RegExp, path: string) => page.getByLabel(name).and(page.locator('input')).setInputFiles(path);
    writeFileSync(join(folder, '错的.yaml'), commentedSettings().replace('成文日期: 2020-07-10', '成文日期: 七月十日'));
    await choose(/^选择 campaign/, join(folder, '错的.yaml'));
    await page.getByRole('list', { name: '设置和模板里要改的' }).getByText(/SETTINGS_003/).waitFor();
    expect(await saveButton(page).getAttribute('aria-disabled')).toBe('true');
    writeFileSync(join(folder, 'campaign.yaml'), commentedSettings().replace('城市: 示例市', '城市: 远山市'));
    await choose(/^换一份/, join(folder, 'campaign.yaml'));
    await page.getByText('设置里还有示例').waitFor();
    writeFileSync(join(folder, '随便.docx'), 'x');
    await choose(/^添加/, join(folder, '随便.docx'));
    await page.getByText(/DOC_033/).waitFor();
    await page.getByRole('button', { name: '不用“随便.docx”' }).click();
    await expect.poll(() => page.getByText(/DOC_033/).count()).toBe(0);
    await page.getByRole('tab', { name: '总览' }).click();
    await page.getByRole('tab', { name: '文件' }).click();
    await page.getByText('campaign.yaml', { exact: true }).waitFor();
    await expect.poll(() => saveButton(page).getAttribute('aria-disabled')).not.toBe('true');
    const { name, bytes } = await saved(page, () => saveButton(page).click());
    expect(name).toMatch(/^附件3.*\.docx$/);
    expect(valueOf(documentText(bytes))).toContain('远山市');
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('makes one of every kind with a worker that has nothing younger than Chrome 69', async () => {
    const { page, heard, context } = await openDocuments(agedWorker);
    expect(await page.evaluate(() => (self as unknown as { readonly agedWorkers: number }).agedWorkers)).toBe(1);
    for (const group of ['通知和附件', '每家企业', '名单与周报']) await page.getByRole('checkbox', { name: `${group}，全选` }).click();
    await chooseEnterprises(page, first, '示例县正阳泰水泥有限公司');
    await expect.poll(() => saveButton(page).getAttribute('aria-disabled'), { timeout: 20_000 }).not.toBe('true');
    const { bytes } = await saved(page, () => saveButton(page).click());
    const text = await page.getByText(/^已生成 \d+ 份文件/).textContent();
    expect(text).not.toContain('没有做成');
    const files = [...unzipped(bytes)].filter(([path]) => path.endsWith('.docx'));
    expect(text).toContain(`已生成 ${files.length} 份文件`);
    for (const [path, document] of files) expect([path, valueOf(documentText(document)).length > 20]).toEqual([path, true]);
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);
});
