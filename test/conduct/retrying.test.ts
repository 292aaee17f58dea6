import { describe, expect, test } from 'vitest';
import { VIDEO, VIDEOS, type World, worlds } from './world.ts';

const world = worlds();
const BALANCE = 'GET /cyberbara/api/v1/credits/balance';
const USAGE = 'GET /cyberbara/api/v1/credits/usage';

describe('a client that does not back off', () => {
  test('is told what it was asked to wait', async () => {
    const { create, poll, advance, finding, sandbox } = world();
    const id = await create();
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    await poll(id);
    await advance('29s');
    await poll(id);
    expect(await finding()).toMatchObject({
      rule: 'no-back-off',
      provenance: 'decided',
      message:
        `GET /cyberbara/api/v1/tasks/${id} was answered 429 with Retry-After: 30 (#2) and asked again after 29 s (#3): ` +
        'wait 30 s before the next attempt.',
      requests: [{ nth: 2 }, { nth: 3 }],
    });
  });

  test('is one too after a 503 that says when to come again', async () => {
    const { create, poll, broken, sandbox } = world();
    const id = await create();
    await sandbox.faults.add({ status: 503, retryAfter: 9, times: 1 });
    await poll(id);
    await poll(id);
    expect(await broken()).toEqual([['no-back-off', 2, 3]]);
  });

  test('is one too when it sends its next job instead', async () => {
    const { ask, broken, sandbox } = world();
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 2 });
    for (const prompt of ['One', 'Two', 'Three'])
      await ask(`POST ${VIDEOS}`, { body: { ...VIDEO, prompt } });
    expect(await broken()).toEqual([['no-back-off', 1, 2, 3]]);
  });

  test.each<[string, (one: World, id: string) => Promise<unknown>]>([
    ['waits as long as it was asked to', ({ advance }) => advance('30s')],
    [
      'asks for something else',
      async ({ ask, advance }) => {
        await ask(BALANCE);
        await advance('30s');
      },
    ],
    [
      'asks for another task',
      async ({ create, poll, advance }) => {
        await poll(await create());
        await advance('30s');
      },
    ],
  ])('is not one that %s', async (_, meanwhile) => {
    const one = world();
    const id = await one.create();
    await one.sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    await one.poll(id);
    await meanwhile(one, id);
    await one.poll(id);
    expect(await one.broken()).toEqual([]);
  });

  test('is not one whose second request was under way when the first was refused', async () => {
    const { create, poll, broken, sandbox } = world();
    const id = await create();
    await sandbox.faults.add({ status: 429, retryAfter: 30, latency: '30ms', times: 2 });
    await Promise.all([poll(id), poll(id)]);
    expect(await broken()).toEqual([]);
  });

  test('is not told of a limit that has been lifted since', async () => {
    const { create, poll, broken, sandbox, advance } = world();
    const id = await create();
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    await poll(id);
    await advance('1s');
    await poll(id);
    await advance('1s');
    await poll(id);
    expect(await broken()).toEqual([['no-back-off', 2, 3]]);
  });

  test('meets the limit of a key that has one', async () => {
    const { ask, broken } = world('nb_sk_mock_limited');
    const models = () => ask('GET /imgeditor/api/v1/models');
    let status: number | undefined;
    while (status !== 429) ({ status } = await models());
    expect(await broken()).toEqual([]);
    await models();
    expect(await broken()).toEqual([['no-back-off', 61, 62]]);
  });
});

const post = ({ ask }: World, body: object = VIDEO) => ask(`POST ${VIDEOS}`, { body });

describe('a client that repeats a paid request', () => {
  test.each<[string, object, string]>([
    ['got no reply, before anything happened', { drop: true }, 'got no reply'],
    ['got no reply, after it was charged', { dropAfterCommit: true }, 'got no reply'],
    ['got half a reply', { truncated: true }, 'got a reply that was not whole'],
    ['got a broken reply', { malformed: true }, 'got a reply that was not whole'],
    ['was answered 500', { status: 500 }, 'failed with 500'],
  ])('that %s is told where to look first', async (_, fault, said) => {
    const one = world();
    await one.sandbox.faults.add({ ...fault, times: 1 });
    await post(one);
    await one.advance('1h');
    await post(one);
    expect(await one.finding()).toMatchObject({
      rule: 'repeats-paid-request',
      provenance: 'documented',
      message:
        `POST ${VIDEOS} (#1) ${said}, so it may have been charged, and the same was sent again (#2): ` +
        'look at GET /cyberbara/api/v1/credits/balance or GET /cyberbara/api/v1/credits/usage first.',
      requests: [{ nth: 1 }, { nth: 2 }],
    });
  });

  test('that it gave up waiting for is one too, even while the first is still at work', async () => {
    const one = world();
    await one.sandbox.faults.add({ latency: '300ms', times: 1 });
    await one.ask(`POST ${VIDEOS}`, { body: VIDEO, signal: AbortSignal.timeout(20) });
    await post(one);
    await expect.poll(async () => (await one.sandbox.journal()).length).toBe(2);
    const { message, requests } = await one.finding();
    expect(message).toContain('was given up before the reply');
    expect(requests).toHaveLength(2);
    expect((await one.sandbox.account.read()).charged).toBe(40);
  });

  test('again and again is told once, with all of them', async () => {
    const one = world();
    await one.sandbox.faults.add({ drop: true, times: 2 });
    for (let nth = 0; nth < 3; nth++) await post(one);
    expect(await one.broken()).toEqual([['repeats-paid-request', 1, 2, 3]]);
  });

  test.each([
    ['omnivideo', '/omnivideo/api/v1/tasks/create', { model_id: 'seedance-2', prompt: 'A cat' }],
    [
      'nanophoto',
      '/nanophoto/api/veo-3/generate',
      {
        shots: [{ id: 'a', prompt: 'A cat', generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' }],
      },
    ],
  ])(
    'of %s, which tells nobody what it charged, is to leave it to a person',
    async (_, path, body) => {
      const { ask, sandbox, finding } = world();
      await sandbox.faults.add({ dropAfterCommit: true, times: 1 });
      await ask(`POST ${path}`, { body });
      await ask(`POST ${path}`, { body });
      expect((await finding()).message).toMatch(
        /no operation of this API tells, so leave it to a person\.$/,
      );
    },
  );

  test.each<[string, object, (one: World) => Promise<unknown>]>([
    ['was refused: 429', { status: 429, retryAfter: 1 }, ({ advance }) => advance('1s')],
    ['was refused: 402', { status: 402 }, async () => undefined],
    ['was refused: 400', { status: 400 }, async () => undefined],
    ['got no reply, once it has looked at the balance', { drop: true }, ({ ask }) => ask(BALANCE)],
    ['got no reply, once it has looked at the usage', { drop: true }, ({ ask }) => ask(USAGE)],
    ['succeeded', { latency: '1ms' }, async () => undefined],
  ])('that %s is fine', async (_, fault, meanwhile) => {
    const one = world();
    await one.sandbox.faults.add({ ...fault, times: 1 });
    await post(one);
    await meanwhile(one);
    await post(one);
    expect(await one.broken()).toEqual([]);
  });

  test('is one when looking failed as well', async () => {
    const one = world();
    await one.sandbox.faults.add({ drop: true, times: 2 });
    await post(one);
    await one.ask(BALANCE);
    await post(one);
    expect(await one.broken()).toEqual([['repeats-paid-request', 1, 3]]);
  });

  test('is not one that sends another request of the same length', async () => {
    const one = world();
    await one.sandbox.faults.add({ drop: true, times: 1 });
    await post(one, { ...VIDEO, prompt: 'A cat' });
    await post(one, { ...VIDEO, prompt: 'A dog' });
    expect(await one.broken()).toEqual([]);
  });

  test('may do so where the reference says to retry: a 500 of imgeditor', async () => {
    const { ask, sandbox, broken } = world('nb_sk_key');
    const body = { model_id: 'veo-3.1-fast', prompt: 'A cat' };
    await sandbox.faults.add({ status: 500, times: 1 });
    await ask('POST /imgeditor/api/v1/videos/generate', { body });
    await ask('POST /imgeditor/api/v1/videos/generate', { body });
    expect(await broken()).toEqual([]);
  });

  test('is seen through a key whose service is unwell on every third request', async () => {
    const one = world('mock_flaky');
    await one.ask(BALANCE);
    await one.ask(BALANCE);
    expect((await post(one)).status).toBe(503);
    await one.advance('1m');
    await post(one);
    expect(await one.broken()).toEqual([['repeats-paid-request', 3, 4]]);
  });
});
