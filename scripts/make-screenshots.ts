/** Pictures of the pane over the sample, every tab at 320 and 480 pixels, for the README and to be looked at. Needs a browser (test/support/chromium.ts). */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { sampleSheets } from '../test/browser/pane-page/sample.ts';
import { buildPanePage, openPanePage } from '../test/browser/pane-page/serve.ts';
import { openBrowser } from '../test/support/chromium.ts';

const images = fileURLToPath(new URL('../docs/images/pane/', import.meta.url));
const widths = [320, 480];

const browser = await openBrowser();
if (browser === undefined) process.exit(1);
mkdirSync(images, { recursive: true });
const [built, sample] = [await buildPanePage(), await sampleSheets()];
for (const width of widths) {
  const page = await openPanePage(browser, built, sample, width);
  const picture = async (name: string) => {
    await still(page);
    await page.screenshot({ path: join(images, `${name}-${width}.png`) });
  };
  await takeTabs(page, picture);
  await takeDialogs(page, picture);
  await page.context().close();
}
await browser.close();
rmSync(built, { recursive: true, force: true });

/** Every tab, and what opens in it. */
async function takeTabs(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  const tab = (name: string) => page.getByRole('tab', { name }).click();
  await page.getByText('从这里开始').waitFor();
  await picture('start');
  await page.getByRole('button', { name: '核查全部' }).first().click();
  await page.getByRole('heading', { name: '最常见的未达标项' }).waitFor();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await picture('overview');
  await tab('问题');
  await page.locator('[data-row-button]').nth(5).click();
  await picture('issues');
  await tab('企业');
  await page.locator('[data-row-button]').first().waitFor();
  await picture('enterprises');
  await page.locator('[data-row-button]').nth(2).click();
  await picture('enterprise');
  await tab('指标');
  await page.getByRole('combobox', { name: '指标表' }).selectOption({ label: '水泥/水泥熟料' });
  await page.getByRole('button', { name: /颗粒物/ }).first().click();
  await picture('indicators');
  await tab('文件');
  await takeDocuments(page, picture);
}

/** 文件: what is chosen, whom for, what is missing, one document's text, and how it ends. */
async function takeDocuments(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await page.getByRole('checkbox', { name: /^附件5/ }).click();
  await page.getByRole('checkbox', { name: /^周报/ }).click();
  await page.getByText(/^\d+ 份文件，其中/).waitFor();
  await page.getByRole('heading', { name: '生成文件' }).scrollIntoViewIfNeeded();
  await picture('documents');
  await page.getByRole('radio', { name: /^选中的/ }).click();
  await press('选企业…');
  for (const at of [1, 2]) await page.locator('[data-row-button]').nth(at).click();
  await picture('documents-enterprises');
  await press('返回');
  await press('缺少的内容');
  await picture('documents-missing');
  await press('返回');
  await press('逐份查看、预览');
  await page.locator('[data-row-button]').first().click();
  await page.getByText('文件的文字，不含版式').waitFor();
  await picture('documents-preview');
  await page.keyboard.press('Escape');
  await press('返回');
  await press(/^保存 \d+ 份/);
  await page.getByText(/^已生成 \d+ 份文件/).waitFor();
  await picture('documents-saved');
}

/** The dialogs of the menu. */
async function takeDialogs(page: Page, picture: (name: string) => Promise<void>): Promise<void> {
  for (const [item, name] of [['列对应', 'mapping'], ['安全修正', 'mends'], ['自检', 'self-test'], ['关于', 'about']] as const) {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    if (name === 'mends') await page.getByRole('checkbox', { name: '全选', exact: true }).waitFor();
    await picture(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** Nothing moves any more. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(200);
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}
