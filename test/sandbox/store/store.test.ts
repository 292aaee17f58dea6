import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { Event } from '../../../mocks/sandbox/events.ts';
import { openingOf } from '../../../mocks/sandbox/opening.ts';
import { memoryStore } from '../../../mocks/sandbox/store/memory.ts';
import { openStateFolder } from '../../../mocks/sandbox/store/open.ts';
import type { Store } from '../../../mocks/sandbox/store/store.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A store, and the same one as a mock that is started next finds it. */
interface Kept {
  readonly store: Store;
  readonly again: () => Promise<Store>;
}

const stores = {
  memory(): Promise<Kept> {
    const store = memoryStore();
    return Promise.resolve({ store, again: () => Promise.resolve(store) });
  },
  async SQLite(): Promise<Kept> {
    const parent = mkdtempSync(join(tmpdir(), 'store-'));
    const folder = join(parent, 'state');
    let opened = await openStateFolder(folder);
    ends.push(() => {
      opened.close();
      rmSync(parent, { recursive: true });
    });
    return {
      store: opened.store,
      async again() {
        opened.close();
        opened = await openStateFolder(folder);
        return opened.store;
      },
    };
  },
};

const opened: Event = openingOf(catalog, { wall: 1, seed: 's', scenario: undefined, speed: 10 });
const advanced: Event = {
  type: 'clock',
  at: 2,
  clock: { offset: 5, frozenAt: null, speed: 10 },
};
const odd: Event = {
  type: 'uploaded',
  at: 3,
  uploads: [
    { key: `quote " nul \0 half ${'😀'.slice(0, 1)}`, contentType: 'ü', size: 2 ** 53 - 1 },
  ],
};

function identity(id: string, user = 'abcdef01') {
  return { id, label: `${id}…`, user };
}

function by<Item extends { readonly id: string }>(items: Iterable<Item>): Item[] {
  return [...items].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe.each(Object.entries(stores))('the %s store', (_, open) => {
  test('gives each sandbox its own events in their order, now and to the next mock', async () => {
    const { store, again } = await open();
    const [a, b] = [identity('a'), identity('b')];
    for (const [sandbox, event] of [
      [a, opened],
      [b, opened],
      [a, advanced],
      [b, odd],
      [a, odd],
    ] as const)
      void store.append(sandbox, event, 1);
    await store.pending;
    for (const find of [() => store, again]) {
      const one = await find();
      expect([...one.load('a')]).toEqual([opened, advanced, odd]);
      expect([...one.load('b')]).toEqual([opened, odd]);
      expect([...one.load('c')]).toEqual([]);
    }
  });

  test('goes on where the mock before it ended', async () => {
    const { store, again } = await open();
    await store.append(identity('a'), opened, 1);
    const next = await again();
    await next.append(identity('a'), advanced, 2);
    await next.append(identity('a'), odd, 3);
    expect([...(await again()).load('a')]).toEqual([opened, advanced, odd]);
  });

  test('drops what came before a new beginning', async () => {
    const { store, again } = await open();
    await store.append(identity('a'), opened, 1);
    await store.append(identity('b'), opened, 1);
    await store.append(identity('a'), advanced, 2);
    await store.append(identity('a'), opened, 3);
    await store.append(identity('a'), odd, 4);
    for (const find of [() => store, again]) {
      const one = await find();
      expect([...one.load('a')]).toEqual([opened, odd]);
      expect([...one.load('b')]).toEqual([opened]);
    }
  });

  test('lists sandboxes with who they are and when they were last used', async () => {
    const { store, again } = await open();
    await store.append(identity('a', '11111111'), opened, 1);
    await store.append(identity('b', '22222222'), opened, 2);
    await store.append(identity('a', '11111111'), advanced, 7);
    store.touch([
      { id: 'b', usedAt: 9 },
      { id: 'unknown', usedAt: 9 },
    ]);
    for (const find of [() => store, again])
      expect(by((await find()).list())).toEqual([
        { id: 'a', label: 'a…', user: '11111111', usedAt: 7 },
        { id: 'b', label: 'b…', user: '22222222', usedAt: 9 },
      ]);
  });

  test('forgets what it is told to, also what has just been appended', async () => {
    const { store, again } = await open();
    await store.append(identity('a'), opened, 1);
    await store.append(identity('b'), opened, 1);
    void store.append(identity('a'), advanced, 2);
    void store.append(identity('c'), opened, 2);
    store.forget(new Set(['a', 'c', 'unknown']));
    await store.pending;
    for (const find of [() => store, again]) {
      const one = await find();
      expect(by(one.list()).map(({ id }) => id)).toEqual(['b']);
      expect([...one.load('a')]).toEqual([]);
      expect([...one.load('c')]).toEqual([]);
    }
  });
});

describe('the SQLite store', () => {
  test('stores what arrives in one turn of the event loop at once, and all of it', async () => {
    const { store } = await stores.SQLite();
    const first = store.append(identity('a'), opened, 1);
    await Promise.resolve();
    const second = store.append(identity('b'), opened, 1);
    expect(second).toBe(first);
    expect([...store.list()]).toEqual([]);
    await first;
    expect(store.pending).toBeUndefined();
    expect([...store.list()]).toHaveLength(2);
  });

  test('stores what is on its way when it is closed', async () => {
    const { store, again } = await stores.SQLite();
    void store.append(identity('a'), opened, 1);
    expect([...(await again()).load('a')]).toEqual([opened]);
  });
});
