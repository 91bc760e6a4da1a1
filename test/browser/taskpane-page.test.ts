/** The page of the task pane as it is built, in every place it can be opened in: a browser, Excel as office.js shows it, a fake WPS. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { buildAddin } from '../../scripts/build/addin.ts';
import { wpsFolder } from '../../scripts/build/wps-package.ts';
import { openContext } from '../support/chromium.ts';
import type { FakeExcel } from '../support/fake-excel/install.ts';
import type { FakeWps } from '../support/fake-wps.ts';
import { policyProbe } from '../support/policy-probe.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = await testBrowser();
const folder = mkdtempSync(join(tmpdir(), 'taskpane-'));
const excelOnWindows = '?_host_Info=Excel$Win32$16.01$zh-CN$$$$0';
let server: Server | undefined;
let fakeWps = '';
let fakeExcel = '';

/** One of the fakes as a script for the page. */
async function bundled(path: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const bundle = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib: { entry, formats: ['iife'], name: 'fake' } } });
  const [output] = Array.isArray(bundle) ? bundle : [];
  return output === undefined ? '' : output.output[0].code;
}

beforeAll(async () => {
  await buildAddin(folder, 'self');
  fakeWps = await bundled('../support/fake-wps-page.ts');
  fakeExcel = await bundled('../support/fake-excel/list-page.ts');
  server = createServer((request, response) => {
    const path = join(folder, (request.url ?? '').replace(/[?#].*/, ''));
    const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
    response.writeHead(existsSync(path) ? 200 : 404, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(existsSync(path) ? readFileSync(path) : '');
  }).listen(0);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

/** The page as it stands on the server. */
function served(): string {
  return `http://localhost:${(server?.address() as AddressInfo).port}/taskpane.html`;
}

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly trouble: readonly string[];
}

/** `prepare` runs in the page before its own scripts; `office` stands for office.js. */
async function openPage(query: string, { prepare, office, address = served() }: { readonly prepare?: string; readonly office?: string; readonly address?: string } = {}): Promise<Opened> {
  if (browser === undefined) throw new Error('no browser');
  const page = await (await openContext(browser, 360, 700)).newPage();
  const requests: string[] = [];
  const trouble: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') trouble.push(message.text()); });
  await page.addInitScript(policyProbe);
  if (prepare !== undefined) await page.addInitScript(prepare);
  if (office !== undefined) await page.route('**/office/office.js', (route) => route.fulfill({ contentType: 'text/javascript', body: office }));
  await page.goto(`${address}${query}`);
  return { page, requests, trouble };
}

/** What office.js does to a page, and what it says of the program. */
function officeStub(host: string | null, newest: number): string {
  return `history.pushState = null; history.replaceState = null; window.alert = () => { throw new Error('alert'); };
    window.Office = { onReady: () => Promise.resolve({ host: ${JSON.stringify(host)}, platform: 'PC' }),
      context: { requirements: { isSetSupported: (_, version) => Number(version.split('.')[1]) <= ${newest} } } };`;
}

/** 文件: one document, made in the worker and handed to the browser. */
async function saveContactSheet(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '文件' }).click();
  await page.getByRole('checkbox', { name: /^附件3/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存 1 份' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^附件3.*\.docx$/);
  await page.getByText(/^已生成“附件3/).waitFor();
}

describe.skipIf(browser === undefined)('the page of the task pane', () => {
  it('shows the ways in where there is no workbook, and loads nothing for it', async () => {
    const { page, requests, trouble } = await openPage('');
    await page.getByRole('heading', { name: '绩效分级助手' }).waitFor();
    expect(await page.getByRole('link', { name: '打开核查工作台' }).getAttribute('href')).toBe('workbench.html');
    expect(requests.filter((address) => address.includes('office'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(trouble).toEqual([]);
  });

  it('loads our own office.js in Excel, under the policy and from nowhere else', async () => {
    const { page, requests, trouble } = await openPage(excelOnWindows);
    await page.waitForFunction(() => typeof (window as unknown as { readonly Excel?: unknown }).Excel === 'object');
    expect(requests.map((address) => new URL(address).pathname).filter((path) => path.startsWith('/office/')))
      .toEqual(['/office/office.js', '/office/excel-win32-16.01.js', '/office/zh-cn/office_strings.js']);
    expect(requests.filter((address) => !address.startsWith('http://localhost:'))).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('checks and marks in Excel, through the real office.js and under the policy', async () => {
    const office = `${readFileSync(join(folder, 'office/office.js'), 'utf8')}\n${fakeExcel}`;
    const { page, trouble } = await openPage(excelOnWindows, { office });
    await page.getByRole('button', { name: '核查本表' }).first().click();
    await page.getByText('核查了 2 家企业').first().waitFor();
    await page.getByRole('switch', { name: '标注' }).click();
    const sheets = () => (window as unknown as { readonly fakeExcel: FakeExcel }).fakeExcel.world.book.sheets.map(({ name }) => name);
    await expect.poll(() => page.evaluate(sheets)).toEqual(expect.arrayContaining(['清单', '核查结果', '_核查标注']));
    expect(await page.getByText('实验性').count()).toBe(0);
    await saveContactSheet(page);
    expect(trouble).toEqual([]);
  });

  it.each([
    ['Excel without the functions it needs', 'Excel', 8, '缺少窗格需要的功能（ExcelApi 1.9）'],
    ['another program of Office', 'Word', 17, '当前程序是 Word'],
    ['a program that office.js does not know', null, 17, '没有工作簿可核查'],
  ])('explains itself in %s, and gives the history back', async (_, host, newest, sentence) => {
    const { page, trouble } = await openPage(excelOnWindows, { office: officeStub(host, newest) });
    await page.getByText(sentence).waitFor();
    expect(await page.evaluate(() => [typeof history.pushState, typeof history.replaceState])).toEqual(['function', 'function']);
    expect(trouble).toEqual([]);
  });

  it('explains itself when office.js does not come', async () => {
    const { page } = await openPage(excelOnWindows, { office: 'throw new Error("broken")' });
    await page.getByText('没有读到 office.js（office/office.js）').waitFor();
  });

  it('checks and marks in WPS, and never loads office.js there', async () => {
    const { page, requests, trouble } = await openPage('', { prepare: fakeWps });
    await page.getByRole('button', { name: '核查本表' }).first().click();
    await page.getByText('核查了 2 家企业').first().waitFor();
    await page.getByRole('switch', { name: '标注' }).click();
    const marked = () => (window as unknown as { readonly Application: FakeWps }).Application.book.list.map(({ Name, Visible }) => [Name, Visible]);
    await expect.poll(() => page.evaluate(marked)).toContainEqual(['_核查标注', 2]);
    await expect.poll(() => page.evaluate(marked)).toContainEqual(['核查结果', -1]);
    expect(requests.filter((address) => address.includes('office'))).toEqual([]);
    expect(trouble).toEqual([]);
  });

  it('checks in WPS from the package on a disk as well', async () => {
    const { page, trouble } = await openPage('', { prepare: fakeWps, address: pathToFileURL(join(folder, 'wps', wpsFolder, 'taskpane.html')).href });
    await page.getByRole('button', { name: '核查本表' }).first().click();
    await page.getByText('核查了 2 家企业').first().waitFor();
    await saveContactSheet(page);
    expect(trouble).toEqual([]);
  });

  it('opens the documents for the second button, at first and while it is open', async () => {
    const documents = { name: '文件', selected: true };
    const first = await openPage('#documents', { prepare: fakeWps });
    await first.page.getByRole('tab', documents).waitFor();
    const { page } = await openPage('', { prepare: fakeWps });
    await page.getByRole('tab', { name: '总览', selected: true }).waitFor();
    await page.evaluate(() => { location.hash = '#documents'; });
    await page.getByRole('tab', documents).waitFor();
  });
});
