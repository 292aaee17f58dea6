import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Schemas } from '../../generated/control/client.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { type Player, player } from '../mock/player.ts';
import { Gate } from './gate.ts';

const FULL = {
  status: 500,
  code: 'internal_error',
  message: '/disk/understudy.sqlite cannot be written: full.',
};

let gate: Gate;
let mock: Mock;
let a: Player;
let b: Player;
let before: [Schemas['Sandbox'], Schemas['Sandbox']];
let picture: string;

beforeEach(async () => {
  gate = new Gate();
  mock = await createMock({ apis: ['cyberbara'], clock: 'manual', store: gate });
  a = player(mock, 'a-key-to-go-from');
  b = player(mock, 'b-key-to-go-to');
  await a.sandbox.snapshots.take();
  await a.create();
  await a.upload('of a');
  picture = (await b.upload('of b')).url;
  before = await both();
});
afterEach(() => mock.close());

async function both(): Promise<typeof before> {
  return [await a.sandbox.show(), await b.sandbox.show()];
}

/** What comes of it when the store fails once it has all of it. */
async function failing(verb: () => Promise<unknown>): Promise<unknown> {
  gate.open = false;
  const outcome = verb().catch((error: unknown) => error);
  await vi.waitUntil(() => gate.waiting > 0, { timeout: 10_000, interval: 5 });
  gate.fail();
  gate.open = true;
  return outcome;
}

describe('when it cannot be stored, nothing has happened:', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['no step back to a snapshot', () => a.sandbox.snapshots.restore('snapshot-1')],
    ['no snapshot', () => a.sandbox.snapshots.take()],
    ['no snapshot less', () => a.sandbox.snapshots.delete('snapshot-1')],
    ['no fork over another sandbox', () => a.sandbox.fork(b.key, { replace: true })],
    ['no fork', () => a.sandbox.fork('c-key-to-go-to')],
  ])('%s', async (_, verb) => {
    expect(await failing(verb)).toMatchObject(FULL);
    expect(await both()).toEqual(before);
    expect(await a.sandbox.snapshots.list()).toHaveLength(1);
    expect(await b.get(picture)).toMatchObject({ status: 200 });
    const { sandboxes } = JSON.parse((await a.get('/_mock/v1/sandboxes')).text);
    expect(sandboxes).toHaveLength(2);
    // And both live on.
    await b.create();
    expect(await b.balance()).toBe(980);
    await a.sandbox.snapshots.restore('snapshot-1');
    expect(await a.balance()).toBe(1000);
  });

  test('no capsule in the place of a sandbox', async () => {
    const capsule = await b.sandbox.capsule();
    await b.create();
    const now = await b.sandbox.show();
    expect(await failing(() => b.sandbox.load(capsule))).toMatchObject(FULL);
    expect(await b.sandbox.show()).toEqual(now);
    expect(await b.get(picture)).toMatchObject({ status: 200 });
    expect(await b.sandbox.load(capsule)).toMatchObject({ tasks: [] });
  });
});
