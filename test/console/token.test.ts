import { expect } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { accessibilityProblems } from '../browser/axe.ts';
import { test } from '../browser/chromium.ts';
import { PATIENCE } from './console.ts';

const TOKEN = 'a-token-that-nobody-guesses';

test('a mock with a control token asks for it, wherever the page is, and shows nothing before', async ({
  open,
  witness,
  closeAfterPages,
}) => {
  witness.expect(/401 \(Unauthorized\)/);
  const mock = closeAfterPages(await createMock({ clock: 'manual', controlToken: TOKEN }));
  const { port } = new URL(await mock.listen());
  const { id } = await mock.sandbox('behind-the-door').show();
  const page = await open();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`http://elsewhere.test:${port}/_mock/#/sandbox/${id}`);
  const token = page.getByLabel('Control token');
  await token.waitFor();
  expect(await page.textContent('body')).not.toContain('behi…door');
  expect(await accessibilityProblems(page)).toEqual([]);
  await token.fill('another-token-of-some-length');
  await page.keyboard.press('Enter');
  await page.getByText('The token that was sent is not the one of this mock.').waitFor();
  await token.fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'behi…door' }).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByRole('button', { name: '+10 s' }).click();
  await page.getByText('2026-01-01 00:00:10.000').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'behi…door' }).waitFor();
  expect(witness.requests.filter((line) => line.includes(TOKEN))).toEqual([]);
});
