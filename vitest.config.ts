import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/support/unpack-browser.ts',
    testTimeout: 60_000,
    pool: 'forks',
    // Of two cores vitest would leave one idle.
    maxWorkers: 2,
    // 200 files that each load the packs, docx and the schemas anew take a minute longer; no test replaces a module or a global for good.
    isolate: false,
  },
});
