import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{examples,test}/**/*.test.ts'],
    globalSetup: ['test/browser/prepare.ts'],
    // The mock's clock is ours, so nothing waits: a slow test is a wrong test.
    testTimeout: 20_000,
    pool: 'threads',
  },
});
