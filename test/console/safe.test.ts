import { request as send } from 'node:http';
import { describe, expect } from 'vitest';
import { TABS } from '../../mocks/console/route.ts';
import { test } from './console.ts';

const EVIL = '<script>window.evil = 1</script><img src=x onerror="window.evil = 1">';

describe('the page', () => {
  test('asks for nothing but its own mock, and nothing in it breaks its policy', async ({
    create,
    visit,
    sandbox,
    witness,
    mock,
  }) => {
    const task = await create('Waves [[took 1s]]');
    await sandbox.clock.advance('1s');
    const page = await visit();
    for (const tab of [...TABS, `tasks/${task}`]) {
      const { id } = await sandbox.show();
      await page.goto(`${mock.url}/_mock/#/sandbox/${id}/${tab}`);
      await page.locator('main h1').waitFor();
    }
    await page.getByLabel('The clip').waitFor();
    const origins = new Set(
      witness.requests
        .map((line) => new URL(line.split(' ')[1] ?? ''))
        .map(({ protocol, origin }) => (protocol === 'data:' ? 'data:' : origin)),
    );
    expect([...origins].filter((origin) => origin !== 'data:')).toEqual([mock.url]);
    // Violations of the policy are errors on the console, which the witness lets no test have.
    expect(witness.troubles).toEqual([]);
  });

  test('shows a script in a prompt, a reason, a path and a key as text', async ({
    mock,
    visit,
    create,
    sandbox,
  }) => {
    await create(`${EVIL} [[fail: ${EVIL}]] [[took 1s]]`);
    await sandbox.clock.advance('1s');
    await fetch(`${mock.url}/cyberbara/${encodeURIComponent(EVIL)}`, {
      headers: { authorization: `Bearer ${sandbox.key}` },
    });
    await mock.sandbox('<b>').show();
    const page = await visit();
    await page.getByRole('link', { name: /<script>/ }).click();
    await page.getByRole('region', { name: 'Prompt' }).getByText(EVIL).waitFor();
    await page.goto(`${page.url().split('/tasks')[0] ?? ''}/journal`);
    await page.locator('.request').first().click();
    await page.getByRole('region', { name: 'Reply' }).first().waitFor();
    expect(await page.evaluate(() => 'evil' in window)).toBe(false);
  });

  test('cannot be put into another page, or be given a script', async ({ mock }) => {
    const { headers } = await fetch(`${mock.url}/_mock/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is shown to this machine only, by a loopback name', async ({ mock }) => {
    const { port } = new URL(mock.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      send({ port, host: '127.0.0.1', path: '/_mock/', headers: { host: `evil.example:${port}` } })
        .on('response', (reply) => resolve(reply.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('is a page and takes nothing else', async ({ mock }) => {
    const posted = await fetch(`${mock.url}/_mock/`, { method: 'POST', body: '{}' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await fetch(`${mock.url}/_mock/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const moved = await fetch(`${mock.url}/_mock`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/_mock/']);
  });
});
