import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worlds, type World } from './world.ts';

let mock: Awaited<ReturnType<typeof worlds>>;
beforeAll(async () => {
  mock = await worlds();
});
afterAll(() => mock.close());

async function add({ control, params }: World, body: object) {
  const { data, error } = await control.POST('/v1/sandboxes/{key}/faults', { params, body });
  if (error !== undefined) throw new Error(error.error.message);
  return data;
}

/** A poll of the balance: its status, or that there was no whole reply. */
async function poll({ url, key }: World, path = 'credits/balance'): Promise<number | 'lost'> {
  try {
    const response = await fetch(`${url}/cyberbara/api/v1/${path}`, {
      headers: { 'x-api-key': key },
    });
    await response.text();
    return response.status;
  } catch {
    return 'lost';
  }
}

async function polls(world: World, times: number): Promise<(number | 'lost')[]> {
  const statuses: (number | 'lost')[] = [];
  for (let nth = 0; nth < times; nth++) statuses.push(await poll(world));
  return statuses;
}

/** What forty polls get from a fault that meets every other one. */
async function diced(seed: string): Promise<string> {
  const other = await worlds({ seed });
  const world = other.world('dice');
  await add(world, { status: 500, probability: 0.5 });
  const statuses = await polls(world, 40);
  await other.close();
  return statuses.join(' ');
}
describe('a fault', () => {
  test('meets one operation, as often as said, with the documented reply', async () => {
    const world = mock.world('rate-limit');
    const fault = { operation: 'getCreditsBalance', status: 429, retryAfter: 30, times: 2 };
    expect(await add(world, fault)).toMatchObject({ id: 'fault-1', left: 2, met: 0 });
    const response = await fetch(`${world.url}/cyberbara/api/v1/credits/balance`, {
      headers: { 'x-api-key': world.key },
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await response.json()).toMatchObject({ error: { code: 'too_many_requests' } });
    expect(await poll(world, 'models')).toBe(200);
    expect(await polls(world, 2)).toEqual([429, 200]);
    const { data } = await world.control.GET('/v1/sandboxes/{key}/faults', world);
    expect(data).toEqual({ faults: [] });
  });

  test('goes when it expires on the sandbox’s clock', async () => {
    const world = mock.world('expiry');
    await add(world, { status: 503, expiresIn: '5m' });
    expect(await poll(world)).toBe(503);
    await world.advance('5m');
    expect(await poll(world)).toBe(200);
  });

  test('with a probability meets the same requests under the same seed, and others under another', async () => {
    const first = await diced('one');
    expect(await diced('one')).toBe(first);
    expect(await diced('two')).not.toBe(first);
    const failures = first.split(' ').filter((status) => status === '500').length;
    expect(failures).toBeGreaterThan(8);
    expect(failures).toBeLessThan(32);
  });

  test('that drops after the commit leaves a task that is charged and never heard of', async () => {
    const world = mock.world('lost-reply');
    await add(world, { operation: 'createVideoGeneration', dropAfterCommit: true, times: 1 });
    await expect(world.create()).rejects.toThrow('fetch failed');
    expect(await world.show()).toMatchObject({
      credits: { charged: 20, balance: 980 },
      tasks: [{ status: 'queued' }],
    });
  });

  test('that drops before the commit leaves nothing', async () => {
    const world = mock.world('lost-request');
    await add(world, { drop: true, times: 1 });
    await expect(world.create()).rejects.toThrow('fetch failed');
    expect(await world.show()).toMatchObject({ credits: { charged: 0 }, tasks: [] });
  });

  test('can end the reply in the middle of its JSON, or of the connection', async () => {
    const world = mock.world('half');
    await add(world, { malformed: true, times: 1 });
    await expect(world.balance()).rejects.toThrow('JSON');
    await add(world, { truncated: true, times: 1 });
    expect(await polls(world, 2)).toEqual(['lost', 200]);
  });

  test('holds a reply back for a time from its range', async () => {
    const world = mock.world('slow');
    const { latency } = await add(world, { latency: { from: '20ms', to: '40ms' }, times: 1 });
    expect(latency).toEqual({ from: '20ms', to: '40ms' });
    const began = performance.now();
    await poll(world);
    expect(performance.now() - began).toBeGreaterThan(19);
    await add(world, { latency: '10m' });
    const cut = fetch(`${world.url}/cyberbara/api/v1/models`, {
      headers: { 'x-api-key': world.key },
      signal: AbortSignal.timeout(50),
    });
    await expect(cut).rejects.toThrow('timeout');
  });

  test('is outdone by the request’s own header', async () => {
    const world = mock.world('header');
    await add(world, { status: 503 });
    const response = await fetch(`${world.url}/cyberbara/api/v1/models`, {
      headers: { 'x-api-key': world.key, 'x-mock-fault': 'status=429' },
    });
    expect(response.status).toBe(429);
  });

  test('meets only operations that document its status', async () => {
    const world = mock.world('undocumented');
    await add(world, { status: 402 });
    expect(await poll(world)).toBe(200);
    await expect(world.create()).rejects.toThrow('credits');
  });
});

describe('faults', () => {
  test('of one kind outdo each other, of several add up, and go one by one or all', async () => {
    const world = mock.world('several');
    const { id } = await add(world, { status: 500 });
    await add(world, { status: 503 });
    expect(await poll(world)).toBe(503);
    const params = { path: { key: world.key, faultId: 'fault-2' } };
    const remove = () => world.control.DELETE('/v1/sandboxes/{key}/faults/{faultId}', { params });
    expect((await remove()).data?.faults.map((fault) => fault.id)).toEqual([id]);
    const { error, response } = await remove();
    expect([response.status, error?.error]).toEqual([
      404,
      { code: 'fault_not_found', message: 'There is no fault fault-2; there is fault-1.' },
    ]);
    expect(await poll(world)).toBe(500);
    await world.control.DELETE('/v1/sandboxes/{key}/faults', world);
    expect(await poll(world)).toBe(200);
  });

  test('go with a reset', async () => {
    const world = mock.world('reset');
    await add(world, { status: 500 });
    await world.control.POST('/v1/sandboxes/{key}/reset', world);
    expect(await poll(world)).toBe(200);
  });

  test('of one key leave another alone', async () => {
    await add(mock.world('sick'), { status: 500 });
    expect([await poll(mock.world('sick')), await poll(mock.world('well'))]).toEqual([500, 200]);
  });
});

describe('a fault that could never meet a request', () => {
  test.each([
    [{}, 'The body must not be empty'],
    [
      { times: 1 },
      'Say what goes wrong: latency, status, drop, dropAfterCommit, malformed or truncated.',
    ],
    [
      { operation: 'getCreditsBalance', status: 402 },
      'status must be one that getCreditsBalance documents, 401, 429, 500 or 503, got 402.',
    ],
    [{ operation: 'makeTea', drop: true }, /^operation must be listModels, .* got "makeTea"\.$/],
    [{ status: 500, retryAfter: 3 }, 'retryAfter goes with the status 429 or 503.'],
    [
      { latency: { from: '2s', to: '1s' } },
      'latency must be up to 10m, from the shorter to the longer, got 2s to 1s.',
    ],
    [{ latency: '11m' }, /^latency must be up to 10m/],
    [{ drop: true, probability: 0 }, 'probability must be above 0, got 0'],
  ])('is refused: %j', async (body, message) => {
    await expect(add(mock.world('refusals'), body)).rejects.toThrow(message);
  });
});
