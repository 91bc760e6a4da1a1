/** Tests on the pane in a real browser over the sample workbook. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { testBrowser } from '../../support/test-browser.ts';
import { sampleSheets } from './sample.ts';
import { buildPanePage, openPanePage } from './serve.ts';

export interface DescribedPane {
  readonly describeInPane: ReturnType<typeof describe.skipIf>;
  openPane(width: number, height?: number): Promise<Page>;
  /** With the whole sample checked. */
  openChecked(width: number, height?: number): Promise<Page>;
}

let sheets: Promise<string> | undefined;
let page: Promise<string> | undefined;

/** Built once, removed when the process ends. */
async function builtPage(): Promise<string> {
  const folder = await buildPanePage();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Once a file of tests, at its top. */
export async function describedPane(): Promise<DescribedPane> {
  const browser = await testBrowser();
  let [built, sample] = ['', ''];
  beforeAll(async () => {
    if (browser === undefined) return;
    page ??= builtPage();
    sheets ??= sampleSheets();
    [built, sample] = await Promise.all([page, sheets]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });
  const openPane = (width: number, height?: number): Promise<Page> => {
    if (browser === undefined) throw new Error('no browser');
    return openPanePage(browser, built, sample, width, height);
  };
  const openChecked = async (width: number, height?: number): Promise<Page> => {
    const opened = await openPane(width, height);
    await opened.getByRole('button', { name: '核查全部' }).first().click();
    await opened.getByRole('heading', { name: '最常见的未达标项' }).waitFor();
    return opened;
  };
  return { describeInPane: describe.skipIf(browser === undefined), openPane, openChecked };
}
