import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attack, type Attacked } from './mock.ts';
import { at } from './reply.ts';

// sora-2 for 10 seconds costs 20, nano-banana-pro in 1K costs 8.
const VIDEO = { model: 'sora-2', scene: 'text-to-video', prompt: 'waves' };
const IMAGE = { model: 'nano-banana-pro', scene: 'text-to-image', prompt: 'a fox' };

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterAll(() => mock.close());

async function create(key: string, body: typeof VIDEO): Promise<string> {
  const medium = body === VIDEO ? 'videos' : 'images';
  const reply = await fetch(`${mock.url}/cyberbara/api/v1/${medium}/generations`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const code = at(await reply.json(), 'error', 'code');
  return `${reply.status} ${typeof code === 'string' ? code : 'made'}`;
}

async function sandbox(key: string): Promise<unknown> {
  return (await fetch(`${mock.url}/_mock/v1/sandboxes/${key}`)).json();
}

function counted(outcomes: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Map.groupBy(outcomes, (outcome) => outcome)
      .entries()
      .map(([outcome, all]) => [outcome, all.length]),
  );
}

describe('credits are spent once, however many ask at once', () => {
  it('200 creates where credits last for 10: ten are made, the ledger adds up', async () => {
    for (let i = 0; i < 40; i++) await create('rush', VIDEO);
    const outcomes = await Promise.all(Array.from({ length: 200 }, () => create('rush', VIDEO)));
    expect(counted(outcomes)).toEqual({ '200 made': 10, '402 insufficient_credits': 190 });

    const seen = await sandbox('rush');
    expect(at(seen, 'credits')).toEqual({
      opening: 1000,
      adjusted: 0,
      charged: 1000,
      refunded: 0,
      balance: 0,
    });
    expect(at(seen, 'tasks')).toHaveLength(50);
    const ledger = at(seen, 'ledger');
    expect(
      Array.isArray(ledger) &&
        ledger.reduce((sum: number, entry) => sum + Number(at(entry, 'credits')), 0),
    ).toBe(-1000);
    expect(
      await (
        await fetch(`${mock.url}/cyberbara/api/v1/credits/usage?limit=1`, {
          headers: { 'x-api-key': 'rush' },
        })
      ).json(),
    ).toMatchObject({
      data: { summary: { total: 50, total_credits_consumed: 1000 } },
    });
  });

  it('of two requests for the last credits exactly one wins', async () => {
    for (let race = 0; race < 10; race++) {
      const key = `race-${race}`;
      await Promise.all(Array.from({ length: 49 }, () => create(key, VIDEO)));
      await create(key, IMAGE);
      // 12 are left: enough for one image.
      const outcomes = await Promise.all([create(key, IMAGE), create(key, IMAGE)]);
      expect(outcomes.toSorted()).toEqual(['200 made', '402 insufficient_credits']);
      expect(at(await sandbox(key), 'credits', 'balance')).toBe(4);
    }
  });

  it('tasks that fail come back once, however often they are polled', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const reply = await fetch(`${mock.url}/cyberbara/api/v1/videos/generations`, {
          method: 'POST',
          headers: { 'x-api-key': 'refunds', 'content-type': 'application/json' },
          body: JSON.stringify({ ...VIDEO, prompt: 'waves [[fail]]' }),
        });
        return String(at(await reply.json(), 'data', 'task_id'));
      }),
    );
    await fetch(`${mock.url}/_mock/v1/sandboxes/refunds/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"advance":"1h"}',
    });
    await Promise.all(
      [...ids, ...ids, ...ids].map((id) =>
        fetch(`${mock.url}/cyberbara/api/v1/tasks/${id}`, { headers: { 'x-api-key': 'refunds' } }),
      ),
    );
    expect(at(await sandbox('refunds'), 'credits')).toEqual({
      opening: 1000,
      adjusted: 0,
      charged: 400,
      refunded: 400,
      balance: 1000,
    });
    expect(mock.mistakes).toEqual([]);
  });
});
