import type { BrowserContextOptions, Page } from 'playwright-core';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { createMock } from '../../mocks/mock.ts';
import { test as base } from '../browser/chromium.ts';

/** Milliseconds within which the page shows what it is to show, on a busy machine; a test then says what is missing. */
export const PATIENCE = 12_000;

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/**
 * A mock on a port whose clocks stand still, and for each test a sandbox with an API client of its own.
 *
 * - `visit(path, options)`: the console, open at `tasks`, `journal` and so on of that sandbox, or at a `#/…` of its own
 * - `create(prompt)`: makes a video of 20 credits that takes 160 seconds unless the prompt says otherwise
 */
export const test = base
  // oxlint-disable-next-line no-empty-pattern
  .extend('mock', { scope: 'file' }, async ({}, { onCleanup }) => {
    const mock = await createMock({ clock: 'manual' });
    onCleanup(() => mock.close());
    return { ...mock, url: await mock.listen() };
  })
  .extend('sandbox', ({ mock, task }) => mock.sandbox(`console-${task.id}`))
  .extend('api', ({ mock, sandbox }) =>
    createCyberbaraClient({ baseUrl: `${mock.url}/cyberbara`, apiKey: sandbox.key }),
  )
  .extend('create', ({ api }) => async (prompt = 'Waves on a black beach'): Promise<string> => {
    const { data, error } = await api.POST('/api/v1/videos/generations', {
      body: { model: 'sora-2', prompt },
    });
    if (error !== undefined) throw new Error(error.error.message);
    return data.data.task_id;
  })
  .extend(
    'visit',
    ({ mock, sandbox, open }) =>
      async (path = 'tasks', options: BrowserContextOptions = {}): Promise<Page> => {
        const { id } = await sandbox.show();
        const page = await open(options);
        page.setDefaultTimeout(PATIENCE);
        const hash = path.startsWith('#') ? path : `#/sandbox/${id}/${path}`;
        await page.goto(`${mock.url}/_mock/${hash}`);
        await page.getByText('Live', { exact: true }).waitFor();
        return page;
      },
  );

/** What a reader of the page hears of the balance. */
export function balanceOf(page: Page) {
  return page.getByRole('region', { name: 'Account' }).getByRole('definition').first();
}
