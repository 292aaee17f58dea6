import { describe, expect, test } from 'vitest';
import { deliver } from '../../check/target/deliver.ts';
import { NoReply } from '../../check/target/request.ts';
import { Inconclusive, TooDear } from '../../check/target/setbacks.ts';
import { json, live, scripted } from './deployment.ts';

const BALANCE = {
  data: { user_id: 'u', remaining_credits: 5, updated_at: '2026-01-01T00:00:00.000Z' },
};
const RECEIPT = { data: { task_id: 't', credits: { cost: 20, remaining: 0 } } };
const KEY = 'a-key-of-the-test';

const look = { operationId: 'getCreditsBalance', request: {}, key: KEY };
const create = {
  operationId: 'createVideoGeneration',
  request: { body: { model: 'sora-2', prompt: 'Waves', scene: 'text-to-video' } },
  key: KEY,
};
const gone = () =>
  Promise.reject(new TypeError('fetch failed', { cause: new Error('socket hang up') }));

describe('a request that may be repeated', () => {
  test('is, after a 429 and the time that the deployment asks for', async () => {
    const { fetch, seen } = scripted(json(429, {}, { 'retry-after': '7' }), json(200, BALANCE));
    const { target, clock } = live('cyberbara', { fetch });
    expect((await deliver(target, look)).status).toBe(200);
    expect(seen).toHaveLength(2);
    expect(clock.waits).toContain(7000);
  });

  test('reads an HTTP date as well', async () => {
    const { target: at, clock } = live('cyberbara');
    const date = new Date(clock.now() + 5000).toUTCString();
    const { fetch } = scripted(json(429, {}, { 'retry-after': date }), json(200, BALANCE));
    await deliver({ ...at, fetch }, look);
    expect(Math.max(...clock.waits)).toBe(5000);
  });

  test('reads the date by the clock of the deployment, which may be an hour off', async () => {
    const { target: at, clock } = live('cyberbara');
    const headers = (hours: number) => ({
      date: new Date(clock.now() + hours * 3_600_000).toUTCString(),
      'retry-after': new Date(clock.now() + hours * 3_600_000 + 9000).toUTCString(),
    });
    for (const hours of [-1, 1]) {
      const { fetch, seen } = scripted(json(429, {}, headers(hours)), json(200, BALANCE));
      clock.waits.length = 0;
      expect((await deliver({ ...at, fetch }, look)).status).toBe(200);
      expect(seen).toHaveLength(2);
      expect(Math.max(...clock.waits)).toBe(9000);
    }
  });

  test.each(['-5', '1.5', 'soon', ''])('waits a moment where it is told "%s"', async (given) => {
    const { fetch } = scripted(json(429, {}, { 'retry-after': given }), json(200, BALANCE));
    const { target, clock } = live('cyberbara', { fetch });
    await deliver(target, look);
    expect(Math.max(...clock.waits)).toBe(1000);
  });

  test('is, after one 503', async () => {
    const { fetch } = scripted(json(503, {}), json(200, BALANCE));
    expect((await deliver(live('cyberbara', { fetch }).target, look)).status).toBe(200);
  });

  test('is, after a connection that broke', async () => {
    const { fetch } = scripted(gone, json(200, BALANCE));
    expect((await deliver(live('cyberbara', { fetch }).target, look)).status).toBe(200);
  });

  test('says nothing of the contract if it stays at 503', async () => {
    const { fetch, seen } = scripted(json(503, {}));
    await expect(deliver(live('cyberbara', { fetch }).target, look)).rejects.toThrow(Inconclusive);
    expect(seen).toHaveLength(3);
  });

  test('is not waited for if the deployment asks for hours', async () => {
    const { fetch, seen } = scripted(json(429, {}, { 'retry-after': '86400' }));
    const { target, clock } = live('cyberbara', { fetch });
    await expect(deliver(target, look)).rejects.toThrow(Inconclusive);
    expect(seen).toHaveLength(1);
    expect(Math.max(0, ...clock.waits)).toBeLessThanOrEqual(120_000);
  });

  test('that never gets a reply is a broken promise', async () => {
    const { fetch } = scripted(gone);
    await expect(deliver(live('cyberbara', { fetch }).target, look)).rejects.toThrow(NoReply);
  });

  test('says nothing of the contract where nobody answers in time', async () => {
    const { fetch } = scripted(() => new Promise<Response>(() => undefined));
    const { target } = live('cyberbara', { fetch, timeout: 1 });
    await expect(deliver(target, look)).rejects.toThrow(/no reply .* within 0.001 s/);
  });

  test('takes a status that is expected for an answer', async () => {
    const { fetch, seen } = scripted(json(429, {}, { 'retry-after': '7' }));
    const { target } = live('cyberbara', { fetch });
    expect((await deliver(target, { ...look, expected: 429 })).status).toBe(429);
    expect(seen).toHaveLength(1);
  });
});

describe('a request that could charge', () => {
  test.each([
    ['429', json(429, {}, { 'retry-after': '1' })],
    ['503', json(503, {})],
    ['a broken connection', gone],
  ])('is never sent again, after %s', async (_, answer) => {
    const { fetch, seen } = scripted(answer, json(200, RECEIPT));
    const { target } = live('cyberbara', { fetch, credits: 100 });
    await expect(deliver(target, create)).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });

  test('is not sent at all without an allowance', async () => {
    const { fetch, seen } = scripted(json(200, RECEIPT));
    await expect(deliver(live('cyberbara', { fetch }).target, create)).rejects.toThrow(TooDear);
    expect(seen).toEqual([]);
  });

  test('is not sent if what it could cost is more than is left', async () => {
    const { fetch, seen } = scripted(json(200, RECEIPT));
    const { target } = live('cyberbara', { fetch, credits: 39 });
    await deliver(target, create);
    await expect(deliver(target, create)).rejects.toThrow(/20 credits, and 19 of the 39/);
    expect(seen).toHaveLength(1);
  });

  test('counts as charged at its highest price if nobody says what became of it', async () => {
    const { fetch } = scripted(gone);
    const { target } = live('cyberbara', { fetch, credits: 100 });
    await deliver(target, create).catch(() => undefined);
    expect(target.budget.spent).toBe(20);
  });

  test('counts nothing when it is refused', async () => {
    const { fetch } = scripted(json(400, {}));
    const { target } = live('cyberbara', { fetch, credits: 100 });
    await deliver(target, create);
    expect([target.budget.spent, target.budget.left]).toEqual([0, 100]);
  });

  test('counts nothing when an API refuses with status 200', async () => {
    const { fetch } = scripted(json(200, { code: 0, msg: 'no' }));
    const { target } = live('omnivideo', { fetch, credits: 100 });
    const body = { model_id: 'gpt-image-2', prompt: 'Waves' };
    await deliver(target, { operationId: 'createTask', request: { body }, key: KEY });
    expect(target.budget.spent).toBe(0);
  });

  test('counts what the receipt says, even if that is more', async () => {
    const { fetch } = scripted(json(200, { data: { ...RECEIPT.data, credits: { cost: 90 } } }));
    const { target } = live('cyberbara', { fetch, credits: 100 });
    await deliver(target, create);
    expect(target.budget.left).toBe(10);
  });

  test('costs nothing with a key that nobody has', async () => {
    const { fetch, seen } = scripted(json(401, {}));
    await deliver(live('cyberbara', { fetch }).target, { ...create, key: 'nobody' });
    expect(seen).toHaveLength(1);
  });

  test('says nothing of the contract when the account has too little', async () => {
    const { fetch } = scripted(json(402, {}));
    const { target } = live('cyberbara', { fetch, credits: 100 });
    await expect(deliver(target, create)).rejects.toThrow(/402/);
  });
});

test('an upload is not repeated: the second would find the first', async () => {
  const { fetch, seen } = scripted(gone);
  const file = { field: 'files', filename: 'a.png', contentType: 'image/png', sample: 'png' };
  await expect(
    deliver(live('cyberbara', { fetch }).target, {
      operationId: 'uploadImages',
      request: { files: [file] },
      key: KEY,
    }),
  ).rejects.toThrow(NoReply);
  expect(seen).toHaveLength(1);
});

test('a redirect is a reply and is not followed', async () => {
  const { fetch, seen } = scripted(
    new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } }),
  );
  expect((await deliver(live('cyberbara', { fetch }).target, look)).status).toBe(302);
  expect(seen.map(({ url }) => new URL(url).host)).toEqual(['api.example.com']);
});
