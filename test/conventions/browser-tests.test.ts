/** Tests that need a browser never pass without one. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { testBrowser } from '../support/test-browser.ts';

const folder = fileURLToPath(new URL('../browser/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts')).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('a test that needs a browser', () => {
  it.each(files)('is skipped without one, or fails on CI, and never returns early: %s', (_, code) => {
    if (!/describeIn\w+.* = await described(Excel|Pane|Workbench)\(\);/.test(code)) {
      expect(code).toMatch(/const browser = await testBrowser\(\);/);
      expect(code).toMatch(/describe\.skipIf\(browser === undefined\)/);
    }
    expect(code).not.toMatch(/\bopenBrowser\b/);
    expect(code).not.toMatch(/if \(\w+ === undefined\) return;/);
  });

  it('has no browser where none can be had, and cannot go on without one on CI', async () => {
    const open = () => Promise.resolve(undefined);
    expect(await testBrowser({ open, isCi: false })).toBeUndefined();
    await expect(testBrowser({ open, isCi: true })).rejects.toThrow(/no browser could be started/);
    const browser = {} as Browser;
    expect(await testBrowser({ open: () => Promise.resolve(browser), isCi: true })).toBe(browser);
  });
});
