import { describe, expect, test } from 'vitest';
import { VIDEO, VIDEOS, type World, worlds } from './world.ts';

const world = worlds();
const talk = async ({ ask }: World, times: number) => {
  for (let nth = 0; nth < times; nth++) await ask('GET /cyberbara/api/v1/models');
};
const prompt = (length: number) => 'A cat '.repeat(length / 6);

describe('the conduct of a client', () => {
  test('is told of an unused key as well', async () => {
    expect(await world().sandbox.conduct()).toEqual({ findings: [], seen: 0, forgotten: 0 });
  });

  test('is told of more requests than the journal shows', async () => {
    const one = world();
    const { ask, broken, sandbox } = one;
    await sandbox.faults.add({ drop: true, times: 1 });
    const body = { ...VIDEO, prompt: prompt(3000), options: { n_frames: 10 } };
    await ask(`POST ${VIDEOS}`, { body });
    await talk(one, 120);
    await ask(`POST ${VIDEOS}`, { body });
    await ask(`POST ${VIDEOS}`, { body: { ...body, prompt: `${prompt(3000)}!` } });
    expect((await sandbox.journal()).map(({ nth }) => nth).slice(0, 2)).toEqual([24, 25]);
    expect(await broken()).toEqual([
      ['repeats-paid-request', 1, 122],
      ['deprecated-alias', 1, 122, 123],
    ]);
    expect(await sandbox.conduct()).toMatchObject({ seen: 123, forgotten: 0 });
  });

  test('says how many requests it does not know any more', async () => {
    const one = world();
    await one.ask(`POST ${VIDEOS}`, { body: { ...VIDEO, options: { n_frames: 10 } } });
    await talk(one, 1001);
    expect(await one.sandbox.conduct()).toEqual({ findings: [], seen: 1000, forgotten: 2 });
  });

  test.each([10_000, 30_000, 300_000])('is read from a body of %d characters', async (length) => {
    const { ask, broken, sandbox } = world();
    await sandbox.faults.add({ drop: true, times: 1 });
    const body = (end: string) => ({
      model: 'sora-2',
      prompt: prompt(length) + end,
      options: { seeds: 7 },
    });
    for (const end of ['!', '?', '!']) await ask(`POST ${VIDEOS}`, { body: body(end) });
    expect(await broken()).toEqual([
      ['repeats-paid-request', 1, 3],
      ['unknown-option', 1, 2, 3],
    ]);
  });

  test('begins anew with a reset, whose tasks have the ids of those before', async () => {
    const { create, poll, broken, sandbox } = world();
    const before = await create();
    await sandbox.clock.until(before);
    await poll(before);
    await sandbox.reset();
    const again = await create();
    expect(again).toBe(before);
    await poll(again);
    await sandbox.clock.until(again);
    await poll(again);
    expect(await broken()).toEqual([]);
    expect(await sandbox.conduct()).toMatchObject({ seen: 3 });
  });

  test('begins anew with a moment that is restored, in which tasks are not final yet', async () => {
    const { create, poll, broken, sandbox } = world();
    const id = await create();
    const { id: moment } = await sandbox.snapshots.take('made');
    await sandbox.clock.until(id);
    await poll(id);
    await sandbox.snapshots.restore(moment);
    await poll(id);
    await sandbox.clock.until(id);
    await poll(id);
    expect(await broken()).toEqual([]);
  });

  test('is told of a sandbox by its id, and shows no key', async () => {
    const { ask, key, sandbox } = world('a-very-secret-key');
    await ask(`POST ${VIDEOS}`, { body: { ...VIDEO, [key]: 1 } });
    const { id } = await sandbox.show();
    const { text } = await ask(`GET /_mock/v1/sandboxes/id:${id}/conduct`);
    expect(JSON.parse(text)).toEqual(await sandbox.conduct());
    expect(text).toContain('unknown-option');
    expect(text).not.toContain(key);
  });

  test('knows when a request came, though the clock was moved before its reply', async () => {
    const { create, poll, broken, sandbox } = world();
    const id = await create();
    await sandbox.clock.until(id);
    await sandbox.faults.add({ latency: '60ms', times: 1 });
    const slow = poll(id);
    await expect.poll(async () => (await sandbox.faults.list()).length).toBe(0);
    await sandbox.clock.advance('2s');
    await poll(id);
    await slow;
    expect(await broken()).toEqual([]);
    await poll(id);
    expect(await broken()).toEqual([['polls-after-final', 3, 4]]);
  });
});
