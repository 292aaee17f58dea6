import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createMock, type Mock, type MockOptions } from '../../mocks/mock.ts';
import { stories } from '../apis/stories.ts';
import { type Player, player } from './player.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function start(options: MockOptions = {}): Promise<Mock> {
  const mock = await createMock({ clock: 'manual', ...options });
  ends.push(() => mock.close());
  return mock;
}

/** A task of each API with each of the prompts, and one that is refused. */
async function ask({ send }: Player): Promise<string[]> {
  const replies: string[] = [];
  for (const { create, body } of stories)
    for (const prompt of ['Rain', 'Rain [[fail: of rain]] [[took 20s]]', '[[took 90s]]', ''])
      replies.push(await send(create, body(prompt)));
  return replies;
}

/** Everything that can be read: each task in the words of its API, the account, and the bytes of all media. */
async function read({ sandbox, send }: Player): Promise<string[]> {
  const { tasks } = await sandbox.show();
  const shown = [await send('GET /cyberbara/api/v1/credits/usage?page=1&limit=50')];
  for (const { catalog, poll, balance } of stories) {
    if (balance !== undefined) shown.push(await send(balance.line));
    for (const { id } of tasks.filter(({ api }) => api === catalog.api))
      shown.push(await send(poll(id).line, poll(id).body));
  }
  const urls = new Set(shown.flatMap((text) => text.match(/http[^"]*_media[^"]*/g) ?? []));
  for (const url of urls) shown.push(await send(`GET ${url}`));
  return shown;
}

/** A life with everything in it. */
async function live(mock: Mock, key = 'a-key-with-a-life'): Promise<Player> {
  const one = player(mock, key);
  const { sandbox } = one;
  await sandbox.account.set({ credits: 1000 });
  await one.upload('first');
  await ask(one);
  await sandbox.clock.advance('3m');
  await sandbox.clock.speed(7);
  await sandbox.next({ fail: 'content_policy' });
  await sandbox.next({ took: '1m', times: 2 });
  await ask(one);
  const [first, second] = (await sandbox.tasks.list()).filter(({ endsAt, status }) => {
    return endsAt !== null && (status === 'running' || status === 'queued');
  });
  await sandbox.tasks.cancel(first?.id ?? '');
  await sandbox.tasks.plan(second?.id ?? '', { fail: 'again', endsIn: '12s' });
  await sandbox.account.set({ credits: 777, plan: 'studio' });
  await sandbox.clock.advance('1m');
  await sandbox.next({ stuck: true });
  return one;
}

describe('a capsule', () => {
  test.each([['a-key-with-a-life'], ['mock_docs_with_a_life'], ['mock_failing_with_a_life']])(
    'replays %s byte for byte in a mock of another seed and another time',
    async (key) => {
      const a = await live(await start(), key);
      const capsule = JSON.stringify(await a.sandbox.capsule());
      const folder = mkdtempSync(join(tmpdir(), 'capsule-'));
      ends.push(() => Promise.resolve(rmSync(folder, { recursive: true })));
      const options: MockOptions = {
        seed: 'another',
        speed: 3,
        clock: 'real',
        wall: () => Date.parse('2031-05-05T05:05:05.005Z'),
        state: join(folder, 'state'),
      };
      let other = await start(options);
      let b = player(other, 'another-key');
      const loaded = await b.sandbox.load(JSON.parse(capsule));
      const shown = await a.sandbox.show();
      expect(loaded).toEqual({ ...shown, id: loaded.id, key: 'anot…-key' });
      const replies = await read(a);
      expect(replies.length).toBeGreaterThan(20);
      if (!key.includes('failing'))
        expect(replies.filter((reply) => reply.includes('ftyp')).length).toBeGreaterThan(0);
      expect(await read(b)).toEqual(replies);

      for (const step of ['10s', '1h']) {
        expect(await ask(b)).toEqual(await ask(a));
        await a.sandbox.clock.advance(step);
        await b.sandbox.clock.advance(step);
        expect(await b.upload(step)).toEqual(await a.upload(step));
        expect(await read(b)).toEqual(await read(a));
      }
      await a.sandbox.account.set({ credits: 500 });
      await b.sandbox.account.set({ credits: 500 });
      expect(await b.sandbox.capsule()).toEqual(await a.sandbox.capsule());

      // And after a restart.
      const before = await a.sandbox.show();
      await other.close();
      other = await start(options);
      b = player(other, 'another-key');
      expect(await b.sandbox.show()).toEqual({ ...before, id: loaded.id, key: 'anot…-key' });
    },
    60_000,
  );

  test('is the same for the same story, whatever the machine', async () => {
    const [one, two] = [await start(), await start({ wall: () => 1_900_000_000_000 })];
    const first = await (await live(one)).sandbox.capsule();
    expect(await (await live(two)).sandbox.capsule()).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('a-key-with-a-life');
  });

  test('goes through a file and curl', async () => {
    const [from, to] = [await start({ apis: ['cyberbara'] }), await start({ apis: ['cyberbara'] })];
    const a = player(from, 'a-key-to-go-from');
    await a.create();
    const folder = mkdtempSync(join(tmpdir(), 'capsule-'));
    ends.push(() => Promise.resolve(rmSync(folder, { recursive: true })));
    const file = join(folder, 'capsule.json');
    await curl('-o', file, `${await from.listen()}/_mock/v1/sandboxes/${a.key}/capsule`);
    const there = `${await to.listen()}/_mock/v1/sandboxes/b/capsule`;
    for (const send of [
      ['-T', file],
      ['-X', 'PUT', '-H', 'Content-Type: application/json', '-d', `@${file}`],
    ]) {
      await to.sandbox('b').reset();
      const { stdout } = await curl(...send, there);
      expect(JSON.parse(stdout)).toMatchObject({ tasks: [{ prompt: 'A cat' }] });
    }
  });

  test('stands still at its instant, and runs when it is told to', async () => {
    let wall = Date.parse('2026-01-01T00:00:00Z');
    const mock = await start({ clock: 'real', wall: () => wall });
    const a = player(mock, 'a-key-that-runs');
    await a.create('[[took 10s]]');
    wall += 5000;
    const capsule = await a.sandbox.capsule();
    const b = player(await start({ clock: 'real', wall: () => wall }), 'b');
    await b.sandbox.load(capsule);
    wall += 60_000;
    expect(await b.sandbox.clock.read()).toEqual({
      now: '2026-01-01T00:00:05.000Z',
      frozen: true,
      speed: 10,
    });
    await b.sandbox.clock.run();
    wall += 5000;
    expect((await b.sandbox.tasks.list()).map(({ status }) => status)).toEqual(['succeeded']);
  });

  test.each(['mock_flaky_and_long', 'mock_limited_and_long'])(
    'goes on counting requests where %s was',
    async (key) => {
      const [a, b] = [player(await start(), key), player(await start(), 'b')];
      const line = 'GET /cyberbara/api/v1/models';
      for (let nth = 0; nth < 50; nth++) await a.send(line);
      await b.sandbox.load(await a.sandbox.capsule());
      const replies = await Promise.all(Array.from({ length: 20 }, () => a.send(line)));
      expect(new Set(replies.map((reply) => reply.slice(0, 3))).size).toBe(2);
      for (const reply of replies) expect(await b.send(line)).toBe(reply);
    },
  );

  test('takes the place of all that its key had, and goes where it came from', async () => {
    const mock = await start();
    const a = player(mock, 'a-key-with-a-past');
    const picture = await a.upload('past');
    await a.create();
    const capsule = await a.sandbox.capsule();
    await a.sandbox.snapshots.take();
    await a.sandbox.faults.add({ latency: '1ms' });
    await a.create();
    const other = await a.upload('present');
    expect(await a.sandbox.load(capsule)).toMatchObject({ tasks: [{}], credits: { balance: 980 } });
    expect(await a.sandbox.snapshots.list()).toEqual([]);
    expect(await a.sandbox.faults.list()).toEqual([]);
    expect(await a.get(picture.url)).toMatchObject({ status: 200 });
    expect(await a.get(other.url)).toMatchObject({ status: 404 });
    const { id } = await a.sandbox.show();
    await mock.sandbox(`id:${id}`).load(capsule);
    expect(await a.balance()).toBe(980);
  });

  test('does not go beside another sandbox of its user', async () => {
    const mock = await start();
    const a = player(mock, 'a-key-with-a-user');
    const capsule = await a.sandbox.capsule();
    await expect(mock.sandbox('b').load(capsule)).rejects.toMatchObject({
      status: 409,
      code: 'user_taken',
      message:
        "The capsule's user has a sandbox here, a-ke…user. Load the capsule there, delete that sandbox, or fork it.",
    });
    await a.sandbox.delete();
    await expect(mock.sandbox('b').load(capsule)).resolves.toMatchObject({ tasks: [] });
  });

  test('is not made when it could not be loaded again', async () => {
    const mock = await start({ apis: ['cyberbara'] });
    const a = player(mock, 'a-key-with-much');
    for (let nth = 0; nth < 3; nth++)
      await a.upload(`${nth}`, `GIF89a${`${nth}`.repeat(9_000_000)}`);
    await expect(a.sandbox.capsule()).rejects.toMatchObject({
      status: 409,
      code: 'capsule_too_large',
    });
  });
});

function curl(...args: string[]) {
  return promisify(execFile)('curl', ['-sf', ...args]);
}
