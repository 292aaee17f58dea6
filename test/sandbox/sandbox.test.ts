import { describe, expect, test } from 'vitest';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import { InsufficientCredits, TaskNotFound } from '../../mocks/domain/errors.ts';
import { entries, usage } from '../../mocks/domain/ledger.ts';
import { statusAt } from '../../mocks/domain/tasks.ts';
import type { Order } from '../../mocks/domain/orders.ts';
import { Sandboxes } from '../../mocks/sandbox/sandboxes.ts';
import { memoryStore } from '../../mocks/sandbox/store/memory.ts';
import { balance, fold, settle } from '../../mocks/sandbox/state.ts';

/** A world whose wall clock stands where the test puts it. */
function world({ key = 'a', speed = 10, seed = 'test', store = memoryStore() } = {}) {
  const wall = { now: Date.parse('2026-01-01T00:00:00Z') };
  const sandboxes = new Sandboxes({ wall: () => wall.now, seed, speed, store });
  return { wall, sandboxes, sandbox: sandboxes.enter(key, catalog) };
}

function order(change: Partial<Order> = {}): Order {
  return {
    api: 'cyberbara',
    model: 'sora-2',
    medium: 'video',
    scene: 'text-to-video',
    prompt: 'A cat',
    cost: 20,
    seconds: 100,
    output: { extension: 'mp4' },
    ...change,
  };
}

function ids(options: Parameters<typeof world>[0]): string[] {
  return world(options)
    .sandbox.submit([order()])
    .map(({ id }) => id);
}

describe('a sandbox', () => {
  test('begins with 1000 credits, or with none for a broke key', () => {
    expect(world().sandbox.balance).toBe(1000);
    expect(world({ key: 'mock_broke_worker3' }).sandbox.balance).toBe(0);
  });

  test('charges at submit and refunds a failed task once, when it fails', () => {
    const { sandbox, wall } = world();
    sandbox.submit([order({ prompt: '[[fail]]' }), order()]);
    expect(sandbox.balance).toBe(960);
    wall.now += 9999;
    expect(sandbox.balance).toBe(960);
    wall.now += 1;
    expect(sandbox.balance).toBe(980);
    wall.now += 1_000_000;
    expect(sandbox.balance).toBe(980);
    expect(
      entries(sandbox.state.tasks.values(), sandbox.now).map(({ kind, credits }) => [
        kind,
        credits,
      ]),
    ).toEqual([
      ['charge', -20],
      ['charge', -20],
      ['refund', 20],
    ]);
  });

  test('refunds a canceled task once and lets nobody cancel it twice', () => {
    const { sandbox } = world();
    const [task] = sandbox.submit([order()]);
    if (task === undefined) throw new Error('no task');
    expect(sandbox.cancel(task)).toBe(true);
    expect(sandbox.cancel(sandbox.task('cyberbara', task.id))).toBe(false);
    expect(sandbox.balance).toBe(1000);
  });

  test('makes and charges all tasks of a request or none', () => {
    const { sandbox } = world();
    expect(() => sandbox.submit([order({ cost: 600 }), order({ cost: 600 })])).toThrow(
      InsufficientCredits,
    );
    expect(sandbox.balance).toBe(1000);
    expect(sandbox.state.tasks.size).toBe(0);
  });

  test('shows a task to the API that made it only', () => {
    const { sandbox } = world();
    const [task] = sandbox.submit([order()]);
    expect(sandbox.task('cyberbara', task?.id ?? '')).toBe(task);
    expect(() => sandbox.task('imgeditor', task?.id ?? '')).toThrow(TaskNotFound);
  });

  test('gives the same ids to the same requests, and others to another key or seed', () => {
    expect(ids({})).toEqual(ids({}));
    expect(ids({ key: 'b' })).not.toEqual(ids({}));
    expect(ids({ seed: 'other' })).not.toEqual(ids({}));
  });

  test('is the fold of its events, refunds included', () => {
    const store = memoryStore();
    const { sandbox, wall } = world({ store });
    sandbox.submit([order({ prompt: '[[fail]]' }), order()]);
    sandbox.changeClock({ speed: 20 });
    wall.now += 3000;
    sandbox.changeClock({ advance: 3000, frozen: true });
    sandbox.keep([{ key: 'k', contentType: 'image/png', size: 1 }]);
    const again = fold(store.load(sandbox.identity.id));
    if (again === undefined) throw new Error('nothing happened');
    settle(again, sandbox.now);
    expect(again).toEqual(sandbox.state);
    expect(balance(again)).toBe(980);
  });

  test('begins anew after a reset, with the same ids', () => {
    const { sandbox, sandboxes } = world();
    const [before] = sandbox.submit([order()]);
    sandboxes.reset(sandbox);
    expect(sandbox.balance).toBe(1000);
    expect(sandbox.state.tasks.size).toBe(0);
    expect(sandbox.submit([order()])[0]?.id).toBe(before?.id);
  });
});

describe('the clock of a sandbox', () => {
  test('goes with the wall clock, ahead of it once advanced', () => {
    const { sandbox, wall } = world();
    const start = sandbox.now;
    sandbox.changeClock({ advance: 45_000 });
    wall.now += 1000;
    expect(sandbox.now - start).toBe(46_000);
  });

  test('stands still while frozen and goes on from there', () => {
    const { sandbox, wall } = world();
    const start = sandbox.now;
    sandbox.changeClock({ frozen: true });
    wall.now += 60_000;
    expect(sandbox.now).toBe(start);
    sandbox.changeClock({ advance: 5000 });
    sandbox.changeClock({ frozen: false });
    wall.now += 1000;
    expect(sandbox.now - start).toBe(6000);
  });

  test('finishes running tasks sooner when they are sped up, and does not touch finished ones', () => {
    const { sandbox, wall } = world();
    const [done] = sandbox.submit([order({ prompt: '[[took 1s]]' })]);
    const [running] = sandbox.submit([order()]);
    wall.now += 4000;
    sandbox.changeClock({ speed: 60 });
    wall.now += 1000;
    const { now } = sandbox;
    expect(statusAt(sandbox.task('cyberbara', running?.id ?? ''), now)).toBe('succeeded');
    expect(sandbox.task('cyberbara', done?.id ?? '').plan).toEqual(done?.plan);
  });

  test('of the docs scenario stands at the documented instant', () => {
    const { sandbox, wall } = world({ key: 'mock_docs' });
    wall.now += 60_000;
    expect(new Date(sandbox.now).toISOString()).toBe('2026-03-03T04:08:19.320Z');
    expect(sandbox.balance).toBe(44);
  });
});

describe('usage', () => {
  test('lists what was paid for, newest first, and counts the whole range, not the page', () => {
    const { sandbox, wall } = world();
    for (const cost of [1, 2, 3]) {
      sandbox.submit([order({ cost })]);
      wall.now += 1000;
    }
    sandbox.submit([order({ cost: 50, prompt: '[[fail]] [[took 1s]]' })]);
    wall.now += 1000;
    const page = (page: number) =>
      usage(sandbox.state.tasks.values(), sandbox.now, { api: 'cyberbara', page, limit: 2 });
    expect(page(1)).toMatchObject({ total: 3, totalPages: 2, creditsConsumed: 6 });
    expect(page(1).tasks.map(({ cost }) => cost)).toEqual([3, 2]);
    expect(page(2).tasks.map(({ cost }) => cost)).toEqual([1]);
    expect(page(3).tasks).toEqual([]);
  });
});
