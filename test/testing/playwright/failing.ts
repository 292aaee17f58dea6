import { expect, test } from '../../../testing/playwright.ts';
import { ask, VIDEO } from './in-page.ts';

test('is told why it fails', async ({ page, mock, sandbox }) => {
  await page.goto(mock.url);
  await ask(page, 'POST /videos/generations', { 'x-api-key': 'own-key' }, VIDEO);
  await expect(sandbox).toHaveCharged(8);
});
