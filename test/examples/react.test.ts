import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblems } from '../browser/axe.ts';
import { built } from '../browser/build.ts';
import { test as base } from '../browser/with-mock.ts';
import { filesOf, serving } from '../browser/site.ts';

const root = join(import.meta.dirname, '../../examples/react');
const site = built({ root, configFile: join(root, 'vite.config.ts') });
const server = serving(filesOf(() => site.folder));

/** The page as it is built for everyone; the port of the mock that it asks is another one in each run. */
const test = base
  .override('sandbox', async ({ mock }) => {
    const sandbox = mock.sandbox('react-example');
    await sandbox.reset();
    return sandbox;
  })
  .extend('visit', ({ open, mock }) => async (options: BrowserContextOptions): Promise<Page> => {
    const page = await open(options);
    await page.route('http://127.0.0.1:4010/**', (route, request) =>
      route.continue({ url: request.url().replace('http://127.0.0.1:4010', mock.url ?? '') }),
    );
    await page.clock.install();
    await page.goto(`http://localhost:${server.port}/`);
    await page.getByText('1000 credits').waitFor();
    return page;
  });

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'on a desk': {},
  'on a phone': { viewport: { width: 360, height: 740 } },
  'in the dark': { colorScheme: 'dark' },
  'by a reader who enlarges text': { viewport: { width: 320, height: 256 } },
};

describe.each(Object.entries(LOOKS))('the React example, %s', (_, options) => {
  test('is accessible in each of its states, and never wider than the window', async ({
    visit,
    sandbox,
    witness,
  }) => {
    witness.expect(/status of 4(00|02)/);
    const page = await visit(options);
    const create = page.getByRole('button', { name: 'Create' });
    const prompt = page.getByLabel('What should it show?');
    const states: Record<string, () => Promise<void>> = {
      begin: () => create.waitFor(),
      refused: async () => {
        await prompt.fill(' ');
        await create.click();
        await page.getByText('Prompt must not be empty.').waitFor();
      },
      waiting: async () => {
        await prompt.fill('Waves');
        await create.click();
        await page.getByText('Waiting for its turn').waitFor();
      },
      done: async () => {
        await sandbox.clock.advance('10m');
        await page.clock.fastForward('00:10');
        await page.getByLabel('Your video').waitFor();
      },
      broke: async () => {
        await sandbox.account.set({ credits: 3 });
        await create.click();
        await page.getByText('and you have 3').waitFor();
      },
    };
    const found: Record<string, unknown> = {};
    for (const [state, reach] of Object.entries(states)) {
      await reach();
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      found[state] = { problems: await accessibilityProblems(page), wide };
    }
    expect(found).toEqual(
      Object.fromEntries(
        Object.keys(states).map((state) => [state, { problems: [], wide: false }]),
      ),
    );
  });
});
