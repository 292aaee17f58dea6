import { describe, expect } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { balanceOf, test } from './console.ts';

describe('the page, left alone', () => {
  test('shows what other clients do: a task, its end, the balance', async ({
    visit,
    create,
    sandbox,
  }) => {
    const page = await visit();
    await page.getByText(/^No task yet/).waitFor();
    await create('Rain [[took 5s]]');
    await page.getByRole('link', { name: /queued sora-2 Rain/ }).waitFor();
    await expect.poll(() => balanceOf(page).textContent()).toBe('980');
    await page
      .getByRole('status')
      .getByText('1 task made, balance 980')
      .waitFor({ state: 'attached' });
    await sandbox.clock.advance('5s');
    await page.getByRole('link', { name: /succeeded sora-2 Rain/ }).waitFor();
    await page.getByRole('status').getByText('1 task succeeded').waitFor({ state: 'attached' });
  });

  test('shows a sandbox that was opened, used and removed elsewhere', async ({
    mock,
    visit,
    witness,
  }) => {
    // It may be removed while the page is asking for it.
    witness.expect(/status of 404/);
    const page = await visit('#/');
    const other = mock.sandbox('mock_docs_elsewhere');
    const { id } = await other.show();
    const line = page.locator(`nav a[href="#/sandbox/${id}"]`);
    await line.getByText('44 credits').waitFor();
    await line.click();
    await page.getByRole('heading', { name: /docs/ }).waitFor();
    await other.delete();
    await page.getByText(/^This sandbox was removed/).waitFor();
    await line.waitFor({ state: 'detached' });
    await other.show();
    await page.getByRole('heading', { name: /docs/ }).waitFor();
  });

  test('follows a clock that runs, and sees a task end without being told', async ({
    visit,
    create,
    sandbox,
  }) => {
    await create('Rain [[took 1s]]');
    await sandbox.clock.run();
    const page = await visit();
    await page.getByText('▶ runs').waitFor();
    const clock = page.getByRole('region', { name: 'Clock' }).locator('time');
    const first = await clock.textContent();
    await expect.poll(() => clock.textContent()).not.toBe(first);
    await page.getByRole('link', { name: /succeeded sora-2 Rain/ }).waitFor();
  });

  test('says that the mock was ended, and goes on when it is there again', async ({
    open,
    witness,
    closeAfterPages,
  }) => {
    witness.expect(/Failed to load resource: net::/);
    witness.expect(/ERR_/);
    const first = await createMock({ clock: 'manual' });
    const url = await first.listen();
    const { id } = await first.sandbox('restarted').show();
    const page = await open();
    await page.goto(`${url}/_mock/#/sandbox/${id}`);
    await page.getByText('Live', { exact: true }).waitFor();
    await first.close();
    await page.getByText('The mock does not answer. Trying again …').waitFor();
    const second = closeAfterPages(await createMock({ clock: 'manual' }));
    await second.sandbox('restarted').account.set({ credits: 5 });
    await second.listen(Number(new URL(url).port));
    await page.getByText('Live', { exact: true }).waitFor();
    await expect.poll(() => balanceOf(page).textContent()).toBe('5');
  });
});

test('a mock that nobody used says how to begin', async ({ open, closeAfterPages }) => {
  const mock = closeAfterPages(await createMock({ clock: 'manual' }));
  const page = await open();
  await page.goto(`${await mock.listen()}/_mock`);
  expect(new URL(page.url()).pathname).toBe('/_mock/');
  await page.getByText('No key has been used yet.').waitFor();
  expect(await page.getByRole('region', { name: 'A request of cyberbara' }).textContent()).toBe(
    mock.firstCall('cyberbara', mock.url ?? ''),
  );
});
