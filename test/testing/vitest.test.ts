import { describe, expect } from 'vitest';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import type { Mock } from '../../mocks/mock.ts';
import { test } from '../../testing/vitest.ts';

const keys: string[] = [];

async function create(mock: Mock, apiKey: string): Promise<string> {
  const client = createCyberbaraClient({
    baseUrl: 'http://127.0.0.1/cyberbara',
    apiKey,
    fetch: mock.fetch,
  });
  const { data, error } = await client.POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt: 'A cat' },
  });
  if (error !== undefined) throw new Error(error.error.message);
  return data.data.task_id;
}

describe('a test with a sandbox', () => {
  test('sees what was charged and what was refunded', async ({ mock, sandbox }) => {
    keys.push(sandbox.key);
    await expect(sandbox).toHaveCharged(0);
    await sandbox.next({ fail: 'content_policy' });
    const failed = await create(mock, sandbox.key);
    const kept = await create(mock, sandbox.key);
    await expect(sandbox).toHaveCharged(40);
    await expect(sandbox).not.toHaveRefunded(failed);
    await sandbox.clock.until(failed);
    await expect(sandbox).toHaveRefunded(failed);
    await sandbox.clock.until(kept);
    await expect(sandbox).not.toHaveRefunded(kept);
  });

  test('has one of its own; that of the test before is gone', async ({ mock, sandbox }) => {
    expect(keys).not.toContain(sandbox.key);
    const response = await mock.fetch('/_mock/v1/sandboxes');
    expect(await response.json()).toEqual({ sandboxes: [] });
    await expect(sandbox).toHaveCharged(0);
  });

  test('is told why it fails', async ({ mock, sandbox }) => {
    const taskId = await create(mock, sandbox.key);
    await expect(expect(sandbox).toHaveCharged(8)).rejects.toThrow(
      'expected the sandbox to have charged 8 credits, it charged 20',
    );
    await expect(expect(sandbox).not.toHaveCharged(20)).rejects.toThrow('not to have charged 20');
    await expect(expect(sandbox).toHaveRefunded(taskId)).rejects.toThrow(
      `expected the task ${taskId} to be refunded: it cost 20, is queued, and 0 came back in 0 entries`,
    );
    await expect(expect(sandbox).toHaveRefunded('none')).rejects.toThrow('there is no such task');
    for (const judged of [
      expect(mock).toHaveCharged(20),
      expect(sandbox.key).toHaveRefunded(taskId),
      expect(null).toBeAGoodClient(),
    ])
      await expect(judged).rejects.toThrow("`sandbox`, or `mock.sandbox('key')`");
  });
});
