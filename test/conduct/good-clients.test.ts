import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { waitForTask } from '../../client/wait-for-task.ts';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { generateIndependentClient } from '../client/independent-client.ts';

let mock: Mock;
beforeEach(async () => {
  mock = await createMock({ speed: 10 });
});
afterEach(async () => {
  vi.useRealTimers();
  await mock.close();
});

function clientOf(apiKey: string) {
  const { fetch } = mock;
  return createCyberbaraClient({ baseUrl: 'http://127.0.0.1/cyberbara', apiKey, fetch });
}

async function create(apiKey: string): Promise<string> {
  const { data, error } = await clientOf(apiKey).POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt: 'A cat' },
  });
  if (error !== undefined) throw new Error(error.error.message);
  return data.data.task_id;
}

describe('waitForTask is a good client', () => {
  test.each<[string, object | undefined]>([
    ['as it comes', undefined],
    ['when it is limited', { status: 429, retryAfter: 30, times: 2 }],
    ['when the service is unwell', { status: 503, retryAfter: 5, times: 1 }],
  ])('%s', async (_, fault) => {
    const sandbox = mock.sandbox('waiting');
    await sandbox.clock.speed(1);
    const taskId = await create('waiting');
    if (fault !== undefined) await sandbox.faults.add(fault);
    // What waits lives by the faked clock, and so does the mock, which is in the same process.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const waiting = waitForTask(clientOf('waiting'), taskId);
    const progress = { done: false };
    const settled = waiting.finally(() => {
      progress.done = true;
    });
    while (!progress.done) {
      await new Promise((resolve) => setImmediate(resolve));
      if (vi.getTimerCount() > 1) await vi.advanceTimersToNextTimerAsync();
    }
    expect((await settled).status).toBe('success');
    vi.useRealTimers();
    const { findings, seen } = await sandbox.conduct();
    expect(findings).toEqual([]);
    expect(seen).toBeGreaterThan(10);
  });
});

describe('a client that another generator makes', () => {
  const made = generateIndependentClient();
  afterAll(async () => rm((await made).folder, { recursive: true }));

  test('is a good one', async () => {
    const sandbox = mock.sandbox('independent');
    await sandbox.clock.freeze();
    const client = await made;
    await client.run({
      baseUrl: 'http://127.0.0.1/cyberbara',
      apiKey: 'independent',
      fetch: mock.fetch,
      pause: async () => {
        await sandbox.clock.advance('1s');
      },
    });
    expect(await sandbox.conduct()).toMatchObject({ findings: [], forgotten: 0 });
  });
});
