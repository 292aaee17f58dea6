import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  record,
} from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { type Fault, type Hand, manners, PoliteClient } from './polite-client.ts';

const hand: Hand = { now: Date.parse('2026-03-03T10:00:00.000Z') };
let mock: Mock;
beforeAll(async () => {
  mock = await createMock({ wall: () => hand.now });
});
afterAll(() => mock.close());

const apis = ['cyberbara', 'omnivideo', 'nanophoto'] as const;
const faults: readonly Fault[] = [
  'none',
  'status=429',
  'status=500',
  'drop',
  'drop-after-commit',
  'truncated',
];

const step = record({
  what: constantFrom('create', 'poll', 'poll', 'poll', 'follow'),
  api: constantFrom(...apis),
  which: nat(20),
  pause: nat(8000),
  fault: constantFrom(...faults),
});
type Step = typeof step extends Arbitrary<infer T> ? T : never;
const day = record({
  steps: array(step, { maxLength: 8 }),
  speed: constantFrom(1, 10, 100),
  at: nat(8),
});

let days = 0;

/** A client's day in a sandbox of its own, with what it does wrong at some time of it. */
async function live(
  { steps, speed, at }: { steps: readonly Step[]; speed: number; at: number },
  slip?: (client: PoliteClient, speed: number) => Promise<unknown>,
) {
  const key = `day-${(days += 1)}`;
  const sandbox = mock.sandbox(key);
  await sandbox.clock.speed(speed);
  await sandbox.account.set({ credits: 100_000 });
  const client = new PoliteClient(mock, key, hand, speed);
  const moment = Math.min(at, steps.length);
  for (const one of steps.slice(0, moment)) await take(client, one);
  await slip?.(client, speed);
  for (const one of steps.slice(moment)) await take(client, one);
  const { findings, forgotten } = await sandbox.conduct();
  expect(forgotten).toBe(0);
  return findings.map(({ rule }) => rule);
}

async function take(client: PoliteClient, { what, api, which, pause, fault }: Step) {
  client.wait(pause);
  const task = client.tasks[which % Math.max(1, client.tasks.length)];
  if (what === 'create' || task === undefined) await client.create(api, fault);
  else if (what === 'poll') await client.poll(task, fault);
  else await client.follow(task);
}

async function taskOf(client: PoliteClient) {
  const task = await client.create('cyberbara');
  if (task === undefined) throw new Error('no task was made');
  return task;
}

const { create, body } = manners.cyberbara;
const slips: readonly [string, (client: PoliteClient, speed: number) => Promise<unknown>][] = [
  [
    'polls-too-fast',
    async (client, speed) => {
      const task = await taskOf(client);
      await client.look(task);
      client.wait(Math.floor(500 / speed));
      await client.look(task);
    },
  ],
  [
    'polls-after-final',
    async (client) => {
      const task = await taskOf(client);
      await client.follow(task);
      client.wait(2000);
      await client.look(task);
    },
  ],
  [
    'no-back-off',
    async (client) => {
      const task = await taskOf(client);
      await client.look(task, 'status=429');
      client.wait(900);
      await client.look(task);
    },
  ],
  [
    'repeats-paid-request',
    async (client) => {
      await client.ask(create, body('Twice'), 'drop-after-commit');
      client.wait(60_000);
      await client.ask(create, body('Twice'));
    },
  ],
  [
    'provider-key',
    (client) => client.ask(create, { ...body('Inside'), image_url: 'https://a.example/a.png' }),
  ],
  ['unknown-option', (client) => client.ask(create, { ...body('Odd'), quality: 'best' })],
  [
    'deprecated-alias',
    (client) => client.ask(create, { ...body('Old'), options: { n_frames: 10 } }),
  ],
];

describe('whatever goes wrong', () => {
  test('a client that does as it is told makes no mistake', async () => {
    await assert(
      asyncProperty(day, async (one) => {
        expect(await live(one)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(slips)('a client that slips once is told of exactly that: %s', async (rule, slip) => {
    await assert(
      asyncProperty(day, async (one) => {
        expect(await live(one, slip)).toEqual([rule]);
      }),
      { numRuns: 20 },
    );
  });
});
