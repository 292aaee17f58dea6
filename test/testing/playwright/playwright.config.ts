import { defineConfig } from '@playwright/test';
import type { PlaywrightMockOptions } from '../../../testing/playwright.ts';

const { CHROMIUM_PATH = '', MOCK_URL = '', CONTROL_TOKEN = '' } = process.env;

/** Run by `playwright.test.ts`, which says where the browser and a running mock are. */
export default defineConfig<object, PlaywrightMockOptions>({
  fullyParallel: true,
  workers: 2,
  use: {
    mockOrigins: { nanophoto: 'https://nano.mine.example/base' },
    launchOptions: { executablePath: CHROMIUM_PATH },
  },
  projects: [
    { name: 'a mock for each worker', testMatch: 'suite.ts' },
    {
      name: 'a mock that runs',
      testMatch: 'suite.ts',
      use: { mockOptions: { url: `${MOCK_URL}/`, controlToken: CONTROL_TOKEN } },
    },
    { name: 'failing', testMatch: 'failing.ts' },
  ],
});
