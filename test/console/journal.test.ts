import { request as send } from 'node:http';
import { describe, expect } from 'vitest';
import { test } from './console.ts';

describe('the journal', () => {
  test('copies a request as a curl command that can be pasted', async ({
    mock,
    visit,
    create,
    sandbox,
  }) => {
    await create("It's dusk");
    const page = await visit('journal');
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: mock.url });
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    await page.getByText('The command is on the clipboard; put the key in $KEY.').waitFor();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toBe((await sandbox.journal())[0]?.curl);
    expect(command).toMatch(/^curl 'http.*"Authorization: Bearer \$KEY".*It'\\''s dusk/i);
  });

  test('shows the command where the browser keeps its clipboard', async ({ visit, create }) => {
    await create();
    const page = await visit('journal');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toMatch(/^curl /);
  });

  test('opens a request with its reply and what breaks the contract', async ({ visit, api }) => {
    await api.POST('/api/v1/videos/generations', {
      // @ts-expect-error -- a duration that the model does not have
      body: { model: 'sora-2', prompt: 'Waves', options: { duration: 12 } },
    });
    const page = await visit('journal');
    const request = page.getByRole('button', { name: /POST .*videos\/generations ✕ 400/ });
    await request.click();
    expect(await request.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('heading', { name: 'Breaks the contract' }).waitFor();
    expect(
      await page.getByRole('region', { name: 'Request', exact: true }).textContent(),
    ).toContain('"duration": 12');
    expect(await page.getByRole('region', { name: 'Reply' }).textContent()).toContain(
      '"code": "invalid_request"',
    );
    await page.getByLabel('Method, path, status, text of a body').fill('no such thing');
    await page.getByText('No request is like that.').waitFor();
  });

  test('shows a request that named a host that no URL can have', async ({
    mock,
    visit,
    sandbox,
  }) => {
    const { port } = new URL(mock.url);
    await new Promise((resolve, reject) => {
      send({
        port,
        path: '/cyberbara/api/v1/models',
        headers: { host: '999.999.999.999', authorization: `Bearer ${sandbox.key}` },
      })
        .on('response', (reply) => reply.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    const page = await visit('journal');
    await page.getByRole('button', { name: /GET \/cyberbara\/api\/v1\/models ✓ 200/ }).waitFor();
  });

  test('of no sandbox shows keys that were refused', async ({ mock, visit }) => {
    const page = await visit('#/stray');
    await fetch(`${mock.url}/cyberbara/api/v1/models`);
    await page
      .getByRole('button', { name: /GET .*models ✕ 401/ })
      .first()
      .waitFor();
  });
});

describe('the ledger', () => {
  test('has the balance after every movement, and leads to the task', async ({
    visit,
    create,
    sandbox,
  }) => {
    await create('Waves [[fail]] [[took 5s]]');
    await sandbox.clock.advance('5s');
    await sandbox.account.set({ credits: 12 });
    const page = await visit('ledger');
    await page.getByRole('row').nth(3).waitFor();
    const rows = await page.getByRole('row').allInnerTexts();
    expect(
      rows.slice(1).map((row) =>
        row
          .split('\t')
          .slice(1)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['± adjustment', 'by hand', '−988', '12'],
      ['↩ refund', 'sora-2', '+20', '1,000'],
      ['− charge', 'sora-2', '−20', '980'],
    ]);
    await page.getByRole('link', { name: 'sora-2' }).first().click();
    await page.getByRole('complementary', { name: 'Task' }).getByText('✕ failed').waitFor();
  });
});
