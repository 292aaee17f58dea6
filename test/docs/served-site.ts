import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { builtSite } from './built-site.ts';

/** A mock that serves the site, for all tests of a file; `at('de/')` is a page of it. */
export function servedSite() {
  let mock: Mock | undefined;
  let url = '';
  beforeAll(async () => {
    mock = await createMock({ site: await builtSite() });
    url = await mock.listen();
  }, 200_000);
  afterAll(() => mock?.close());
  return {
    get mock() {
      return url;
    },
    at: (path: string) => `${url}/docs/${path}`,
  };
}

/** Opens a page of the reference, begins to use it, and waits until Redoc has taken over. */
export async function openReference(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.mouse.move(600, 300);
  await page.mouse.move(640, 300);
  await page.locator('html[data-reference=ready]').waitFor({ state: 'attached' });
}
