/** A page with the real office.js and the rig in it. Nothing leaves the machine: every request is answered from the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, JSHandle, Page } from 'playwright-core';
import { build } from 'vite';
import type { Rig } from './rig.ts';

/** How Excel for Windows tells office.js what it is. */
const address = 'http://excel.test/?_host_Info=Excel$Win32$16.01$zh-CN$$$$0';
const office = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const entry = fileURLToPath(new URL('./rig.ts', import.meta.url));

/** The rig and all it imports as one script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, minify: false, target: 'chrome69', lib: { entry, formats: ['iife'], name: 'rigBundle' } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  const code = outputs.find((file) => file.type === 'chunk');
  if (code?.type !== 'chunk') throw new Error('The rig was not built.');
  return code.code;
}

export interface ExcelPage {
  readonly page: Page;
  readonly rig: JSHandle<Rig>;
  /** Requests that wanted to leave the machine, and errors of the page. */
  readonly trouble: readonly string[];
}

export async function openExcelPage(browser: Browser): Promise<ExcelPage> {
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = join(office, url.pathname.replace('/office-js/', ''));
    if (url.hostname !== 'excel.test') {
      trouble.push(url.href);
      await route.abort();
    } else if (url.pathname === '/') {
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><script src="/office-js/office.js"></script>' });
    } else if (existsSync(file)) {
      await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: readFileSync(file) });
    } else {
      await route.fulfill({ status: 404, body: '' });
    }
  });
  await page.goto(address);
  await page.waitForFunction('typeof Excel !== "undefined" && typeof Excel.run === "function"');
  await page.addScriptTag({ content: await bundle() });
  return { page, rig: await page.evaluateHandle<Rig>('rig'), trouble };
}
