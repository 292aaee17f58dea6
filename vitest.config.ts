import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The package's own name leads to its source.
  ssr: { resolve: { conditions: ['understudy-source', ...defaultServerConditions] } },
  test: {
    include: ['{examples,test}/**/*.test.ts'],
    globalSetup: ['test/browser/prepare.ts'],
    // The mock's clock is ours, so nothing waits: a slow test is a wrong test.
    testTimeout: 20_000,
    // A page on a busy machine: the console rests nine times as long as its last reading took.
    expect: { poll: { timeout: 15_000 } },
    pool: 'threads',
    // One is not left over: what tests start, browsers and servers, waits more than it works.
    maxWorkers: '100%',
  },
});
