import { describe, expect, test } from 'vitest';
import { createControlClient } from '../../generated/control/client.ts';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { createMock } from '../../mocks/mock.ts';
import { served } from '../served.ts';

const mock = served({ apis: ['cyberbara'] });

function world(key: string) {
  const params = { path: { key } };
  return {
    params,
    control: createControlClient({ baseUrl: `${mock.url}/_mock` }),
    api: createCyberbaraClient({ baseUrl: mock.url, apiKey: key }),
  };
}

async function createTask(api: ReturnType<typeof world>['api'], prompt = 'A cat'): Promise<string> {
  const { data, error } = await api.POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt },
  });
  if (error !== undefined) throw new Error(error.error.message);
  return data.data.task_id;
}

async function statusOf(api: ReturnType<typeof world>['api'], taskId: string) {
  const { data } = await api.GET('/api/v1/tasks/{taskId}', { params: { path: { taskId } } });
  return data?.data.task.status;
}

/** A wall clock that goes on at every look. */
function ticks(): () => number {
  let now = Date.parse('2026-01-01T00:00:00Z');
  return () => (now += 1);
}

describe('the control API', () => {
  test('finishes a task by moving the clock, and shows what it cost', async () => {
    const { params, control, api } = world('advance');
    const id = await createTask(api);
    expect(await statusOf(api, id)).toBe('pending');
    await control.POST('/v1/sandboxes/{key}/clock', {
      params,
      body: { frozen: true, advance: '5s' },
    });
    expect(await statusOf(api, id)).toBe('processing');
    await control.POST('/v1/sandboxes/{key}/clock', { params, body: { advance: '10s' } });
    expect(await statusOf(api, id)).toBe('success');
    const { data } = await control.GET('/v1/sandboxes/{key}', { params });
    expect(data).toMatchObject({
      key: 'a…',
      api: 'cyberbara',
      clock: { frozen: true, speed: 10 },
      credits: { opening: 1000, charged: 20, refunded: 0, balance: 980 },
      tasks: [{ id, status: 'succeeded', progress: 100, cost: 20 }],
      ledger: [{ kind: 'charge', credits: -20, taskId: id }],
    });
  });

  test('cancels a task once, gives its credits back, and says why not twice', async () => {
    const { params, control, api } = world('cancel-me-please');
    const taskId = await createTask(api);
    const path = { path: { ...params.path, taskId } };
    const cancel = () =>
      control.POST('/v1/sandboxes/{key}/tasks/{taskId}/cancel', { params: path });
    expect((await cancel()).data?.credits).toMatchObject({
      charged: 20,
      refunded: 20,
      balance: 1000,
    });
    expect(await statusOf(api, taskId)).toBe('canceled');
    expect((await cancel()).error?.error).toEqual({
      code: 'task_is_final',
      message: 'The task is final (canceled); only a task at work can be canceled.',
    });
  });

  test('begins anew on reset', async () => {
    const { params, control, api } = world('reset');
    const id = await createTask(api);
    await control.POST('/v1/sandboxes/{key}/reset', { params });
    expect(await statusOf(api, id)).toBeUndefined();
    const { data } = await api.GET('/api/v1/credits/balance');
    expect(data?.data.remaining_credits).toBe(1000);
  });

  test('opens a key that nobody used, in its scenario', async () => {
    const { params, control } = world('mock_broke_early');
    const { data } = await control.GET('/v1/sandboxes/{key}', { params });
    expect(data).toMatchObject({ scenario: 'broke', credits: { balance: 0 }, tasks: [] });
  });

  test.each([
    [{ advance: 'soon' }, 400, 'advance must be a duration such as 45s or 1m30s, got "soon"'],
    [{ advance: '999999999d' }, 400, 'now and advance must not lead beyond the year 2999.'],
    [{ speed: 0 }, 400, 'speed must be above 0, got 0'],
    [{ now: 'yesterday' }, 400, 'now must be a valid date-time, got "yesterday"'],
    [
      { skip: '45s' },
      400,
      'The body has an unknown field "skip"; it can have now, until, advance, frozen or speed',
    ],
    [{}, 400, 'The body must not be empty'],
  ])('refuses %j', async (body, status, message) => {
    const response = await fetch(`${mock.url}/_mock/v1/sandboxes/refusals/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: { code: 'invalid_request', message } },
    ]);
  });

  test('can always be frozen where it is, however fast the wall clock ticks', async () => {
    const ticking = await createMock({ apis: ['cyberbara'], wall: ticks() });
    try {
      const control = createControlClient({ baseUrl: `${await ticking.listen()}/_mock` });
      const { data, error } = await control.POST('/v1/sandboxes/{key}/clock', {
        params: { path: { key: 'ticking' } },
        body: { frozen: true },
      });
      expect(error).toBeUndefined();
      expect(data?.clock.frozen).toBe(true);
    } finally {
      await ticking.close();
    }
  });

  test('shows credits and ledger of one and the same instant', async () => {
    const ticking = await createMock({ apis: ['cyberbara'], wall: ticks() });
    try {
      const url = await ticking.listen();
      const params = { path: { key: 'instant' } };
      const control = createControlClient({ baseUrl: `${url}/_mock` });
      const api = createCyberbaraClient({ baseUrl: url, apiKey: 'instant' });
      for (let task = 0; task < 20; task++) await createTask(api, '[[fail]] [[took 40ms]]');
      for (let look = 0; look < 60; look++) {
        const { data } = await control.GET('/v1/sandboxes/{key}', { params });
        const moved = data?.ledger.reduce((sum, { credits }) => sum + credits, 0) ?? NaN;
        expect(data?.credits.balance).toBe(1000 + moved);
      }
    } finally {
      await ticking.close();
    }
  });

  test('never goes back in time', async () => {
    const { params, control } = world('mock_docs');
    const { error } = await control.POST('/v1/sandboxes/{key}/clock', {
      params,
      body: { now: '2026-03-01T00:00:00Z' },
    });
    expect(error?.error).toEqual({
      code: 'clock_backwards',
      message:
        'now must not be before 2026-03-03T04:08:19.320Z: the clock only goes forward; reset begins anew.',
    });
  });
});
