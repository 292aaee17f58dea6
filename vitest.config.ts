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
    pool: 'threads',
    // GitHub's packages import JSON in a way that Node refuses: https://github.com/actions/languageservices/issues/387
    server: { deps: { inline: [/\/node_modules\/@actions\//] } },
  },
});
