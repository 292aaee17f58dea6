import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createControlClient, type Schemas } from '../../generated/control/client.ts';
import { SchemaCompiler } from '../../mocks/contract/compile-schema.ts';
import { createMock, type Mock, type MockOptions } from '../../mocks/mock.ts';
import { readEvents } from '../../mocks/read-events.ts';
import document from '../../generated/control/openapi.mock.json' with { type: 'json' };

type StreamEvent = Schemas['StreamEvent'];
type Events = AsyncGenerator<StreamEvent>;

const KEY = 'a-key-that-is-watched';

let mock: Mock;
let folder: string | undefined;
beforeEach(() => start());
afterEach(async () => {
  await mock.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
});

async function start(options: MockOptions = {}): Promise<void> {
  mock = await createMock({ apis: ['cyberbara'], clock: 'manual', ...options });
}

async function create(prompt = 'A cat', key = KEY): Promise<Response> {
  return mock.fetch('/cyberbara/api/v1/videos/generations', {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'sora-2', prompt }),
  });
}

/** The stream of all sandboxes, from the event after `since` on. */
async function watchAll(since?: string, { fetch } = mock): Promise<Events> {
  const headers = since === undefined ? {} : { 'last-event-id': since };
  const { body } = await fetch('/_mock/v1/events', { headers });
  if (body === null) throw new Error('no stream');
  return readEvents(body);
}

async function next(events: Events): Promise<StreamEvent> {
  const { value, done } = await events.next();
  if (done === true) throw new Error('the stream has ended');
  return value;
}

async function take(events: Events, count: number): Promise<StreamEvent[]> {
  const taken: StreamEvent[] = [];
  while (taken.length < count) taken.push(await next(events));
  return taken;
}

/** What each event says happened. */
function words(events: readonly StreamEvent[]): string[] {
  return events.map(({ event, data }) =>
    'type' in data ? data.type : 'path' in data ? `${data.method} ${data.path}` : event,
  );
}

async function idOf(key = KEY): Promise<string> {
  return (await mock.sandbox(key).show()).id;
}

describe('a sandbox is named by its id', () => {
  test('in the list of sandboxes, and wherever a path takes a key', async () => {
    await create();
    const reply = await mock.fetch('/_mock/v1/sandboxes');
    expect(await reply.json()).toMatchObject({
      sandboxes: [{ id: await idOf(), key: 'a-ke…ched' }],
    });
    const byId = mock.sandbox(`id:${await idOf()}`);
    expect(await byId.show()).toEqual(await mock.sandbox(KEY).show());
    await byId.clock.advance('45s');
    expect(await mock.sandbox(KEY).clock.read()).toMatchObject({ now: '2026-01-01T00:00:45.000Z' });
  });

  test('whose journal masks the key all the same', async () => {
    await create(`My key is ${KEY}`);
    const entries = await mock.sandbox(`id:${await idOf()}`).journal();
    expect(JSON.stringify(entries)).not.toContain(KEY);
    expect(entries[0]?.requestBody).toContain('My key is a-ke…ched');
  });

  test('and an id that none has is refused, not opened', async () => {
    await expect(mock.sandbox('id:0123').show()).rejects.toMatchObject({
      status: 404,
      code: 'sandbox_not_found',
      message: 'No sandbox has the id 0123; GET /_mock/v1/sandboxes lists them.',
    });
    await expect(mock.sandbox('id:0123').delete()).rejects.toMatchObject({ status: 404 });
    const reply = await mock.fetch('/_mock/v1/sandboxes');
    expect(await reply.json()).toEqual({ sandboxes: [] });
  });

  test('also if its key begins like one', async () => {
    await create('A cat', 'id:my-own');
    const control = createControlClient({ baseUrl: 'http://127.0.0.1/_mock', fetch: mock.fetch });
    const { data } = await control.GET('/v1/sandboxes');
    expect(data?.sandboxes).toMatchObject([{ key: 'id:m…-own', tasks: 1 }]);
    const shown = await mock.sandbox(`id:${data?.sandboxes[0]?.id ?? ''}`).show();
    expect(shown.tasks).toHaveLength(1);
  });
});

describe('the events of all sandboxes', () => {
  test('tell what happened and what was asked, and mask keys', async () => {
    const events = await watchAll();
    const sandbox = mock.sandbox(KEY);
    await create();
    await mock.fetch(`/cyberbara/api/v1/tasks/${KEY}?key=${KEY}`, {
      headers: { 'x-api-key': KEY },
    });
    await sandbox.clock.advance('5s');
    await sandbox.faults.add({ latency: '1ms' });
    await mock.fetch('/cyberbara/api/v1/nothing');
    const id = await idOf();
    await sandbox.delete();
    const told = await take(events, 8);
    expect(told.map(({ event, data }) => ({ event, ...data }))).toEqual([
      { event: 'changed', sandbox: id, type: 'opened', at: '2026-01-01T00:00:00.000Z' },
      { event: 'changed', sandbox: id, type: 'submitted', at: '2026-01-01T00:00:00.000Z' },
      {
        event: 'requested',
        sandbox: id,
        nth: 1,
        method: 'POST',
        path: '/cyberbara/api/v1/videos/generations',
        status: 200,
        operation: 'createVideoGeneration',
      },
      {
        event: 'requested',
        sandbox: id,
        nth: 2,
        method: 'GET',
        path: '/cyberbara/api/v1/tasks/a-ke…ched',
        status: 400,
        operation: 'getTask',
      },
      { event: 'changed', sandbox: id, type: 'clock', at: '2026-01-01T00:00:05.000Z' },
      { event: 'changed', sandbox: id, type: 'faults', at: '2026-01-01T00:00:05.000Z' },
      {
        event: 'requested',
        sandbox: null,
        nth: 1,
        method: 'GET',
        path: '/cyberbara/api/v1/nothing',
        status: 404,
        operation: null,
      },
      { event: 'removed', sandbox: id },
    ]);
    expectDocumented(told);
    await events.return(undefined);
  });

  test('are stored before they are told', async () => {
    await mock.close();
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    await start({ state: folder });
    const events = await watchAll();
    const [created] = await Promise.all([create(), take(events, 2)]);
    expect(created.status).toBe(200);
    expect(words([await next(events)])).toEqual(['POST /cyberbara/api/v1/videos/generations']);
    await events.return(undefined);
  });

  test('go on after the last one that arrived', async () => {
    const first = await watchAll();
    await create();
    const { id } = await next(first);
    await first.return(undefined);
    await create('Nobody reads this');
    const again = await watchAll(id);
    expect(words(await take(again, 4))).toEqual([
      'submitted',
      'POST /cyberbara/api/v1/videos/generations',
      'submitted',
      'POST /cyberbara/api/v1/videos/generations',
    ]);
    await again.return(undefined);
  });

  test.each([['another-17'], ['nonsense'], ['']])(
    'say that some are lost to a reader who comes back with %j',
    async (since) => {
      const events = await watchAll(since);
      const lost = await next(events);
      expect(lost).toMatchObject({ event: 'lost', data: {} });
      expectDocumented([lost]);
      await events.return(undefined);
    },
  );

  test('say so after more than five hundred', async () => {
    const first = await watchAll();
    await create();
    const { id } = await next(first);
    await first.return(undefined);
    const sandbox = mock.sandbox(KEY);
    for (let nth = 0; nth < 501; nth++) await sandbox.clock.advance('1s');
    const again = await watchAll(id);
    expect(await next(again)).toMatchObject({ event: 'lost' });
    await again.return(undefined);
  });
});

describe('the events of a sandbox', () => {
  test('are its own, and go on when its key is used again', async () => {
    const sandbox = mock.sandbox(KEY);
    const events = await sandbox.events();
    await create('A dog', 'somebody else');
    await create();
    await sandbox.delete();
    await create();
    expect(words(await take(events, 7))).toEqual([
      'opened',
      'submitted',
      'POST /cyberbara/api/v1/videos/generations',
      'removed',
      'opened',
      'submitted',
      'POST /cyberbara/api/v1/videos/generations',
    ]);
    await events.return(undefined);
  });

  test('tell each way to change it by its name', async () => {
    const sandbox = mock.sandbox(KEY);
    await create('[[stuck]]');
    await create();
    const [stuck = '', other = ''] = (await sandbox.tasks.list()).map(({ id }) => id);
    const events = await sandbox.events();
    await sandbox.account.set({ credits: 12 });
    await sandbox.next({ fail: true });
    await sandbox.tasks.plan(stuck, { endsIn: '1s' });
    await sandbox.tasks.cancel(other);
    await sandbox.reset();
    expect(words(await take(events, 5))).toEqual([
      'account',
      'next',
      'replanned',
      'canceled',
      'opened',
    ]);
    await events.return(undefined);
  });
});

describe('a stream ends', () => {
  test.each(['with a port', 'without one'])('when the mock is closed, %s', async (way) => {
    if (way === 'with a port') await mock.listen();
    const fetched =
      mock.url === undefined ? mock.fetch : (path: unknown) => fetch(`${mock.url}${String(path)}`);
    const { body } = await fetched('/_mock/v1/events');
    const reader = body?.getReader();
    await reader?.read();
    await mock.close();
    expect(await reader?.read()).toMatchObject({ done: true });
  });

  test('when its reader aborts, with the reader’s reason', async () => {
    const control = new AbortController();
    const { body } = await mock.fetch('/_mock/v1/events', { signal: control.signal });
    const reader = body?.getReader();
    await reader?.read();
    control.abort();
    await expect(reader?.read()).rejects.toThrow('This operation was aborted');
  });

  test('at once for HEAD, and when the reader hangs up', async () => {
    const url = new URL(await mock.listen());
    const head = await fetch(new URL('/_mock/v1/events', url), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const socket = await ask(url);
    socket.destroy();
    const halfClosed = await ask(url);
    halfClosed.end();
    await new Promise((resolve) => halfClosed.once('close', resolve));
  });
});

/** Opens a stream on a socket; settles once it has begun. */
async function ask({ hostname, port }: URL): Promise<Socket> {
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  socket.write(`GET /_mock/v1/events HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  return socket;
}

function expectDocumented(events: readonly StreamEvent[]): void {
  const { components } = document;
  const schema = { $ref: '#/components/schemas/EventStream', components };
  const validate = new SchemaCompiler().body(schema, undefined, 'the events');
  validate(events);
  expect(validate.errors ?? []).toEqual([]);
}
