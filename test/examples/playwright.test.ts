import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../browser/chromium.ts';
import { failuresOf, runPlaywright } from '../browser/run-playwright.ts';

test(
  'the Playwright example builds the page and passes',
  { timeout: 180_000 },
  async ({ launched }) => {
    const folder = join(import.meta.dirname, '../../examples/playwright');
    const ran = await runPlaywright(folder, launched, { PORT: String(await freePort()) });
    expect(failuresOf(ran)).toEqual([]);
    expect(ran.length).toBeGreaterThan(5);
  },
);

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port was free');
  return address.port;
}
