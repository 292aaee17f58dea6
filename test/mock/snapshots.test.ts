import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../mocks/mock.ts';
import { type Player, player } from './player.ts';

const folders: string[] = [];
let mock: Mock;

afterEach(async () => {
  await mock.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const stores = {
  memory: (): MockOptions => ({}),
  SQLite(): MockOptions {
    const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
    folders.push(folder);
    return { state: join(folder, 'state') };
  },
};

describe.each(Object.entries(stores))('a snapshot, kept in %s', (_, kept) => {
  let a: Player;
  beforeEach(async () => {
    mock = await createMock({ apis: ['cyberbara'], clock: 'manual', ...kept() });
    a = player(mock, 'a-key-with-a-past');
  });

  test('brings back account, tasks, uploads, queue, subscription and clock', async () => {
    const { sandbox } = a;
    await a.create('[[took 30s]]');
    await a.create('[[fail]] [[took 10s]]');
    await a.upload('first');
    await sandbox.next({ fail: true, times: 2 });
    await sandbox.clock.advance('5s');
    const before = await sandbox.show();
    const seeded = await sandbox.snapshots.take('seeded');
    expect(seeded).toEqual({
      id: 'snapshot-1',
      name: 'seeded',
      at: '2026-01-01T00:00:05.000Z',
      tasks: 2,
      balance: 960,
    });

    await a.create();
    await a.upload('second');
    await sandbox.account.set({ credits: 7, plan: null });
    await sandbox.clock.advance('10m');
    await sandbox.clock.speed(50);
    const restored = await sandbox.snapshots.restore(seeded.id);
    expect(restored).toEqual(before);
    expect(await sandbox.show()).toEqual(before);
    expect(await a.balance()).toBe(960);
    await sandbox.clock.advance('5s');
    expect(await a.balance()).toBe(980);
  });

  test('makes what came after it unknown, and the same requests give the same ids again', async () => {
    const { id } = await a.sandbox.snapshots.take();
    const first = await a.create();
    const picture = await a.upload('after');
    await a.sandbox.snapshots.restore(id);
    expect(await a.task(first.id)).toMatchObject({ status: 404 });
    expect(await a.get(picture.url)).toMatchObject({ status: 404 });
    expect(await a.create()).toEqual(first);
    expect(await a.upload('after')).toMatchObject({ url: picture.url, deduped: false });
  });

  test('keeps its files when the sandbox begins anew, and lets go of them when it is deleted', async () => {
    const picture = await a.upload('kept');
    const { id } = await a.sandbox.snapshots.take();
    await a.sandbox.reset();
    expect(await a.get(picture.url)).toMatchObject({ status: 404 });
    await a.sandbox.snapshots.restore(id);
    expect(await a.get(picture.url)).toMatchObject({ status: 200, text: picture.bytes });
    await a.sandbox.reset();
    expect(await a.sandbox.snapshots.delete(id)).toEqual({ snapshots: [] });
    await expect(a.sandbox.snapshots.restore(id)).rejects.toMatchObject({
      status: 404,
      code: 'snapshot_not_found',
      message: 'There is no snapshot snapshot-1; there are none.',
    });
  });

  test('is one of many, each of which can be gone to from any other', async () => {
    const { sandbox } = a;
    await a.create('[[fail]] [[took 1m]]');
    const early = await sandbox.snapshots.take('early');
    await sandbox.clock.advance('2m');
    const late = await sandbox.snapshots.take('late');
    const [shownLate, journalBefore] = [await sandbox.show(), await sandbox.journal()];
    await sandbox.snapshots.restore(early.id);
    // That the log goes on with the later snapshot lets no refund fall due.
    expect(await a.balance()).toBe(980);
    expect((await sandbox.show()).clock.now).toBe('2026-01-01T00:00:00.000Z');
    await sandbox.snapshots.restore(late.id);
    expect(await sandbox.show()).toEqual(shownLate);
    expect((await sandbox.snapshots.list()).map(({ name }) => name)).toEqual(['early', 'late']);
    expect((await sandbox.journal()).length).toBeGreaterThan(journalBefore.length);
    await sandbox.reset();
    expect(await sandbox.snapshots.list()).toHaveLength(2);
    await sandbox.delete();
    expect(await sandbox.snapshots.list()).toEqual([]);
  });

  test('ends faults, and counts requests as the scenario had counted them', async () => {
    const flaky = player(mock, 'mock_flaky_and_long');
    await flaky.balance();
    const { id } = await flaky.sandbox.snapshots.take();
    await flaky.sandbox.faults.add({ latency: '1ms' });
    const statuses = async () => [
      (await flaky.get('/cyberbara/api/v1/models')).status,
      (await flaky.get('/cyberbara/api/v1/models')).status,
    ];
    expect(await statuses()).toEqual([200, 503]);
    expect(await statuses()).toEqual([200, 200]);
    await flaky.sandbox.snapshots.restore(id);
    expect(await flaky.sandbox.faults.list()).toEqual([]);
    expect(await statuses()).toEqual([200, 503]);
  });

  test('is refused when there are fifty', async () => {
    for (let nth = 0; nth < 50; nth++) await a.sandbox.snapshots.take();
    await expect(a.sandbox.snapshots.take()).rejects.toMatchObject({
      status: 409,
      code: 'too_many_snapshots',
    });
  });

  test('loses no credit to requests that come meanwhile', async () => {
    await a.create('[[fail]] [[took 10s]]');
    const { id } = await a.sandbox.snapshots.take();
    const all = Array.from({ length: 50 }, (_, nth) =>
      nth % 10 === 5 ? a.sandbox.snapshots.restore(id) : a.create('[[fail]] [[took 20s]]'),
    );
    await Promise.all(all);
    const { credits, ledger, tasks } = await a.sandbox.show();
    const charged = tasks.reduce((sum, { cost }) => sum + cost, 0);
    expect(credits).toMatchObject({ charged, balance: 1000 - charged });
    expect(ledger).toHaveLength(tasks.length);
    await a.sandbox.clock.advance('1m');
    expect(await a.balance()).toBe(1000);
  });
});

test('snapshots survive a restart', async () => {
  const options: MockOptions = { apis: ['cyberbara'], clock: 'manual', ...stores.SQLite() };
  mock = await createMock(options);
  const before = player(mock, 'restarted');
  const picture = await before.upload('kept');
  await before.create();
  const shown = await before.sandbox.show();
  const { id } = await before.sandbox.snapshots.take('kept');
  await before.sandbox.reset();
  await mock.close();

  mock = await createMock(options);
  const after = player(mock, 'restarted');
  expect(await after.sandbox.snapshots.list()).toMatchObject([{ id, name: 'kept', tasks: 1 }]);
  expect(await after.sandbox.snapshots.restore(id)).toEqual(shown);
  expect(await after.get(picture.url)).toMatchObject({ status: 200, text: picture.bytes });
});

test('a clock that runs goes on from the instant of the snapshot, one that stands stays there', async () => {
  let wall = Date.parse('2026-01-01T00:00:00Z');
  mock = await createMock({ apis: ['cyberbara'], wall: () => wall });
  const { sandbox } = player(mock, 'running');
  const running = await sandbox.snapshots.take();
  await sandbox.clock.freeze();
  const standing = await sandbox.snapshots.take();
  wall += 60_000;
  await sandbox.snapshots.restore(running.id);
  wall += 1000;
  expect(await sandbox.clock.read()).toMatchObject({
    now: '2026-01-01T00:00:01.000Z',
    frozen: false,
  });
  await sandbox.snapshots.restore(standing.id);
  wall += 1000;
  expect(await sandbox.clock.read()).toMatchObject({
    now: '2026-01-01T00:00:00.000Z',
    frozen: true,
  });
});

describe('a fork', () => {
  beforeEach(async () => {
    mock = await createMock({ apis: ['cyberbara'], clock: 'manual' });
  });

  test('is the same world under another key, a user of its own', async () => {
    const a = player(mock, 'a-key-to-fork-from');
    await a.create('[[took 30s]]');
    const picture = await a.upload('shared');
    await a.sandbox.clock.advance('1m');
    await a.sandbox.snapshots.take();
    const before = await a.sandbox.show();
    const forked = await a.sandbox.fork('b-key-to-fork-to');
    const { id: _, key: __, uploads: ___, userId, tasks, ...same } = before;
    expect(forked).toMatchObject(same);
    // Media URLs name the user.
    const [made, forkedMade] = [tasks, forked.tasks].map((all) =>
      all.map(({ outputs, ...task }) => ({ ...task, outputs: outputs.length })),
    );
    expect(forkedMade).toEqual(made);
    expect(forked.key).toBe('b-ke…k-to');
    expect(forked.userId).not.toBe(userId);
    expect(await a.sandbox.show()).toEqual(before);

    const b = player(mock, 'b-key-to-fork-to');
    expect(await b.sandbox.snapshots.list()).toEqual([]);
    expect(await b.upload('shared')).toMatchObject({ deduped: true });
    const [ours = '', theirs = ''] = [await outputOf(a), await outputOf(b)];
    expect(theirs).not.toBe(ours);
    expect((await b.get(theirs)).text).toBe((await a.get(ours)).text);
    await a.sandbox.delete();
    expect(await b.get(theirs)).toMatchObject({ status: 200 });
    expect(await b.get(ours)).toMatchObject({ status: 404 });
    expect(await b.get(picture.url)).toMatchObject({ status: 404 });
    expect(await b.get((await b.upload('shared')).url)).toMatchObject({ text: picture.bytes });
    await b.sandbox.reset();
    expect((await b.sandbox.show()).userId).toBe(forked.userId);
  });

  test('goes on by itself, with the same ids for the same requests', async () => {
    const a = player(mock, 'a-key-to-fork-from');
    await a.sandbox.fork('b');
    const b = player(mock, 'b');
    expect(await b.create('A dog')).toEqual(await a.create('A dog'));
    const [two] = [await a.create('A white cat'), await b.create('A black horse')];
    await a.sandbox.clock.advance('1h');
    expect((await b.task(two.id)).text).toContain('"pending"');
    await b.sandbox.clock.advance('1h');
    const [cat, horse] = [(await a.task(two.id)).text, (await b.task(two.id)).text];
    expect(cat).toContain('A white cat');
    expect(horse).toContain('A black horse');
    await b.sandbox.account.set({ credits: 1 });
    expect(await a.balance()).toBe(960);
  });

  test('takes no key that is used, unless it is told to', async () => {
    const a = player(mock, 'a-key-to-fork-from');
    const b = player(mock, 'b-that-is-in-use');
    await b.create();
    await a.sandbox.account.set({ credits: 77 });
    await expect(a.sandbox.fork(b.key)).rejects.toMatchObject({
      status: 409,
      code: 'key_taken',
      message:
        'The key b-th…-use has a sandbox already; delete it, choose another key, or send "replace": true.',
    });
    expect(await b.balance()).toBe(980);
    await a.sandbox.fork(b.key, { replace: true });
    expect(await b.balance()).toBe(77);
    expect((await b.sandbox.show()).tasks).toEqual([]);
  });

  test.each(['', 'id:0', ' spaced', 'line\nbreak', 'ümlaut'])(
    'goes to no key like %j',
    async (key) => {
      await expect(player(mock, 'a').sandbox.fork(key)).rejects.toMatchObject({
        status: 400,
        code: 'invalid_request',
      });
    },
  );
});

async function outputOf(a: Player): Promise<string | undefined> {
  const [task] = (await a.sandbox.show()).tasks;
  return /http[^"]*_media[^"]*/.exec((await a.task(task?.id ?? '')).text)?.[0];
}
