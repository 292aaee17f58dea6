import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { launchChromium, launchOrSay, NoChromium } from './launch.ts';
import { Witness } from './witness.ts';

interface Closable {
  readonly close: () => Promise<void>;
}

/**
 * A `test` in a real browser, one for the file, with a fresh context for each test, closed after it.
 *
 * - `page`: a page of 1280 × 720
 * - `open(options)`: another one, in a context of its own: `open({ colorScheme: 'dark', viewport })`
 * - `closeAfterPages(server)`: the server, which is closed when no page is left to miss it
 * - `launched`: the browser and where it is, for those who start it themselves
 * - `witness`: what went wrong and what was asked for. Trouble that the test did not expect fails it.
 *
 * Where there is no Chromium the tests are skipped with a warning, and under `CI` they fail.
 */
export const test = base
  // vitest reads from the pattern which fixtures are needed: none.
  // oxlint-disable-next-line no-empty-pattern
  .extend('chromium', { scope: 'file' }, async ({}, { onCleanup }) => {
    const launched = await launchOrSay(launchChromium, process.env['CI']);
    if (!(launched instanceof NoChromium)) onCleanup(() => launched.browser.close());
    return launched;
  })
  // oxlint-disable-next-line no-empty-pattern
  .extend('witness', async ({}, { onCleanup }) => {
    const witness = new Witness();
    onCleanup(() => {
      const lines = witness.unexpected();
      if (lines.length > 0)
        throw new Error(`The pages of this test had trouble:\n${lines.join('\n')}`);
    });
    return witness;
  })
  .extend('launched', ({ chromium, skip }) =>
    chromium instanceof NoChromium ? skip(chromium.message) : chromium,
  )
  // oxlint-disable-next-line no-empty-pattern
  .extend('closeAfterPages', async ({}, { onCleanup }) => {
    const servers: Closable[] = [];
    onCleanup(async () => {
      await Promise.all(servers.map((server) => server.close()));
    });
    return <Server extends Closable>(server: Server): Server => {
      servers.push(server);
      return server;
    };
  })
  // What `open` needs is cleaned up after it.
  .extend('open', async ({ launched: { browser }, witness, closeAfterPages }, { onCleanup }) => {
    void closeAfterPages;
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(options);
      contexts.push(context);
      witness.watch(context);
      return context.newPage();
    };
  })
  .extend('page', ({ open }) => open());
