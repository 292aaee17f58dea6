import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { access as cyberbara } from '../../../generated/cyberbara/access.ts';
import { access as nanophoto } from '../../../generated/nanophoto/access.ts';
import { built } from '../../browser/build.ts';
import { test as base } from '../../browser/with-mock.ts';
import { filesOf, serving } from '../../browser/site.ts';
import type * as inPage from './page.ts';

const [LIVE] = cyberbara.servers;

const site = built({
  publicDir: false,
  build: {
    minify: false,
    lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
  },
});
// As `npx msw init` does: the worker has to be of the page's own origin.
beforeAll(() =>
  copyFile(
    createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
    join(site.folder, 'mockServiceWorker.js'),
  ),
);
const server = serving(filesOf(() => site.folder));

/** A stream that says `first`, and `second` once the test is over. */
const stream = serving((_, res) => {
  res.writeHead(200, {
    'access-control-allow-origin': '*',
    'content-type': 'text/event-stream',
  });
  res.write('data: first\n\n');
  res.once('close', () => res.end('data: second\n\n'));
});

const test = base.extend('page', async ({ open, mock, witness }) => {
  // The page asks the API itself, and its worker answers: no name but this machine's is resolved.
  witness.expect(/leaves this machine: https:\/\/cyberbara/);
  const page = await open();
  await page.goto(`http://localhost:${server.port}/`);
  await call(page, 'intercept', mock.url ?? '');
  return page;
});

/** Calls a function of `page.ts` in the page. */
function call<Name extends keyof typeof inPage>(
  page: Page,
  name: Name,
  ...args: Parameters<(typeof inPage)[Name]>
): Promise<Awaited<ReturnType<(typeof inPage)[Name]>>> {
  // As text, because the transformer of the tests would take the import for its own.
  return page.evaluate(
    `import('/page.js').then((module) => module.${name}(...${JSON.stringify(args)}))`,
  );
}

const BALANCE = `${LIVE}/api/v1/credits/balance`;

describe('a page that asks an API itself', () => {
  test('is answered by the mock, in the world of its key', async ({ page, sandbox }) => {
    const taskId = await call(page, 'create', LIVE, sandbox.key);
    expect(await sandbox.tasks.list()).toMatchObject([{ id: taskId, cost: 20 }]);
  });

  test('uploads a picture and shows it', async ({ page, sandbox }) => {
    expect(await call(page, 'upload', LIVE, sandbox.key)).toBe(7);
  });

  test('reads refusals, and how long to wait', async ({ page, sandbox, witness }) => {
    witness.expect(/status of 4/);
    expect(await call(page, 'ask', BALANCE, {})).toEqual([
      401,
      expect.stringContaining('api_key_required'),
    ]);
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    expect(await call(page, 'retryAfter', BALANCE, sandbox.key)).toBe('30');
  });

  test.for(['drop', 'drop-after-commit', 'truncated'])(
    'sees %s as a TypeError, and has asked once',
    async (fault, { page, sandbox, witness }) => {
      witness.expect(/Failed to load resource|Failed to fetch/);
      const headers = { authorization: `Bearer ${sandbox.key}`, 'X-Mock-Fault': fault };
      expect(await call(page, 'ask', BALANCE, headers)).toBe('TypeError');
      expect(await sandbox.journal()).toHaveLength(1);
    },
  );

  test('gets 404 of the API, not of the network, where the API has nothing', async ({
    page,
    witness,
  }) => {
    witness.expect(/status of 404|leaves this machine: https:\/\/nanophoto/);
    expect(await call(page, 'ask', `${nanophoto.servers[0]}/elsewhere`, {})).toEqual([
      404,
      expect.stringContaining('There is no /elsewhere in the nanophoto API'),
    ]);
  });

  test('gets a stream piece by piece', async ({ page, witness }) => {
    witness.expect(/leaves this machine: https:\/\/nanophoto/);
    await page.reload();
    await call(page, 'intercept', `http://127.0.0.1:${stream.port}`);
    expect(await call(page, 'firstPiece', `${nanophoto.servers[0]}/events`)).toBe(
      'data: first\n\n',
    );
  });

  test('of a deployment that was named is answered too', async ({
    page,
    mock,
    sandbox,
    witness,
  }) => {
    witness.expect(/leaves this machine: https:\/\/mine/);
    await page.reload();
    await call(page, 'intercept', mock.url ?? '', { cyberbara: 'https://mine.example/base' });
    await call(page, 'create', 'https://mine.example/base', sandbox.key);
    expect((await sandbox.account.read()).charged).toBe(20);
  });
});
