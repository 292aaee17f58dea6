import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect } from 'vitest';
import { accessibilityProblems } from '../browser/axe.ts';
import { test } from '../browser/chromium.ts';
import { openReference, servedSite } from './served-site.ts';

const site = servedSite();

describe('"Try it"', () => {
  test('sends the example that is picked to the mock that serves the page, and shows the reply', async ({
    page,
  }) => {
    await openReference(page, site.at('cyberbara/reference/generations/createvideogeneration/'));
    await page.getByRole('button', { name: 'Try it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Try it on the mock' });
    await expect.poll(() => dialog.getByLabel('The mock').inputValue()).toBe(site.mock);
    expect(await dialog.getByLabel('Body').inputValue()).toContain('"model": "sora-2"');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('200, as the contract promises.').waitFor();
    expect(await dialog.locator('pre').textContent()).toMatch(/"task_id": "[0-9a-f-]{36}"/);
  });

  test('follows the model that is picked', async ({ page }) => {
    await openReference(
      page,
      site.at(
        'cyberbara/reference/generations/createvideogeneration/#generations/createvideogeneration/t=request&path=&d=8/prompt',
      ),
    );
    await page
      .locator('.panel-request-samples')
      .getByText('"model": "kling-2.6"')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    expect(await page.getByRole('dialog').getByLabel('Body').inputValue()).toContain(
      '"model": "kling-2.6"',
    );
  });

  test('makes the task first that a reading needs, and shows what came of it', async ({ page }) => {
    await openReference(page, site.at('cyberbara/reference/tasks/gettask/'));
    await page.getByRole('button', { name: 'Try it' }).click();
    const dialog = page.getByRole('dialog');
    const option = dialog
      .locator('option')
      .filter({ hasText: /^200 · .*finished image/i })
      .first();
    await dialog
      .getByLabel('Example')
      .selectOption({ value: (await option.getAttribute('value')) ?? '' });
    await dialog
      .getByText(/Before it, these are sent: .*POST \/cyberbara\/api\/v1\/images\/generations/)
      .waitFor();
    await dialog.getByLabel('Key').fill('a_reader');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('200, as the contract promises.').waitFor();
    await expect
      .poll(() => dialog.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(100);
  });

  test('provokes an error from its reply in the reference', async ({ page, witness }) => {
    witness.expect(/status of 402/);
    await openReference(page, site.at('cyberbara/reference/generations/createimagegeneration/'));
    const replies = page.locator('.panel-response-samples');
    await replies.getByRole('button', { name: '402' }).click();
    await replies.getByRole('button', { name: 'Provoke this error' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Key').inputValue()).toBe('mock_broke');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('402, as the contract promises.').waitFor();
    expect(await dialog.locator('pre').textContent()).toContain('"code": "insufficient_credits"');
  });

  test('provokes an error from its own page, in German', async ({ page, witness }) => {
    witness.expect(/status of 413/);
    await page.goto(site.at('de/cyberbara/errors/file_too_large/'));
    await page.getByRole('button', { name: 'Diesen Fehler auslösen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Am Mock ausprobieren' });
    await dialog.getByText('Sendet large.png.').waitFor();
    await dialog.getByRole('button', { name: 'Senden' }).click();
    await dialog.getByText('413, wie der Vertrag es zusagt.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('says plainly that no mock runs, and where it looked', async ({ page, witness }) => {
    witness.expect(/ERR_CONNECTION_REFUSED/);
    const port = await closedPort();
    await page.goto(site.at('imgeditor/errors/UNAUTHORIZED/'));
    await page.getByRole('button', { name: 'Provoke this error' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('The mock').inputValue()).toBe(site.mock);
    await dialog.getByLabel('The mock').fill(`http://127.0.0.1:${port}`);
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText(`No mock answers at http://127.0.0.1:${port}.`).waitFor();
  });

  test('says of an address elsewhere that no page may ask it, and asks nobody', async ({
    page,
    witness,
  }) => {
    witness.expect(/Content Security Policy|Refused to connect/);
    await page.goto(site.at('imgeditor/errors/UNAUTHORIZED/'));
    await page.getByRole('button', { name: 'Provoke this error' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('The mock').inputValue()).toBe(site.mock);
    await dialog.getByLabel('The mock').fill('http://elsewhere.example');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('http://elsewhere.example is not one').waitFor();
  });

  test('shows the reply on a phone without scrolling, and can be used by everybody', async ({
    open,
    witness,
  }) => {
    witness.expect(/status of 402/);
    const page = await open({ viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' });
    await page.goto(site.at('cyberbara/errors/insufficient_credits/'));
    await page.getByRole('button', { name: 'Provoke this error' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('The mock').inputValue()).toBe(site.mock);
    await dialog.getByRole('button', { name: 'Send' }).click();
    const verdict = dialog.getByText('402, as the contract promises.');
    await verdict.waitFor();
    const box = await verdict.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(700);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  });

  test('copies what would be sent as a command, and says so', async ({ open }) => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.at('cyberbara/errors/insufficient_credits/'));
    await page.getByRole('button', { name: 'Provoke this error' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('The mock').inputValue()).toBe(site.mock);
    await dialog.getByLabel('Key').fill('mock_broke_reader');
    await dialog.getByRole('button', { name: 'Copy as curl' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`curl -s '${site.mock}/cyberbara/api/v1/images/generations'`);
    expect(copied).toContain("'Authorization: Bearer mock_broke_reader'");
  });

  test('sends what was edited, and says that the reply is another than promised', async ({
    page,
    witness,
  }) => {
    witness.expect(/status of 400/);
    await openReference(page, site.at('omnivideo/reference/tasks/createtask/'));
    await page.getByRole('button', { name: 'Try it' }).click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByLabel('The mock').inputValue()).toBe(site.mock);
    await dialog.getByLabel('Key').fill('');
    witness.expect(/status of 401/);
    await dialog.getByLabel('Body').fill('{"model_id": ');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Status 401. The contract promises 200.').waitFor();
  });
});

/** A port that somebody had and nobody has now. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 1;
}
