import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { openStateFolder, type StateFolder } from '../../mocks/sandbox/store/open.ts';
import { Gate } from './gate.ts';
import { picture, player } from './player.ts';

let gate: Gate;
let mock: Mock;
let url: string;
const mistakes: string[] = [];

beforeEach(async () => {
  gate = new Gate();
  mistakes.length = 0;
  mock = await createMock({
    apis: ['cyberbara'],
    store: gate,
    report: (mistake) => mistakes.push(String(mistake)),
  });
  url = await mock.listen();
});
afterEach(() => mock.close());

/**
 * Whether it has been answered by the time that requests sent after it have come back; `waiting` is how many
 * events have to be at the store by then, however long they take to get there.
 */
async function answered(reply: Promise<unknown>, waiting = 1): Promise<boolean> {
  let done = false;
  const settle = () => (done = true);
  reply.then(settle, settle);
  await vi.waitUntil(() => gate.waiting >= waiting, { timeout: 10_000, interval: 5 });
  for (let nth = 0; nth < 5; nth += 1) {
    await fetch(url);
    await turn();
  }
  return done;
}

describe('until it is stored', () => {
  test('a charge is not answered, nor anything that would tell of it', async () => {
    const [a, b] = [player(url, 'a'), player(url, 'b')];
    await Promise.all([a.balance(), b.balance()]);
    gate.open = false;
    const create = a.create();
    expect(await answered(create)).toBe(false);
    const balance = a.balance();
    const world = a.look();
    expect(await answered(Promise.race([create, balance, world]))).toBe(false);
    // Whoever has nothing to do with it is answered, or this never ends.
    await b.balance();
    gate.store();
    expect(await create).toMatchObject({ status: 200 });
    expect(await balance).toBe(980);
    expect((await world).credits.balance).toBe(980);
    // And from now on nobody waits.
    await a.balance();
  });

  test.each(['advance', 'cancel', 'reset'] as const)(
    '%s of the control API is not answered',
    async (verb) => {
      const a = player(url, 'a');
      const { id = '' } = await a.create();
      gate.open = false;
      const verbs = {
        advance: () => a.advance('1s'),
        cancel: () => a.cancel(id),
        reset: () => a.reset(),
      };
      const reply = verbs[verb]();
      expect(await answered(reply)).toBe(false);
      gate.store();
      expect(await reply).toBe(200);
    },
  );

  test('an upload is not answered', async () => {
    const a = player(url, 'a');
    await a.balance();
    gate.open = false;
    const reply = a.upload(picture(100, 1));
    expect(await answered(reply)).toBe(false);
    gate.store();
    expect((await fetch((await reply) ?? '')).status).toBe(200);
  });
});

describe('when it cannot be stored', () => {
  test('a charge gets the API’s 500 that says why, and nothing of it has happened', async () => {
    const a = player(url, 'a');
    const { id: first } = await a.create();
    gate.open = false;
    const create = a.create();
    const other = a.balance();
    expect(await answered(create)).toBe(false);
    gate.fail();
    expect(await create).toMatchObject({
      status: 500,
      error: {
        error: {
          code: 'internal_error',
          message: '/disk/understudy.sqlite cannot be written: full.',
        },
      },
    });
    await other;
    gate.open = true;
    expect(await a.balance()).toBe(980);
    expect((await a.look()).tasks.map(({ id }) => id)).toEqual([first]);
    expect(mistakes).toContain('StoreError: /disk/understudy.sqlite cannot be written: full.');
    // The id that the lost task had is given to the next one.
    expect((await a.create()).status).toBe(200);
    expect(await a.balance()).toBe(960);
  });

  test('a canceled task goes on, and a clock stays where it was', async () => {
    const a = player(url, 'a');
    const { id = '' } = await a.create('[[took 1h]]');
    gate.open = false;
    const replies = [a.cancel(id), a.advance('2h')];
    expect(await answered(Promise.race(replies), 2)).toBe(false);
    gate.fail();
    expect(await Promise.all(replies)).toEqual([500, 500]);
    gate.open = true;
    expect(await a.statusOf(id)).not.toBe('canceled');
    expect(await a.statusOf(id)).not.toBe('success');
    expect(await a.balance()).toBe(980);
  });

  test('a sandbox that could not begin begins with the next request', async () => {
    const a = player(url, 'a');
    gate.open = false;
    const create = a.create();
    expect(await answered(create)).toBe(false);
    gate.fail();
    expect((await create).status).toBe(500);
    gate.open = true;
    expect(await a.balance()).toBe(1000);
    expect((await a.create()).status).toBe(200);
  });

  test('an upload is nowhere', async () => {
    const a = player(url, 'a');
    const kept = await a.upload(picture(100, 1));
    gate.open = false;
    const reply = a.upload(picture(100, 2));
    expect(await answered(reply)).toBe(false);
    gate.fail();
    expect(await reply).toBeUndefined();
    gate.open = true;
    expect((await a.look()).uploads).toHaveLength(1);
    expect((await fetch(kept ?? '')).status).toBe(200);
    const content = hash('sha256', picture(100, 2)).slice(0, 32);
    const address = kept?.replace(/[^/]+(?=\.png$)/, content) ?? '';
    expect((await fetch(address)).status).toBe(404);
    expect(await a.upload(picture(100, 2))).toBe(address);
    expect((await fetch(address)).status).toBe(200);
  });
});

describe('a database that fails while the mock runs', () => {
  let folder: StateFolder;
  let parent: string;
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'commit-'));
    folder = await openStateFolder(join(parent, 'state'));
  });
  afterEach(() => {
    folder.close();
    rmSync(parent, { recursive: true });
  });

  test('loses the whole group, whichever event of it could not be written', async () => {
    const { store } = folder;
    const opened = { ...world, at: 1 };
    await store.append(identity('a'), opened, 1);
    const group = [
      Promise.resolve(store.append(identity('a'), { type: 'canceled', at: 2, taskId: 'x' }, 2)),
      // A number that its column does not take.
      Promise.resolve(store.append(identity('b'), opened, Number.NaN)),
      Promise.resolve(store.append(identity('c'), opened, 2)),
    ];
    for (const { status } of await Promise.allSettled(group)) expect(status).toBe('rejected');
    expect([...store.load('a')]).toEqual([opened]);
    expect([...store.list()].map(({ id }) => id)).toEqual(['a']);
    await store.append(identity('c'), opened, 2);
    expect([...store.load('c')]).toEqual([opened]);
  });
});

const world = {
  type: 'opened',
  api: 'cyberbara',
  userId: 'u',
  seed: 's',
  credits: 1,
  totalCredits: 1,
  clock: { offset: 0, frozenAt: null, speed: 1 },
} as const;

function identity(id: string) {
  return { id, label: id, user: id };
}
