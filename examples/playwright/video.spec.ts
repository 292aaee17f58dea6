/**
 * The page of ../react in a browser. It is the page as it is built for everyone: what it asks of the API is answered by
 * the mock of the worker, in a sandbox of the test's own.
 */
import type { Page } from '@playwright/test';
import { expect, test } from 'understudy/testing/playwright';

test.beforeEach(async ({ page }) => {
  // The page's timers, so that its pauses between two looks at the task need not be waited for.
  await page.clock.install();
  await page.goto('/');
  await expect(page.getByText('1000 credits')).toBeVisible();
});

async function create(page: Page, prompt = 'Waves on a black beach') {
  await page.getByLabel('What should it show?').fill(prompt);
  await page.getByRole('button', { name: 'Create' }).click();
}

test('shows how a video comes about, and plays it', async ({ page, sandbox }) => {
  await create(page);
  await expect(page.getByRole('status')).toContainText('Waiting for its turn, for 20 credits.');
  await expect(page.getByText('980 credits')).toBeVisible();

  await sandbox.clock.advance('1m');
  await page.clock.fastForward('00:10');
  await expect(page.getByRole('status')).toContainText('Your video is being made');

  await sandbox.clock.advance('10m');
  await page.clock.fastForward('00:10');
  await expect(page.getByRole('status')).toContainText('Done, for 20 credits.');
  await expect(page.getByLabel('Your video')).toHaveJSProperty('videoWidth', 864);
  await expect(sandbox).toHaveCharged(20);
});

test('tells of a failure, and that the credits came back', async ({ page, sandbox }) => {
  await sandbox.next({ fail: 'content_policy' });
  await create(page);
  await expect(page.getByRole('status')).toContainText('Waiting');
  await sandbox.clock.advance('10m');
  await page.clock.fastForward('00:10');
  await expect(page.getByRole('alert')).toContainText('20 credits came back: you have 1000.');
  const [task] = await sandbox.tasks.list();
  await expect(sandbox).toHaveRefunded(task?.id ?? '');
});

test('says what a video costs when the credits do not suffice', async ({ page, sandbox }) => {
  await sandbox.account.set({ credits: 3 });
  await create(page);
  await expect(page.getByRole('alert')).toHaveText('This video costs 20 credits, and you have 3.');
  await expect(sandbox).toHaveCharged(0);
});

test('says how long to wait when it was too fast, and can be tried again', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults.add({
    operation: 'createVideoGeneration',
    status: 429,
    retryAfter: 30,
    times: 1,
  });
  await create(page);
  await expect(page.getByRole('alert')).toHaveText('That was too fast. Try again in 30 seconds.');
  await create(page);
  await expect(page.getByRole('status')).toContainText('Waiting');
});

test('leads to the field that is wrong', async ({ page }) => {
  await create(page, ' ');
  const field = page.getByLabel('What should it show?');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription('Prompt must not be empty.');
});

test('finds the video again when the connection was lost', async ({ page, sandbox }) => {
  await sandbox.faults.add({ operation: 'getTask', drop: true, times: 1 });
  await create(page);
  await expect(page.getByRole('alert')).toContainText('Your video is still being made.');
  await sandbox.clock.advance('10m');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('status')).toContainText('Done');
  await expect(sandbox).toHaveCharged(20);
});
