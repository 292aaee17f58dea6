import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { setupServer } from 'msw/node';
import { describe, expect, onTestFinished } from 'vitest';
import { access as cyberbara } from '../../../generated/cyberbara/access.ts';
import { createCyberbaraClient } from '../../../generated/cyberbara/client.ts';
import { access as nanophoto } from '../../../generated/nanophoto/access.ts';
import { createNanophotoClient } from '../../../generated/nanophoto/client.ts';
import { createMock } from '../../../mocks/mock.ts';
import type { Origins } from '../../../testing/hosts.ts';
import { mswHandlers } from '../../../testing/msw.ts';
import { test as base } from '../../../testing/vitest.ts';

const [LIVE] = cyberbara.servers;

/** Until the end of the test nothing but the mock answers; what goes elsewhere is an error. */
function intercept(mock: Parameters<typeof mswHandlers>[0], origins: Origins = {}): void {
  const server = setupServer(...mswHandlers(mock, { origins }));
  server.listen({ onUnhandledFrame: 'error' });
  onTestFinished(() => server.close());
}

/** A client of the API itself, whose key is that of the test's sandbox. */
const test = base.extend('client', ({ mock, sandbox }) => {
  intercept(mock);
  return createCyberbaraClient({ baseUrl: LIVE, apiKey: sandbox.key });
});

type Client = ReturnType<typeof createCyberbaraClient>;

async function create(client: Client, prompt = 'Waves'): Promise<string> {
  const { data, error } = await client.POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt },
  });
  if (error !== undefined) throw new Error(error.error.message);
  return data.data.task_id;
}

async function read(client: Client, taskId: string) {
  const { data } = await client.GET('/api/v1/tasks/{taskId}', { params: { path: { taskId } } });
  return data?.data.task;
}

describe('what is meant for an API itself', () => {
  test('is done in the world of its key', async ({ client, sandbox }) => {
    await sandbox.next({ fail: 'content_policy' });
    const failed = await create(client);
    await expect(sandbox).toHaveCharged(20);
    expect(await read(client, failed)).toMatchObject({ status: 'pending' });
    await sandbox.clock.until(failed);
    expect(await read(client, failed)).toMatchObject({ status: 'failed' });
    await expect(sandbox).toHaveRefunded(failed);
  });

  test('comes with media that can be read in parts', async ({ client, sandbox }) => {
    const taskId = await create(client);
    await sandbox.clock.until(taskId);
    const [video = ''] = (await read(client, taskId))?.output.videos ?? [];
    const part = await fetch(video, { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
  });

  test('comes with media at the public address of the mock, which may be left unread', async ({
    sandbox,
  }) => {
    const mock = await createMock({ clock: 'manual', publicUrl: 'https://mock.example/api' });
    onTestFinished(() => mock.close());
    intercept(mock);
    const client = createCyberbaraClient({ baseUrl: LIVE, apiKey: sandbox.key });
    const taskId = await create(client);
    await mock.sandbox(sandbox.key).clock.until(taskId);
    const [video = ''] = (await read(client, taskId))?.output.videos ?? [];
    expect(video).toContain('https://mock.example/api/_media/');
    // A connection that MSW then ends too early fails the run from outside of any test.
    const sent = await fetch(video);
    expect([sent.status, sent.headers.get('connection')]).toEqual([200, null]);
  });

  test('may carry files', async ({ client }) => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    const { data } = await client.POST('/api/v1/uploads/images', {
      body: { files: [new File([png], 'dot.png', { type: 'image/png' })] },
    });
    const [file] = data?.data.files ?? [];
    const sent = await fetch(file?.url ?? '');
    expect(Buffer.from(await sent.arrayBuffer())).toEqual(png);
  });

  test('is refused as the API refuses it', async ({ client, sandbox }) => {
    await sandbox.account.set({ credits: 3 });
    const refused = await client.POST('/api/v1/videos/generations', {
      body: { model: 'sora-2', prompt: 'Waves' },
    });
    expect([refused.response.status, refused.error?.error.code]).toEqual([
      402,
      'insufficient_credits',
    ]);
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 1 });
    const { response } = await client.GET('/api/v1/credits/balance');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
  });

  test.for([
    ['drop', TypeError],
    ['drop-after-commit', TypeError],
    ['truncated', TypeError],
    ['malformed', SyntaxError],
  ] as const)('fails by %s as on a network', async ([fault, error], { client, sandbox }) => {
    const headers = { 'X-Mock-Fault': fault };
    await expect(client.GET('/api/v1/credits/balance', { headers })).rejects.toThrow(error);
    const asked = await sandbox.journal();
    expect(asked).toHaveLength(1);
  });

  test('can be given up', async ({ client }) => {
    const asked = client.GET('/api/v1/credits/balance', {
      headers: { 'X-Mock-Fault': 'latency=10m' },
      signal: AbortSignal.timeout(1),
    });
    await expect(asked).rejects.toThrow(/timeout|aborted/);
  });

  test('is 404 where the API has nothing', async ({ mock }) => {
    intercept(mock);
    const reply = await fetch(`${nanophoto.servers[0]}/elsewhere`);
    expect([reply.status, await reply.json()]).toEqual([
      404,
      { error: 'There is no /elsewhere in the nanophoto API', errorCode: 'NOT_FOUND' },
    ]);
  });

  test('may be sent by node:https', async ({ mock, sandbox }) => {
    intercept(mock);
    const status = await new Promise((resolve, reject) => {
      https
        .get(
          `${LIVE}/api/v1/credits/balance`,
          { headers: { authorization: `Bearer ${sandbox.key}` } },
          (reply) => {
            reply.resume().once('end', () => resolve(reply.statusCode));
          },
        )
        .once('error', reject);
    });
    expect(status).toBe(200);
  });

  test('can be watched while it happens', async ({ client, sandbox }) => {
    await sandbox.show();
    const { body } = await fetch(`http://127.0.0.1/_mock/v1/sandboxes/${sandbox.key}/events`);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    await create(client);
    // The stream goes on for as long as it is read.
    let heard = '';
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
      heard += piece.value;
      if (heard.includes('submitted')) break;
    }
    await reader?.cancel();
    expect(heard).toContain('"type":"submitted"');
  });

  test('reaches the mock once, even if MSW intercepts what the mock itself uses', async ({
    client,
    sandbox,
  }) => {
    // The mock's own `fetch` uses node:http, in which MSW is by now.
    syncBuiltinESMExports();
    await client.GET('/api/v1/credits/balance');
    expect(await sandbox.journal()).toHaveLength(1);
  });
});

describe('a deployment of your own', () => {
  test('is answered once its origin is given', async ({ mock, sandbox }) => {
    intercept(mock, { nanophoto: 'https://nano.mine.example/base' });
    const client = createNanophotoClient({
      baseUrl: 'https://nano.mine.example/base',
      apiKey: sandbox.key,
    });
    const { response } = await client.POST('/api/veo-3/generate', {
      body: {
        shots: [{ id: '1', prompt: 'Waves', generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' }],
      },
    });
    expect(response.url).toContain('nano.mine.example');
    expect((await sandbox.journal()).map(({ status }) => status)).toEqual([response.status]);
  });

  test('is not, as long as it is unknown', async ({ mock }) => {
    intercept(mock);
    await expect(fetch('https://nano.mine.example/')).rejects.toThrow();
  });
});

describe('a mock that runs somewhere else', () => {
  test('answers by its URL', async ({ sandbox }) => {
    const running = await createMock({ clock: 'manual' });
    onTestFinished(() => running.close());
    const url = await running.listen();
    intercept({ url });
    const client = createCyberbaraClient({ baseUrl: LIVE, apiKey: sandbox.key });
    const taskId = await create(client);
    const there = running.sandbox(sandbox.key);
    await there.clock.until(taskId);
    const task = await read(client, taskId);
    const [video = ''] = task?.output.videos ?? [];
    expect(video).toContain(`${url}/_media/`);
    expect((await fetch(video)).headers.get('content-type')).toBe('video/mp4');
    await expect(there).toHaveCharged(20);
    await expect(
      client.GET('/api/v1/credits/balance', { headers: { 'X-Mock-Fault': 'drop' } }),
    ).rejects.toThrow(TypeError);
  });
});
