import { mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../mocks/mock.ts';
import { StoreError } from '../../mocks/sandbox/store/store.ts';
import { picture, player } from './player.ts';

let folder: string;
let mock: Mock | undefined;
const wall = { now: 0 };

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'restart-')), 'state');
  wall.now = Date.parse('2026-01-01T00:00:00Z');
});
afterEach(async () => {
  await mock?.close();
  mock = undefined;
  rmSync(join(folder, '..'), { recursive: true });
});

/** Ends the mock before it, if there is one, and starts the next on the same folder. */
async function start(options: MockOptions = {}): Promise<string> {
  await mock?.close();
  mock = await createMock({
    apis: ['cyberbara'],
    state: folder,
    wall: () => wall.now,
    ...options,
  });
  return mock.listen();
}

describe('after a restart', () => {
  test('an account, its tasks, its ledger and its clock are what they were', async () => {
    // Each start listens elsewhere, and what is shown has the addresses of outputs.
    const publicUrl = 'http://mock.test';
    const before = player(await start({ publicUrl }), 'a');
    const [done, failed, canceled, running] = [
      await before.create('[[took 1s]]'),
      await before.create('[[fail]] [[took 2s]]'),
      await before.create(),
      await before.create('[[stuck]]'),
    ].map(({ id = '' }) => id);
    await before.advance('5s');
    await before.cancel(canceled ?? '');
    const world = await before.look();

    const after = player(await start({ publicUrl }), 'a');
    expect(await after.look()).toEqual(world);
    expect(await after.balance()).toBe(960);
    expect(await after.statusOf(done ?? '')).toBe('success');
    expect(await after.statusOf(failed ?? '')).toBe('failed');
    expect(await after.statusOf(running ?? '')).toBe('processing');
    expect(
      world.ledger.filter(({ kind }) => kind === 'refund').map(({ taskId }) => taskId),
    ).toEqual(expect.arrayContaining([failed, canceled]));
  });

  test('time has gone on, and a task that failed meanwhile is refunded once', async () => {
    const before = player(await start(), 'a');
    const { id = '' } = await before.create('[[fail]] [[took 1m]]');
    expect(await before.balance()).toBe(980);
    wall.now += 60_000;
    const after = player(await start(), 'a');
    expect(await after.statusOf(id)).toBe('failed');
    expect(await after.balance()).toBe(1000);
    expect(await player(await start(), 'a').balance()).toBe(1000);
  });

  test('uploads and videos are at their addresses, before anybody has shown a key', async () => {
    const before = player(await start(), 'a');
    const { id = '' } = await before.create('[[took 1s]]');
    await before.advance('1s');
    const addresses = [await before.upload(picture(2000, 1)), await before.videoOf(id)];
    const url = await start();
    for (const address of addresses) {
      const reply = await fetch(`${url}${new URL(address ?? '').pathname}`);
      expect(reply.status).toBe(200);
      expect((await reply.bytes()).length).toBeGreaterThan(1999);
    }
  });

  test('the documented account stands at its instant', async () => {
    const before = await player(await start(), 'mock_docs').look();
    wall.now += 60_000;
    const after = await player(await start(), 'mock_docs').look();
    expect(after.clock).toEqual({ now: '2026-03-03T04:08:19.320Z', frozen: true, speed: 1 });
    expect(after).toEqual(before);
  });

  test('ids go on as they began, a reset included, whatever seed is given now', async () => {
    const straight = player(await start({ state: undefined, seed: 'one' }), 'a');
    const expected = [(await straight.create()).id, (await straight.create()).id];

    const before = player(await start({ seed: 'one' }), 'a');
    expect((await before.create()).id).toBe(expected[0]);
    const after = player(await start({ seed: 'two' }), 'a');
    expect((await after.create()).id).toBe(expected[1]);
    await after.reset();
    expect((await after.create()).id).toBe(expected[0]);
    expect((await player(await start({ seed: 'two' }), 'b').create()).id).not.toBe(expected[0]);
  });

  test('a sandbox of an API that is not served now is still there', async () => {
    await player(await start(), 'a').create();
    await start({ apis: ['omnivideo'] });
    expect(await player(await start(), 'a').balance()).toBe(980);
  });

  test('what a killed mock has left half done is gone', async () => {
    await player(await start(), 'a').create();
    await mock?.close();
    mkdirSync(join(folder, 'incoming'), { recursive: true });
    mkdirSync(join(folder, 'media'), { recursive: true });
    writeFileSync(join(folder, 'incoming', '0'), 'half');
    writeFileSync(join(folder, 'media', 'a.png.part'), 'half');
    await start();
    const left = readdirSync(folder, { recursive: true }).map(String);
    expect(left.filter((file) => /incoming|part/.test(file))).toEqual([]);
  });
});

describe('the folder', () => {
  test('knows no key', async () => {
    const url = await start();
    await player(url, 'sk-very-secret-key-of-mine').create();
    await mock?.close();
    const { readFileSync } = await import('node:fs');
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect(readFileSync(join(file.parentPath, file.name)).includes('secret-key')).toBe(false);
  });

  test('is not there if nobody asked anything', async () => {
    const url = await start();
    await fetch(url);
    await mock?.close();
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  test('belongs to one mock at a time, also within one process', async () => {
    await start();
    await expect(createMock({ state: folder })).rejects.toThrow(StoreError);
    await expect(createMock({ state: folder })).rejects.toThrow(
      /understudy\.sqlite is in use by another mock\. Stop that one, or .*--state/,
    );
    await player(await start(), 'a').create();
    await expect(createMock({ state: folder })).rejects.toThrow(/in use/);
  });
});
