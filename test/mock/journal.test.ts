import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worlds, type World } from './world.ts';

let mock: Awaited<ReturnType<typeof worlds>>;
beforeAll(async () => {
  mock = await worlds();
});
afterAll(() => mock.close());

async function journal({ control, params }: World) {
  const { data } = await control.GET('/v1/sandboxes/{key}/journal', { params });
  return data?.entries ?? [];
}

describe('the journal of a key', () => {
  test('tells of each request what was asked, what it got and what was wrong with it', async () => {
    const world = mock.world('diary-of-a-key');
    await world.balance();
    await expect(
      world.api.POST('/api/v1/videos/generations', {
        body: JSON.parse('{"model":"sora-2","prompt":"Waves","options":{"duration":12}}'),
      }),
    ).resolves.toMatchObject({ response: { status: 400 } });
    const [first, second, ...more] = await journal(world);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      nth: 1,
      api: 'cyberbara',
      method: 'GET',
      url: `${mock.url}/cyberbara/api/v1/credits/balance`,
      operation: 'getCreditsBalance',
      requestBody: null,
      status: 200,
      violations: [],
      fault: null,
    });
    expect(JSON.parse(first?.responseBody ?? '')).toMatchObject({
      data: { remaining_credits: 1000 },
    });
    expect(second).toMatchObject({
      nth: 2,
      method: 'POST',
      operation: 'createVideoGeneration',
      requestBody: '{"model":"sora-2","prompt":"Waves","options":{"duration":12}}',
      status: 400,
      violations: ['options.duration must be 10 or 15, got 12'],
    });
    expect(second?.milliseconds).toBeGreaterThan(0);
  });

  test('gives a command that asks the same again', async () => {
    const world = mock.world('sent-again');
    const prompt = 'It\'s "$HOME" `date` \\ [[took 7s]]';
    await world.create(prompt);
    const [entry] = await journal(world);
    expect(entry?.curl).toContain('$KEY');
    const { stdout } = await promisify(execFile)('sh', ['-c', `${entry?.curl ?? ''} -s`], {
      env: { ...process.env, KEY: world.key },
    });
    expect(JSON.parse(stdout)).toMatchObject({ data: { status: 'pending' } });
    expect((await world.show()).tasks.map((task) => task.prompt)).toEqual([prompt, prompt]);
  });

  test('shows the key nowhere, wherever it was sent', async () => {
    const world = mock.world('a-very+secret key');
    const { key, url } = world;
    await world.create(`My key is ${key}`);
    await fetch(`${url}/cyberbara/api/v1/models?api_key=${encodeURIComponent(key)}`, {
      headers: { authorization: `Bearer ${key}`, cookie: `key=${key}`, 'x-note': key },
    });
    const entries = await journal(world);
    expect(entries).toHaveLength(2);
    const shown = JSON.stringify(entries);
    expect(shown).not.toContain(key);
    expect(shown).not.toContain(encodeURIComponent(key));
    expect(shown).toContain('a-ve… key');
    expect(entries[1]?.headers['authorization']).toBe('Bearer a-ve… key');
  });

  test('keeps the last hundred requests and the beginning of a large body', async () => {
    const world = mock.world('a-talkative-key');
    for (let nth = 0; nth < 101; nth++) await world.balance();
    await world.create(`A cat ${'!'.repeat(30_000)}`).catch(() => undefined);
    const entries = await journal(world);
    expect([entries.length, entries[0]?.nth, entries.at(-1)?.nth]).toEqual([100, 3, 102]);
    expect(entries.at(-1)?.requestBody).toHaveLength(4000);
    expect(entries.at(-1)?.curl).toMatch(/--data @body\.json$/);
  });

  test('takes a body that is nested too deeply to be written', async () => {
    const world = mock.world('a-deep-thinker');
    for (const depth of [8000, 100_000])
      await fetch(`${mock.url}/cyberbara/api/v1/credits/quote`, {
        method: 'POST',
        headers: { 'x-api-key': world.key, 'content-type': 'application/json' },
        body: `{"model":"sora-2","options":${'['.repeat(depth)}${']'.repeat(depth)}}`,
      });
    const entries = await journal(world);
    expect(entries.map(({ status }) => status)).toEqual([400, 400]);
    expect(entries[1]?.requestBody).toBe('nested too deeply to be shown');
  });

  test('tells of requests whose reply never arrived', async () => {
    const world = mock.world('the-unheard');
    await world.control.POST('/v1/sandboxes/{key}/faults', {
      params: world.params,
      body: { dropAfterCommit: true },
    });
    await expect(world.create()).rejects.toThrow('fetch failed');
    expect(await journal(world)).toMatchObject([
      { status: null, responseBody: null, fault: 'drop' },
    ]);
  });

  test('tells of uploads which files they were', async () => {
    const world = mock.world('an-uploader');
    const form = new FormData();
    form.append('files', new Blob([Buffer.from('GIF89a')], { type: 'image/gif' }), 'tiny cat.gif');
    await fetch(`${mock.url}/cyberbara/api/v1/uploads/images`, {
      method: 'POST',
      headers: { 'x-api-key': world.key },
      body: form,
    });
    const [entry] = await journal(world);
    expect(entry?.requestBody).toBe('{"files":["tiny cat.gif"]}');
    expect(entry?.curl).toMatch(/-F 'files=@tiny cat\.gif'$/);
  });
});

describe('the journal of requests that led to no sandbox', () => {
  test('has unknown paths and refused keys, and no key', async () => {
    const alone = await worlds();
    const headers = { authorization: 'Bearer mock_invalid_but_long' };
    await fetch(`${alone.url}/cyberbara/api/v1/models`, { headers });
    await fetch(`${alone.url}/cyberbara/api/v1/balance`);
    await alone.control.GET('/v1/sandboxes');
    const { data } = await alone.control.GET('/v1/journal');
    expect(data?.entries).toMatchObject([
      { status: 401, operation: 'listModels', headers: { authorization: 'Bearer mock…long' } },
      { status: 404, operation: null },
    ]);
    await alone.close();
  });
});
