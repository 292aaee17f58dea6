import { beforeAll, describe, expect, onTestFinished } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { test } from '../browser/chromium.ts';
import { filesOf, serving } from '../browser/site.ts';
import { builtSite } from './built-site.ts';
import { openReference } from './served-site.ts';

let folder = '';
beforeAll(async () => {
  folder = await builtSite();
}, 200_000);

/** A web server that knows nothing of mocks and has the site below a path of its own. */
const host = serving((req, res) => {
  req.url = (req.url ?? '').replace(/^\/deep\/down\//, '/');
  filesOf(() => folder)(req, res);
});
const at = (path: string) => `http://127.0.0.1:${host.port}/deep/down/${path}`;

describe('the site on any web server, below any path', () => {
  test('is styled, leads from page to page and stays on the operation in the other language', async ({
    page,
    witness,
  }) => {
    await page.goto(at('cyberbara/options/'));
    await page.getByRole('link', { name: 'kling-2.6', exact: true }).last().click();
    await page.getByRole('button', { name: 'kling-2.6', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Video generieren', level: 2 }).waitFor();
    expect(page.url()).toContain('/deep/down/de/cyberbara/reference/');
    expect(witness.requests.filter((request) => !request.includes(at('')))).toEqual([]);
  });

  test('says that no mock runs, and tries what one says as soon as one does', async ({
    page,
    witness,
  }) => {
    witness.expect(/ERR_CONNECTION_REFUSED/);
    await openReference(page, at('cyberbara/reference/models/listmodels/'));
    await page.getByRole('button', { name: 'Try it' }).click();
    const dialog = page.getByRole('dialog');
    await expect
      .poll(() => dialog.getByLabel('The mock').inputValue())
      .toBe('http://127.0.0.1:4010');
    const mock = await createMock();
    const url = await mock.listen();
    await mock.close();
    await dialog.getByLabel('The mock').fill(url);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText(`No mock answers at ${url}. Start it with “npm start”`).waitFor();

    const another = await createMock();
    onTestFinished(() => another.close());
    await dialog.getByLabel('The mock').fill(await another.listen());
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('200, as the contract promises.').waitFor();
    expect(await dialog.locator('pre').textContent()).toContain('"model": "sora-2"');
  });
});
