import { describe, expect } from 'vitest';
import { TABS } from '../../mocks/console/route.ts';
import { accessibilityProblems } from '../browser/axe.ts';
import { PHONE, test } from './console.ts';

const LOOKS = {
  'light on a desk': { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  'dark on a desk': { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  'light on a phone': { ...PHONE, colorScheme: 'light' },
  'dark on a phone': { ...PHONE, colorScheme: 'dark' },
} as const;

describe.for(Object.entries(LOOKS))('%s', ([, look]) => {
  test('axe finds nothing on any page, and nothing is wider than the screen', async ({
    create,
    visit,
    api,
    sandbox,
    mock,
    witness,
  }) => {
    // Of the sandbox that is not there.
    witness.expect(/status of 404/);
    const made = await create('غروب الشمس على الشاطئ');
    await create('Waves [[stuck]]');
    await create(`${'A very long word: '.repeat(20)}${'x'.repeat(3000)} [[fail]] [[took 9s]]`);
    await sandbox.clock.until(made);
    await create('<b>at work</b>');
    await api.GET('/api/v1/tasks/{taskId}', { params: { path: { taskId: 'x'.repeat(300) } } });
    await sandbox.next({ fail: 'y'.repeat(900), times: 2 });
    await sandbox.faults.add({
      latency: { from: '0s', to: '1ms' },
      probability: 0.5,
      expiresIn: '9d',
    });
    await sandbox.faults.add({ operation: 'getTask', status: 429, times: 2 });
    await fetch(`${mock.url}/nowhere/${'z'.repeat(300)}`);

    const page = await visit('tasks', look);
    const { id } = await sandbox.show();
    const hashes = [
      '#/',
      '#/stray',
      ...TABS.map((tab) => `#/sandbox/${id}/${tab}`),
      ...(await sandbox.tasks.list()).map((task) => `#/sandbox/${id}/tasks/${task.id}`),
      '#/sandbox/nobody',
    ];
    const found: string[] = [];
    for (const hash of hashes) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator('main h1, main .problem').first().waitFor();
      await page.getByText(/^Reading the/).waitFor({ state: 'detached' });
      const request = page.locator('.request').first();
      if (hash.endsWith('journal')) await request.click();
      for (const summary of await page.locator('details:not([open]) summary').all())
        if (await summary.isVisible()) await summary.click();
      for (const problem of await accessibilityProblems(page)) found.push(`${hash}: ${problem}`);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (beyond > 0) found.push(`${hash}: ${beyond} pixels wider than the screen`);
    }
    expect(found).toEqual([]);
  });
});

test('a tab that an address leads to is in sight on a phone, whatever comes in beside it', async ({
  visit,
  sandbox,
}) => {
  for (let fault = 0; fault < 12; fault++) await sandbox.faults.add({ latency: '0s' });
  const page = await visit('snapshots', PHONE);
  await page.getByRole('tab', { name: 'Faults 12' }).waitFor();
  const edge = () =>
    page
      .getByRole('tab', { name: 'Snapshots' })
      .evaluate((tab) => tab.getBoundingClientRect().right - innerWidth);
  await expect.poll(edge).toBeLessThanOrEqual(0);
});

test('the colours are those of the system, until somebody chooses', async ({ visit }) => {
  const page = await visit('tasks', { colorScheme: 'dark' });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.getByLabel('Colours').selectOption('light');
  expect(await ground()).not.toBe(dark);
  await page.reload();
  await page.getByText('Live', { exact: true }).waitFor();
  expect(await ground()).not.toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await ground();
  await page.getByLabel('Colours').selectOption('dark');
  expect(await ground()).toBe(dark);
  await page.getByLabel('Colours').selectOption('as the system');
  expect(await ground()).toBe(light);
});
