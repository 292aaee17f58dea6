import { describe, expect } from 'vitest';
import { balanceOf, test } from './console.ts';

describe('steering on the page', () => {
  test('goes on until the next task is final', async ({ create, visit, sandbox }) => {
    await create('Waves [[took 90s]]');
    await create('Dunes [[took 30s]]');
    const page = await visit();
    await page.getByRole('button', { name: /^Until next is final/ }).click();
    await page.getByRole('link', { name: /succeeded sora-2 Dunes/ }).waitFor();
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:30.000Z');
  });

  test('sets the balance, and takes it back', async ({ visit, sandbox }) => {
    const page = await visit();
    await page.getByText('Change credits or plan').click();
    await page.getByLabel('Balance', { exact: true }).fill('7');
    await page.getByRole('button', { name: 'Set balance' }).click();
    await expect.poll(() => balanceOf(page).textContent()).toBe('7');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => balanceOf(page).textContent()).toBe('1,000');
    expect((await sandbox.account.read()).balance).toBe(1000);
  });

  test('says in the words of the control API why something is refused', async ({
    visit,
    witness,
  }) => {
    witness.expect(/400 \(Bad Request\)/);
    const page = await visit();
    await page.getByText(/^Other steps/).click();
    await page.getByLabel('Go forward by').fill('99999999d');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText('now and advance must not lead beyond the year 2999.')
      .waitFor();
  });

  test('a fault of the form meets a request', async ({ visit, api, sandbox }) => {
    const page = await visit('faults');
    await page.getByText('Nothing goes wrong on purpose.').waitFor();
    await page.getByRole('combobox', { name: 'where' }).selectOption('getCreditsBalance');
    await page.getByRole('combobox', { name: 'Status' }).selectOption('429');
    await page.getByLabel('Retry-After, seconds').fill('30');
    await page.getByLabel('at most … times').fill('2');
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await page.getByText('met 0 · 2 left').waitFor();
    const { response } = await api.GET('/api/v1/credits/balance');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    await page.getByText('met 1 · 1 left').waitFor();

    await page.getByRole('button', { name: /^Remove fault-/ }).click();
    await page.getByText('Nothing goes wrong on purpose.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('met 0 · 1 left').waitFor();
    expect(await sandbox.faults.list()).toMatchObject([
      { operation: 'getCreditsBalance', status: 429, retryAfter: 30, left: 1 },
    ]);
  });

  test.for<[kind: string, fields: Record<string, string>, shown: string]>([
    ['a slow reply', { from: '100ms', 'to, if it varies': '2s' }, 'held back 100 ms to 2 s'],
    ['a dropped reply, it does happen', {}, 'done, but the reply is lost'],
    ['broken JSON', { 'for how long': '5m' }, 'broken JSON'],
  ])('%s is set', async ([kind, fields, shown], { visit }) => {
    const page = await visit('faults');
    await page.getByRole('combobox', { name: 'What goes wrong' }).selectOption(kind);
    for (const [label, value] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: 'Add the fault' }).click();
    await page.getByRole('list', { name: 'Faults' }).getByText(shown).waitFor();
  });

  test('queued outcomes come true in their order', async ({ visit, create, sandbox }) => {
    const page = await visit('outcomes');
    await page.getByRole('combobox', { name: 'It' }).selectOption('fail');
    await page.getByLabel('Reason, if any').fill('content_policy');
    await page.getByLabel('after').fill('10s');
    await page.getByLabel('for how many tasks').fill('2');
    await page.getByRole('button', { name: 'Queue', exact: true }).click();
    await page.getByText('fails: content_policy, after 10 s').waitFor();
    await page.getByText('× 2').waitFor();
    await create();
    await page.getByText('× 2').waitFor({ state: 'detached' });
    await sandbox.clock.advance('10s');
    expect(await sandbox.tasks.list()).toMatchObject([
      { status: 'failed', reason: 'content_policy' },
    ]);
  });

  test('changes the plan of a task at work', async ({ visit, create, sandbox }) => {
    const page = await visit(`tasks/${await create()}`);
    const steering = page.getByRole('region', { name: 'Steer this task' });
    await steering.getByRole('combobox', { name: 'It' }).selectOption('fail');
    await steering.getByLabel('Reason, if any').fill('too dark');
    await steering.getByLabel('how long from now').fill('3s');
    await steering.getByRole('button', { name: 'Change its plan' }).click();
    await page.getByText('ends in 3 s').first().waitFor();
    expect(await sandbox.tasks.list()).toMatchObject([
      { outcome: 'failed', reason: 'too dark', endsAt: '2026-01-01T00:00:03.000Z' },
    ]);
  });

  test('asks before a task is canceled, which then gives its credits back', async ({
    visit,
    create,
    sandbox,
  }) => {
    const page = await visit(`tasks/${await create()}`);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    expect((await sandbox.tasks.list())[0]?.status).toBe('queued');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click();
    await page.getByRole('complementary').getByText('⊘ canceled').waitFor();
    await expect.poll(() => balanceOf(page).textContent()).toBe('1,000');
  });

  test('a key that was never used is opened by typing it, in its scenario', async ({ visit }) => {
    const page = await visit('#/');
    await page.getByLabel('Open the sandbox of a key').fill('mock_broke_by_hand');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /cyberbara · broke/ }).waitFor();
    expect(await balanceOf(page).textContent()).toBe('0');
  });

  test('a sandbox that is deleted is gone from the list', async ({ visit, sandbox }) => {
    const { id, key } = await sandbox.show();
    const page = await visit();
    const line = page.locator(`nav a[href="#/sandbox/${id}"]`);
    await line.waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    await line.waitFor({ state: 'detached' });
    await page.getByText(`${key} is deleted.`).waitFor();
    expect(new URL(page.url()).hash).toBe('#/');
  });
});
