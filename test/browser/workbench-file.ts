/** Tests on the workbench as people get it: one file, opened from disk. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildWorkbench } from '../../scripts/build/workbench.ts';
import { openContext } from '../support/chromium.ts';
import { policyProbe } from '../support/policy-probe.ts';
import { testBrowser } from '../support/test-browser.ts';

export const samplePath = fileURLToPath(new URL('../../templates/samples/county.xlsx', import.meta.url));
/** The longest that one step may take, in ms. */
export const patience = 30_000;

/** A browser without the picker downloads; the picker itself cannot be driven from a test. */
const noPicker = 'delete window.showSaveFilePicker';

export interface OpenedWorkbench {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests that left the page, faults of the page, and what its policy forbade. */
  readonly heard: readonly string[];
}

export interface DescribedWorkbench {
  readonly describeInBrowser: ReturnType<typeof describe.skipIf>;
  /** Where tests may put files; the page stands in it. */
  readonly folder: string;
  readonly file: string;
  /** `prepare` are scripts that run before those of the page. */
  openWorkbench(width?: number, height?: number, ...prepare: readonly string[]): Promise<OpenedWorkbench>;
}

let built: Promise<string> | undefined;

/** Once a file of tests, at its top. */
export async function describedWorkbench(): Promise<DescribedWorkbench> {
  const browser = await testBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const file = join(folder, 'workbench.html');
  beforeAll(async () => {
    built ??= buildWorkbench();
    writeFileSync(file, await built);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    describeInBrowser: describe.skipIf(browser === undefined), folder, file,
    openWorkbench: async (width = 1280, height = 800, ...prepare) => {
      if (browser === undefined) throw new Error('no browser');
      const context = await openContext(browser, width, height);
      for (const script of [noPicker, policyProbe, ...prepare]) await context.addInitScript(script);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const heard: string[] = [];
      const address = pathToFileURL(file).href;
      context.on('request', (request) => { if (!/^(data|blob):/.test(request.url()) && request.url() !== address) heard.push(request.url()); });
      page.on('pageerror', (error) => heard.push(String(error)));
      page.on('console', (message) => { if (message.type() === 'error') heard.push(message.text()); });
      await page.goto(address);
      return { context, page, heard };
    },
  };
}

export async function openFile(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path);
  await page.getByRole('grid').waitFor();
}
