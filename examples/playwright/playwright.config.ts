import { defineConfig } from '@playwright/test';
import type { PlaywrightMockOptions } from 'understudy/testing/playwright';

const { CHROMIUM_PATH, PORT = '5173' } = process.env;
const baseURL = `http://localhost:${PORT}`;

export default defineConfig<object, PlaywrightMockOptions>({
  fullyParallel: true,
  use: {
    baseURL,
    mockOptions: { apis: ['cyberbara'] },
    // Without it Playwright takes the browser that `npx playwright install chromium` brought.
    ...(CHROMIUM_PATH !== undefined && { launchOptions: { executablePath: CHROMIUM_PATH } }),
  },
  webServer: {
    command: `vite build ../react && vite preview ../react --port ${PORT} --strictPort`,
    url: baseURL,
  },
});
