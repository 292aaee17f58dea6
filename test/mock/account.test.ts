import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worlds } from './world.ts';

let mock: Awaited<ReturnType<typeof worlds>>;
beforeAll(async () => {
  mock = await worlds();
});
afterAll(() => mock.close());

describe('setting an account', () => {
  test('sets the balance, books the difference, and refunds on top of it', async () => {
    const { control, params, create, balance, advance, show } = mock.world('set-credits');
    const taskId = await create('A cat [[fail]] [[took 30s]]');
    const { data } = await control.POST('/v1/sandboxes/{key}/account', {
      params,
      body: { credits: 25 },
    });
    expect(data?.credits).toEqual({
      opening: 1000,
      adjusted: -955,
      charged: 20,
      refunded: 0,
      balance: 25,
    });
    expect(await balance()).toBe(25);
    await create();
    await expect(create()).rejects.toThrow('credits');
    await advance('30s');
    expect(await balance()).toBe(25);
    expect((await show()).ledger).toMatchObject([
      { kind: 'charge', credits: -20, taskId },
      { kind: 'adjustment', credits: -955, taskId: null },
      { kind: 'charge', credits: -20 },
      { kind: 'refund', credits: 20, taskId },
    ]);
  });

  test('gives and takes a subscription that the API heeds', async () => {
    const { url, key, params, control, show } = mock.world('nb_sk_subscriber');
    const credits = async () => {
      const response = await fetch(`${url}/imgeditor/api/v1/account/credits`, {
        headers: { authorization: `Bearer ${key}` },
      });
      const body: unknown = await response.json();
      return body;
    };
    const set = (body: { plan: string | null; credits?: number }) =>
      control.POST('/v1/sandboxes/{key}/account', { params, body });
    await set({ plan: null, credits: 1500 });
    expect(await credits()).toMatchObject({
      data: { is_vip: false, subscription: null, credits: 1500, total_credits: 1500 },
    });
    await set({ plan: 'studio' });
    expect(await credits()).toMatchObject({
      data: { is_vip: true, subscription: { plan: 'studio' }, credits: 1500 },
    });
    expect((await show()).plan).toBe('studio');
    await control.POST('/v1/sandboxes/{key}/reset', { params });
    expect(await show()).toMatchObject({ plan: 'pro', credits: { adjusted: 0, balance: 1000 } });
  });

  test.each([
    [{ credits: -1 }, 'credits must be between 0 and 1000000000, got -1'],
    [{ credits: 1.5 }, 'credits must be an integer, got 1.5'],
    [{ plan: '' }, 'plan must not be empty'],
    [{}, 'The body must not be empty'],
  ])('refuses %j', async (body, message) => {
    const { control, params } = mock.world('refusals');
    const { error } = await control.POST('/v1/sandboxes/{key}/account', { params, body });
    expect(error?.error).toEqual({ code: 'invalid_request', message });
  });
});

describe('the list of sandboxes', () => {
  test('has a line for each key, in order of first use, and shows no key', async () => {
    const alone = await worlds();
    await alone.world('mock_broke_of_alice').balance();
    await alone.world('a-secret-of-bob').create();
    const { data, response } = await alone.control.GET('/v1/sandboxes');
    expect(data?.sandboxes).toMatchObject([
      { key: 'mock…lice', api: 'cyberbara', scenario: 'broke', balance: 0, tasks: 0 },
      { key: 'a-se…-bob', api: 'cyberbara', scenario: null, balance: 980, tasks: 1 },
    ]);
    expect(response.status).toBe(200);
    await alone.close();
  });
});

describe('deleting a sandbox', () => {
  test('forgets account, tasks and media; the next use of the key begins anew', async () => {
    const { url, control, params, key, api, create, advance, status, balance } =
      mock.world('delete-me-please');
    const taskId = await create();
    await advance('1h');
    const { data } = await api.GET('/api/v1/tasks/{taskId}', { params: { path: { taskId } } });
    const [clip = ''] = data?.data.task.output.videos ?? [];
    expect(clip).toContain(url);
    const gone = await control.DELETE('/v1/sandboxes/{key}', { params });
    expect(gone.data).toEqual({ deleted: 'dele…ease' });
    expect((await fetch(clip)).status).toBe(404);
    const again = await control.DELETE('/v1/sandboxes/{key}', { params });
    expect([again.response.status, again.error?.error]).toEqual([
      404,
      {
        code: 'sandbox_not_found',
        message: 'No sandbox of the key dele…ease: it was never used, or was deleted.',
      },
    ]);
    expect(again.error?.error.message).not.toContain(key);
    expect(await status(taskId)).toBeUndefined();
    expect(await balance()).toBe(1000);
  });
});
