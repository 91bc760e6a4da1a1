import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/support/unpack-browser.ts',
    testTimeout: 60_000,
    pool: 'forks',
  },
});
