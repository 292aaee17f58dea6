import { describe, expect, test } from 'vitest';
import { VIDEO, type World, VIDEOS, worlds } from './world.ts';

const world = worlds();
const shots = {
  shots: [
    { id: 'a', prompt: 'A cat', generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' },
    { id: 'b', prompt: 'A dog', generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' },
  ],
};

/** Two shots of one video, and a poll of some of them. */
async function filmed({ ask }: World) {
  const { text } = await ask('POST /nanophoto/api/veo-3/generate', { body: shots });
  const ids = [...text.matchAll(/"taskId":"([^"]+)"/g)].map(([, id = '']) => id);
  const check = (...nths: number[]) =>
    ask('POST /nanophoto/api/veo-3/check-status', {
      body: { taskIds: nths.map((nth) => ({ shotId: 'ab'[nth], taskId: ids[nth] })) },
    });
  return { ids, check };
}

describe('a client that polls too fast', () => {
  test('is told where, how soon and how long to wait', async () => {
    const { create, poll, advance, finding } = world();
    const id = await create();
    await poll(id);
    await advance('300ms');
    await poll(id);
    await advance('400ms');
    await poll(id);
    const { rule, provenance, message, requests } = await finding();
    expect({ rule, provenance }).toEqual({ rule: 'polls-too-fast', provenance: 'decided' });
    expect(message).toBe(
      `GET /cyberbara/api/v1/tasks/${id} was asked again too soon 2 times (#2, #3 and #4), once after 0.3 s: ` +
        'wait at least 1 s from one request to the next.',
    );
    expect(requests).toMatchObject([
      { nth: 2, method: 'GET', path: `/cyberbara/api/v1/tasks/${id}` },
      { nth: 3, clock: '2026-01-01T00:00:00.300Z' },
      { nth: 4, clock: '2026-01-01T00:00:00.700Z' },
    ]);
  });

  test('breaks a documented promise where the interval is documented', async () => {
    const one = world();
    const { check } = await filmed(one);
    await check(0, 1);
    await one.advance('4s');
    await check(0, 1);
    expect(await one.finding()).toMatchObject({
      provenance: 'documented',
      message: expect.stringContaining('wait at least 5 s'),
    });
  });

  test.each([
    ['cyberbara', '1s', '900ms'],
    ['imgeditor', '1s', '900ms'],
    ['omnivideo', '1s', '900ms'],
  ])(
    'of %s, polled each %s, is none; each %s is one within the tolerance of timers',
    async (api, ...pauses) => {
      const paths: Record<string, [string, unknown, (id: string) => string]> = {
        cyberbara: [VIDEOS, VIDEO, (id) => `/cyberbara/api/v1/tasks/${id}`],
        imgeditor: [
          '/imgeditor/api/v1/videos/generate',
          { model_id: 'veo-3.1-fast', prompt: 'A cat' },
          (id) => `/imgeditor/api/v1/videos/status?task_id=${id}`,
        ],
        omnivideo: [
          '/omnivideo/api/v1/tasks/create',
          { model_id: 'seedance-2', prompt: 'A cat' },
          (id) => `/omnivideo/api/v1/tasks/${id}`,
        ],
      };
      const [create = '', body, poll = () => ''] = paths[api] ?? [];
      const { ask, advance, broken } = world();
      const { text } = await ask(`POST ${create}`, { body });
      const id = /"task_id":"([^"]+)"/.exec(text)?.[1] ?? '';
      for (const pause of pauses) {
        await ask(`GET ${poll(id)}`);
        await advance(pause);
      }
      await ask(`GET ${poll(id)}`);
      expect(await broken()).toEqual([]);
      await advance('500ms');
      await ask(`GET ${poll(id)}`);
      expect(await broken()).toEqual([['polls-too-fast', 4, 5]]);
    },
  );

  test.each<[string, (one: World, id: string) => Promise<unknown>]>([
    ['another task', async ({ create, poll }) => poll(await create())],
    ['the models', ({ ask }) => ask('GET /cyberbara/api/v1/models')],
    [
      'a task of another API under the same id',
      ({ ask }, id) => ask(`GET /omnivideo/api/v1/tasks/${id}`),
    ],
  ])('is not one that asks for %s in between', async (_, between) => {
    const one = world();
    const id = await one.create();
    await one.poll(id);
    await between(one, id);
    expect(await one.broken()).toEqual([]);
  });

  test.each<[string, object]>([
    ['got no reply', { drop: true }],
    ['got half a reply', { truncated: true }],
    ['got a reply that is no JSON', { malformed: true }],
    ['was answered 500', { status: 500 }],
  ])('is not one that asks again because it %s', async (_, fault) => {
    const { create, poll, broken, sandbox } = world();
    const id = await create();
    await sandbox.faults.add({ ...fault, operation: 'getTask', times: 1 });
    await poll(id);
    await poll(id);
    expect(await broken()).toEqual([]);
  });

  test('may ask for one shot after another', async () => {
    const one = world();
    const { check } = await filmed(one);
    await check(0);
    await check(1);
    expect(await one.broken()).toEqual([]);
    await one.advance('3s');
    await check(0, 1);
    expect(await one.broken()).toEqual([['polls-too-fast', 2, 4]]);
  });
});

describe('a client that polls after the end', () => {
  test('is told which reply it did not heed', async () => {
    const { create, poll, advance, finding, sandbox } = world();
    const id = await create();
    await sandbox.clock.until(id);
    await poll(id);
    await advance('5s');
    await poll(id);
    await poll(id);
    expect(await finding()).toMatchObject({
      rule: 'polls-after-final',
      provenance: 'documented',
      message:
        `GET /cyberbara/api/v1/tasks/${id} was asked 2 times (#3 and #4) after #2 had told that the task ${id} is final: ` +
        'stop at the final status and keep what it said.',
      requests: [{ nth: 2 }, { nth: 3 }, { nth: 4 }],
    });
  });

  test.each<[string, (one: World, id: string) => Promise<unknown>]>([
    ['failed', async ({ sandbox }, id) => sandbox.tasks.plan(id, { fail: true, endsIn: '0s' })],
    ['was canceled', async ({ sandbox }, id) => sandbox.tasks.cancel(id)],
  ])('is one too when the task %s', async (_, end) => {
    const one = world();
    const id = await one.create();
    await end(one, id);
    await one.poll(id);
    await one.poll(id);
    expect(await one.broken()).toEqual([['polls-after-final', 2, 3]]);
  });

  test.each<[string, (one: World, id: string) => Promise<unknown>]>([
    [
      'that saw it at work until now',
      async ({ poll, sandbox }, id) => {
        await poll(id);
        await sandbox.clock.until(id);
      },
    ],
    [
      'whose final reply never arrived',
      async ({ poll, sandbox }, id) => {
        await sandbox.clock.until(id);
        await sandbox.faults.add({ truncated: true, times: 1 });
        await poll(id);
      },
    ],
    [
      'whose final reply was an example',
      async ({ poll, sandbox }, id) => {
        await sandbox.clock.until(id);
        await poll(id, { headers: { prefer: 'code=200' } });
        await sandbox.clock.advance('2s');
      },
    ],
  ])('is not one %s', async (_, before) => {
    const one = world();
    const id = await one.create();
    await before(one, id);
    await one.poll(id);
    expect(await one.broken()).toEqual([]);
  });

  test('is not one whose polls were under way together', async () => {
    const { create, poll, sandbox, broken } = world();
    const id = await create();
    await sandbox.clock.until(id);
    await sandbox.faults.add({ latency: '30ms', times: 2 });
    await Promise.all([poll(id), poll(id)]);
    expect((await broken()).map(([rule]) => rule)).not.toContain('polls-after-final');
  });

  test('is not one while any of the shots it asks for is at work', async () => {
    const one = world();
    const { check, ids } = await filmed(one);
    await one.sandbox.clock.until(ids[0] ?? '');
    for (const _ of ids) {
      await check(0, 1);
      await one.advance('5s');
    }
    expect(await one.broken()).toEqual([]);
    await check(0);
    expect(await one.broken()).toEqual([['polls-after-final', 2, 4]]);
  });
});
