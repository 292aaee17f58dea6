import { describe, expect } from 'vitest';
import { API, ask, test, upload, VIDEO } from './page.ts';

describe('a page on another origin', () => {
  test.for(['drop', 'drop-after-commit'])(
    'sees %s as a TypeError, although the connection was used before, and asks once',
    async (fault, { page, mock, sandbox, witness }) => {
      witness.expect(/Failed to load resource/);
      const { key } = sandbox;
      await ask(page, mock, key, `GET ${API}/credits/balance`);
      const lost = await ask(page, mock, key, `POST ${API}/videos/generations`, {
        body: VIDEO,
        headers: { 'X-Mock-Fault': fault },
      });
      expect(lost).toBe('TypeError');
      const asked = (await sandbox.journal()).filter(({ method }) => method === 'POST');
      expect(asked).toHaveLength(1);
      expect((await sandbox.account.read()).charged).toBe(fault === 'drop' ? 0 : 20);
    },
  );

  test('sees the end of an upload that is cut off, and uploads once', async ({
    page,
    mock,
    sandbox,
    witness,
  }) => {
    witness.expect(/Failed to load resource/);
    const { key } = sandbox;
    await ask(page, mock, key, `GET ${API}/credits/balance`);
    await sandbox.faults.add({ drop: true, operation: 'uploadVideos', times: 1 });
    expect(await upload(page, mock, key, 9_000_000)).toBe('TypeError');
    expect(await sandbox.faults.list()).toEqual([]);
    expect(await upload(page, mock, key, 9_000_000)).toMatchObject({ status: 200 });
  });

  test('sees a drop that is to happen once', async ({ page, mock, sandbox, witness }) => {
    witness.expect(/Failed to load resource/);
    const { key } = sandbox;
    await ask(page, mock, key, `GET ${API}/credits/balance`);
    await sandbox.faults.add({ drop: true, times: 1 });
    expect(await ask(page, mock, key, `GET ${API}/credits/balance`)).toBe('TypeError');
    expect(await ask(page, mock, key, `GET ${API}/credits/balance`)).toMatchObject({ status: 200 });
  });

  test.for([
    ['malformed', 'SyntaxError'],
    ['truncated', 'TypeError'],
  ] as const)(
    'sees a %s reply as a %s',
    async ([fault, name], { page, mock, sandbox, witness }) => {
      witness.expect(/Failed to load resource/);
      const reply = await ask(page, mock, sandbox.key, `GET ${API}/credits/balance`, {
        headers: { 'X-Mock-Fault': fault },
      });
      expect(reply).toBe(name);
    },
  );

  test('aborts what takes too long', async ({ page, mock, sandbox }) => {
    const asked = page.waitForRequest((request) => request.url().endsWith('/balance'));
    const name = page.evaluate(
      async ({ url, key }) => {
        const controller = new AbortController();
        document.title = 'waiting';
        addEventListener('enough', () => controller.abort());
        try {
          await fetch(url, {
            signal: controller.signal,
            headers: { authorization: `Bearer ${key}`, 'X-Mock-Fault': 'latency=10m' },
          });
          return 'a reply';
        } catch (error) {
          return error instanceof Error ? error.name : 'no error';
        }
      },
      { url: `${mock.url}${API}/credits/balance`, key: sandbox.key },
    );
    await asked;
    await page.evaluate(() => dispatchEvent(new Event('enough')));
    expect(await name).toBe('AbortError');
  });
});
