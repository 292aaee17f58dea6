import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { SteeringRefused } from '../../mocks/steered-sandbox.ts';

let mock: Mock;
beforeAll(async () => {
  mock = await createMock({ clock: 'manual' });
});
afterAll(() => mock.close());

function client(apiKey: string, { fetch } = mock) {
  return createCyberbaraClient({ baseUrl: 'http://127.0.0.1/cyberbara', apiKey, fetch });
}

async function create(key: string, on = mock): Promise<string> {
  const { data, error } = await client(key, on).POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt: 'A cat' },
  });
  if (error !== undefined) throw new Error(error.error.message);
  return data.data.task_id;
}

async function status(key: string, taskId: string) {
  const { data } = await client(key).GET('/api/v1/tasks/{taskId}', {
    params: { path: { taskId } },
  });
  return data?.data.task.status;
}

describe('a mock without a port', () => {
  test('answers fetch, and its clock moves only when told', async () => {
    expect(mock.url).toBeUndefined();
    const sandbox = mock.sandbox('no-port');
    expect((await sandbox.clock.read()).now).toBe('2026-01-01T00:00:00.000Z');
    const taskId = await create('no-port');
    expect(await status('no-port', taskId)).toBe('pending');
    await sandbox.clock.advance('10m');
    expect(await status('no-port', taskId)).toBe('success');
    expect((await sandbox.clock.read()).now).toBe('2026-01-01T00:10:00.000Z');
  });

  test('serves the clip that a task leaves behind, and takes uploads', async () => {
    const taskId = await create('media');
    await mock.sandbox('media').clock.until(taskId);
    const { data } = await client('media').GET('/api/v1/tasks/{taskId}', {
      params: { path: { taskId } },
    });
    const clip = await mock.fetch(data?.data.task.output.videos[0] ?? '');
    expect([clip.status, clip.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    expect((await clip.arrayBuffer()).byteLength).toBe(Number(clip.headers.get('content-length')));
    const picture = new File([Buffer.from('GIF89a')], 'cat.gif', { type: 'image/gif' });
    const form = new FormData();
    form.append('files', picture);
    const headers = { 'x-api-key': 'media' };
    const uploaded = await mock.fetch('/cyberbara/api/v1/uploads/images', {
      method: 'POST',
      headers,
      body: form,
    });
    expect(uploaded.status).toBe(200);
  });

  test('fails as a network does', async () => {
    const { faults } = mock.sandbox('network');
    const poll = (init?: RequestInit) =>
      mock.fetch('/cyberbara/api/v1/models', { headers: { 'x-api-key': 'network' }, ...init });
    await faults.add({ drop: true, times: 1 });
    await expect(poll()).rejects.toThrow('fetch failed');
    await faults.add({ truncated: true, times: 1 });
    await expect(poll().then((response) => response.text())).rejects.toThrow();
    await faults.add({ latency: '10m', times: 1 });
    await expect(poll({ signal: AbortSignal.timeout(30) })).rejects.toThrow('timeout');
    expect((await poll()).status).toBe(200);
  });

  test('has the same world on its port', async () => {
    const both = await createMock();
    const url = await both.listen();
    expect(both.url).toBe(url);
    await create('both', both);
    const response = await fetch(`${url}/_mock/v1/sandboxes/both`);
    expect(await response.json()).toMatchObject({ credits: { charged: 20 } });
    await both.close();
  });
});

describe('a sandbox in verbs', () => {
  test('can be steered and seen', async () => {
    const sandbox = mock.sandbox('verbs');
    await sandbox.account.set({ credits: 50, plan: null });
    await sandbox.next({ fail: 'content_policy', took: '10s' });
    const failed = await create('verbs');
    await sandbox.clock.until(failed);
    const canceled = await create('verbs');
    await sandbox.tasks.cancel(canceled);
    const done = await create('verbs');
    await sandbox.tasks.plan(done, { endsIn: '0s' });
    expect((await sandbox.tasks.list()).map((task) => [task.status, task.reason])).toEqual([
      ['failed', 'content_policy'],
      ['canceled', null],
      ['succeeded', null],
    ]);
    expect((await sandbox.ledger()).map(({ credits }) => credits)).toEqual([
      -950, -20, 20, -20, 20, -20,
    ]);
    expect(await sandbox.account.read()).toMatchObject({ balance: 30, plan: null });
    expect((await sandbox.journal()).map((entry) => entry.operation)).toEqual(
      Array.from({ length: 3 }, () => 'createVideoGeneration'),
    );
    await sandbox.delete();
    expect(await sandbox.tasks.list()).toEqual([]);
  });

  test('says why it refuses', async () => {
    const refused = mock.sandbox('refused').tasks.cancel('nothing');
    await expect(refused).rejects.toThrow(SteeringRefused);
    await expect(refused).rejects.toMatchObject({ status: 404, code: 'task_not_found' });
  });
});

describe('two mocks in one process', () => {
  test('share nothing, and tell the same story under the same seed', async () => {
    const [one, two] = await Promise.all([
      createMock({ clock: 'manual', seed: 's' }),
      createMock({ clock: 'manual', seed: 's' }),
    ]);
    await create('key', one);
    expect(await two.sandbox('key').tasks.list()).toEqual([]);
    await create('key', two);
    expect(await two.sandbox('key').show()).toEqual(await one.sandbox('key').show());
    await Promise.all([one.close(), two.close()]);
  });
});

describe('a hundred workers on one mock', () => {
  test('each with its own key, clock and faults, never see each other', async () => {
    const workers = Array.from({ length: 100 }, (_, nth) => nth);
    const stories = await Promise.all(
      workers.map(async (nth) => {
        const key = `worker-${nth}-of-100`;
        const sandbox = mock.sandbox(key);
        await sandbox.account.set({ credits: 100 + nth });
        if (nth % 2 === 0) await sandbox.next({ fail: `reason ${nth}`, took: '1s' });
        if (nth % 3 === 0)
          await sandbox.faults.add({ operation: 'getTask', status: 503, times: 1 });
        const taskId = await create(key);
        await sandbox.clock.advance(`${nth + 1}h`);
        const polls = [await status(key, taskId), await status(key, taskId)];
        const { clock, credits, tasks } = await sandbox.show();
        const journal = await sandbox.journal();
        return {
          taskId,
          polls,
          now: Date.parse(clock.now) - Date.parse('2026-01-01T00:00:00.000Z'),
          balance: credits.balance,
          tasks: tasks.map(({ id, reason }) => [id, reason]),
          requests: journal.length,
        };
      }),
    );
    expect(stories).toEqual(
      workers.map((nth) => {
        const taskId = stories[nth]?.taskId;
        const end = nth % 2 === 0 ? 'failed' : 'success';
        return {
          taskId,
          polls: [nth % 3 === 0 ? undefined : end, end],
          now: (nth + 1) * 3_600_000,
          balance: 100 + nth - (nth % 2 === 0 ? 0 : 20),
          tasks: [[taskId, nth % 2 === 0 ? `reason ${nth}` : null]],
          requests: 3,
        };
      }),
    );
    expect(new Set(stories.map(({ taskId }) => taskId)).size).toBe(100);
  });
});
