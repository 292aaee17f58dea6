import { afterAll, beforeAll, expect } from 'vitest';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import type { Event } from '../../mocks/sandbox/events.ts';
import { memoryStore } from '../../mocks/sandbox/store/memory.ts';
import type { Store } from '../../mocks/sandbox/store/store.ts';
import { test } from '../browser/chromium.ts';

const MANY = 10_000;

/** A store with a sandbox of so many tasks, of which every seventh has failed, and as many sandboxes beside it. */
async function crowd(): Promise<Store> {
  const store = memoryStore();
  const mock = await createMock({ clock: 'manual', store });
  try {
    const api = createCyberbaraClient({
      baseUrl: 'http://127.0.0.1/cyberbara',
      apiKey: 'crowded',
      fetch: (request) => mock.fetch(request),
    });
    await api.POST('/api/v1/images/generations', {
      body: { model: 'nano-banana-pro', prompt: 'Picture', scene: 'text-to-image' },
    });
  } finally {
    await mock.close();
  }
  const [crowded] = store.list();
  if (crowded === undefined) throw new Error('no sandbox was stored');
  const [opened, submitted] = [...store.load(crowded.id)];
  if (opened?.type !== 'opened' || submitted?.type !== 'submitted')
    throw new Error('no task was stored');
  for (let nth = 0; nth < MANY; nth++) {
    const id = nth.toString(16).padStart(64, '0');
    void store.append({ id, label: `work…${nth}`, user: opened.userId.slice(0, 8) }, opened, nth);
  }
  const [task] = submitted.tasks;
  if (task === undefined) throw new Error('no task was stored');
  const tasks = Array.from({ length: MANY }, (_, nth) => ({
    ...task,
    id: `task-${nth}`,
    prompt: `Picture ${nth}`,
    cost: 1,
    createdAt: task.createdAt + nth * 1000,
    plan: {
      startsAt: task.createdAt + nth * 1000,
      endsAt: task.createdAt + nth * 1000 + 900,
      outcome: nth % 7 === 0 ? ('failed' as const) : ('succeeded' as const),
    },
  }));
  const events: readonly Event[] = [
    { type: 'account', at: opened.at, credits: 100_000 },
    { type: 'submitted', at: opened.at, tasks },
  ];
  for (const event of events) void store.append(crowded, event, MANY);
  return store;
}

/** It makes two mocks and moves megabytes, and other tests run beside it. */
const LONG = 90_000;

let mock: Mock;
beforeAll(async () => {
  const store = await crowd();
  mock = await createMock({
    clock: 'manual',
    store,
    keep: { days: 1_000_000, sandboxes: 2 * MANY },
  });
  await mock.listen();
}, LONG);
afterAll(() => mock.close());

test(
  'ten thousand tasks, ledger rows and sandboxes are paged, found and steered',
  async ({ open }) => {
    const page = await open();
    page.setDefaultTimeout(LONG);
    const { id } = await mock.sandbox('crowded').show();
    await page.goto(`${mock.url ?? ''}/_mock/#/sandbox/${id}`);
    await page.getByText('1–20 of 10,001').waitFor();
    await page.getByText('1–50 of 10,001').waitFor();
    expect(await page.locator('.row').count()).toBe(20);

    await page.getByText(/^Other steps/).click();
    await page.getByLabel('Go forward by').fill('3h');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page.getByRole('link', { name: /succeeded .*Picture 9999/ }).waitFor();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('failed');
    await page.getByText('1–20 of 1,429').waitFor();
    await page.getByRole('searchbox', { name: 'Prompt, model or id' }).fill('picture 7777');
    await page.getByRole('link', { name: /Picture 7777/ }).click();
    await page.getByRole('heading', { name: 'nano-banana-pro' }).waitFor();

    await page.getByRole('tab', { name: /^Ledger/ }).click();
    await page.getByText('1–50 of 11,431').waitFor();
    await page.getByRole('searchbox', { name: /^Filter by key/ }).fill('work…777');
    await page.getByText('work…7777').waitFor();
    expect(await page.locator('nav li').count()).toBe(11);
  },
  LONG,
);
