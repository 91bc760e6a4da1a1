/** The browser of a file of tests. Without one its tests are skipped where everybody sees it, and on CI they fail. */
import type { Browser } from 'playwright-core';
import { openBrowser } from './chromium.ts';

export interface TestBrowserOptions {
  readonly open?: () => Promise<Browser | undefined>;
  /** Whether a run without a browser would be no run at all. */
  readonly isCi?: boolean;
}

/** To be awaited at the top of the file and closed in `afterAll`. Undefined, after a warning, where no browser can be had; then use `describe.skipIf`. */
export async function testBrowser({ open = openBrowser, isCi = (process.env['CI'] ?? '') !== '' }: TestBrowserOptions = {}): Promise<Browser | undefined> {
  const browser = await open();
  if (browser === undefined && isCi) throw new Error('CI is set, and no browser could be started: the tests that need one cannot be left out here');
  return browser;
}
