/**
 * What the page of ../react does, tested without a page: its own code, the typed client, and the mock as its API.
 * No port, no waiting – the clock of the sandbox stands still until it is told.
 */
import { describe, expect } from 'vitest';
import { createCyberbaraClient } from 'understudy/client/cyberbara';
import { test as base } from 'understudy/testing/vitest';
import { follow, makeVideo, type Making, type Wish } from '../react/src/make-video.ts';

const WISH: Wish = { model: 'sora-2', prompt: 'Waves', options: { duration: 10 } };

/** `test` with a client whose key is that of the test's own sandbox. */
const test = base.extend('client', ({ mock, sandbox }) =>
  createCyberbaraClient({
    baseUrl: 'http://127.0.0.1/cyberbara',
    apiKey: sandbox.key,
    fetch: mock.fetch,
  }),
);

/** Collects what is told, and runs the task when it is waited for. */
function audience(run: (taskId: string) => Promise<unknown>) {
  const told: Making[] = [];
  const tell = (making: Making) => {
    told.push(making);
    if (making.state === 'waiting') void run(making.receipt.task_id);
  };
  return { told, tell, states: () => told.map(({ state }) => state) };
}

describe('a video', () => {
  test('is made, waited for and paid once', async ({ client, sandbox }) => {
    const { told, tell, states } = audience(sandbox.clock.until);
    await makeVideo(client, WISH, tell, { interval: 1 });
    expect(states()).toEqual(['sending', 'waiting', 'done']);
    expect(told.at(-1)).toMatchObject({ url: expect.stringMatching(/\.mp4$/) });
    await expect(sandbox).toHaveCharged(20);
  });

  test('that fails comes with its refund', async ({ client, sandbox }) => {
    await sandbox.next({ fail: 'content_policy' });
    const { told, tell } = audience(sandbox.clock.until);
    await makeVideo(client, WISH, tell, { interval: 1 });
    expect(told.at(-1)).toMatchObject({ state: 'failed', balance: 1000 });
    const [task] = await sandbox.tasks.list();
    await expect(sandbox).toHaveRefunded(task?.id ?? '');
  });

  test('is found again after the connection was lost', async ({ client, sandbox }) => {
    await sandbox.faults.add({ drop: true, operation: 'getTask', times: 1 });
    const { told, tell, states } = audience(sandbox.clock.until);
    await makeVideo(client, WISH, tell);
    const lost = told.at(-1);
    if (lost?.state !== 'lost') throw new Error(`it should be lost, it is ${states().join(', ')}`);
    await follow(client, lost.receipt, tell, { interval: 1 });
    expect(states()).toEqual(['sending', 'waiting', 'lost', 'waiting', 'done']);
    await expect(sandbox).toHaveCharged(20);
  });

  test('whose order got no reply may have been charged, and is not ordered again', async ({
    client,
    sandbox,
  }) => {
    await sandbox.faults.add({ dropAfterCommit: true, operation: 'createVideoGeneration' });
    const { tell, states } = audience(sandbox.clock.until);
    await makeVideo(client, WISH, tell);
    expect(states()).toEqual(['sending', 'unanswered']);
    await expect(sandbox).toHaveCharged(20);
  });
});

describe('a refusal says', () => {
  test('what is wrong with which field', async ({ client, sandbox }) => {
    const { told, tell } = audience(sandbox.clock.until);
    await makeVideo(client, { ...WISH, prompt: ' ' }, tell);
    expect(told.at(-1)).toMatchObject({
      refusal: {
        message: 'Something in the form needs another look.',
        fields: new Map([['prompt', 'Prompt must not be empty.']]),
      },
    });
  });

  test('what the video costs and what is left', async ({ client, sandbox }) => {
    await sandbox.account.set({ credits: 3 });
    const { told, tell } = audience(sandbox.clock.until);
    await makeVideo(client, WISH, tell);
    expect(told.at(-1)).toMatchObject({
      refusal: { message: 'This video costs 20 credits, and you have 3.' },
    });
    await expect(sandbox).toHaveCharged(0);
  });

  test('when to try again', async ({ client, sandbox }) => {
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    const { told, tell } = audience(sandbox.clock.until);
    await makeVideo(client, WISH, tell);
    expect(told.at(-1)).toMatchObject({
      refusal: { message: 'That was too fast. Try again in 30 seconds.', retryAfter: 30 },
    });
  });
});
