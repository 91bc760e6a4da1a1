/** Builds the page of the pane once and opens it in a browser without any server: the browser's requests are answered from disk. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { openContext } from '../../support/chromium.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));
const address = 'http://pane.test/';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** The folder that it was built into, for the caller to remove. */
export async function buildPanePage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'pane-page-'));
  await build({
    configFile: false, root: folder, base: './', logLevel: 'error', assetsInclude: ['**/*.docx'],
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false, chunkSizeWarningLimit: 10_000 },
  });
  return outDir;
}

/** A page with the pane on it, `width` x `height` pixels; `sample` is what it fetches as sample.json. */
export async function openPanePage(browser: Browser, built: string, sample: string, width: number, height = 720): Promise<Page> {
  const page = await (await openContext(browser, width, height)).newPage();
  await page.route(`${address}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    const body = path === 'sample.json' ? sample : await readFile(join(built, path)).catch(() => '');
    await route.fulfill({ body, contentType: types[extname(path)] ?? 'application/octet-stream' });
  });
  await page.goto(address);
  return page;
}
