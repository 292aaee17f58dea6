import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { type EventSink, EVENTS_TYPE, EventStream } from '../../mocks/http.ts';
import { write } from '../../mocks/reply.ts';
import { readEvents } from '../../mocks/read-events.ts';

let mock: Mock;
const mistakes: unknown[] = [];
beforeAll(async () => {
  mock = await start();
});
afterAll(async () => {
  await mock.close();
  expect(mistakes).toEqual([]);
});

function start(): Promise<Mock> {
  return createMock({
    apis: ['cyberbara'],
    clock: 'manual',
    report: (mistake) => mistakes.push(mistake),
  });
}

const CREATE = {
  method: 'POST',
  headers: { 'x-api-key': 'a', 'content-type': 'application/json' },
  body: JSON.stringify({ model: 'sora-2', prompt: 'A cat' }),
};

async function create({ fetch } = mock): Promise<number> {
  return (await fetch('/cyberbara/api/v1/videos/generations', CREATE)).status;
}

async function read(headers = {}, { fetch } = mock): Promise<ReturnType<typeof readEvents>> {
  const { body } = await fetch('/_mock/v1/events', { headers });
  if (body === null) throw new Error('no stream');
  return readEvents(body);
}

test('five hundred readers are all told, and all end with the mock', async () => {
  const mock = await start();
  const readers = await Promise.all(Array.from({ length: 500 }, () => read({}, mock)));
  expect(await create(mock)).toBe(200);
  const firsts = await Promise.all(readers.map((events) => events.next()));
  expect(firsts.map(({ value }) => value)).toEqual(
    Array(500).fill(expect.objectContaining({ event: 'changed' })),
  );
  const ends = readers.map(async (events) => {
    let told = 0;
    for await (const _ of events) told += 1;
    return told;
  });
  await mock.close();
  expect(new Set(await Promise.all(ends))).toEqual(new Set([2]));
});

test.each<[string, (socket: Socket) => void]>([
  ['closes', (socket) => socket.destroy()],
  ['resets', (socket) => socket.resetAndDestroy()],
  ['half-closes', (socket) => socket.end()],
])('nothing is kept for readers whose sockets are gone: one %s', async (_, leave) => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const own = await start();
  try {
    const { hostname, port } = new URL(await own.listen());
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.write(`GET /_mock/v1/events HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
      return socket;
    });
    await Promise.all(sockets.map((socket) => once(socket, 'data')));
    const events = await read({}, own);
    await create(own);
    const last = (await events.next()).value?.id;
    await events.return(undefined);
    for (const socket of sockets) leave(socket);
    // A minute after the last one has left, who comes back has missed something.
    await vi.waitFor(
      async () => {
        vi.advanceTimersByTime(61_000);
        await create(own);
        const again = await read({ 'last-event-id': last }, own);
        const { value } = await again.next();
        await again.return(undefined);
        expect(value).toMatchObject({ event: 'lost' });
      },
      { timeout: 20_000 },
    );
  } finally {
    vi.useRealTimers();
    await own.close();
  }
});

test('a reader who does not read is forgotten, not waited for', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<EventSink>();
  const body = new EventStream((sink) => {
    begin(sink);
    return leave;
  });
  const server = createServer((req, res) =>
    write(req, res, { status: 200, headers: EVENTS_TYPE, body }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(Object(address).port, '127.0.0.1').on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  socket.pause();
  const sink = await begun;
  // What the system takes, and half a megabyte; without a bound it would be the gigabyte.
  const before = process.memoryUsage().external;
  for (let nth = 0; nth < 16_384; nth++) sink.send('x'.repeat(65_536));
  expect(process.memoryUsage().external - before).toBeLessThan(100e6);
  await left;
  socket.destroy();
  server.close();
  await once(server, 'close');
});

test('one who comes back for all that is kept gets all of it', async () => {
  const first = await read();
  await create();
  const last = (await first.next()).value?.id;
  await first.return(undefined);
  for (let nth = 0; nth < 498; nth++) await mock.fetch(`/cyberbara/${'ü'.repeat(1000)}`);
  const again = await read({ 'last-event-id': last });
  for (let nth = 0; nth < 499; nth++) {
    const { value } = await again.next();
    expect(value?.event).not.toBe('lost');
  }
  await again.return(undefined);
});

test.each(['truncated', 'malformed', 'drop', 'drop-after-commit', 'latency=10ms'])(
  'a stream that is asked to be %s does not hang',
  async (fault) => {
    const reply = await mock
      .fetch('/_mock/v1/events', { headers: { 'x-mock-fault': fault } })
      .catch((error: unknown) => String(error));
    if (typeof reply === 'string') expect(reply).toContain('fetch failed');
    else if (fault === 'latency=10ms') await reply.body?.cancel();
    else await expect(reply.text()).rejects.toThrow();
  },
);

test.each(['mhb5qy1k-999999999999999', '-1', '\t', 'a-b-c', '0'.repeat(99)])(
  'a last event that never was, %j, is answered with what is lost',
  async (since) => {
    const { body, status } = await mock.fetch('/_mock/v1/events', {
      headers: { 'last-event-id': since },
    });
    expect(status).toBe(200);
    const events = readEvents(body ?? new ReadableStream());
    if (since.trim() !== '')
      expect((await events.next()).value).toMatchObject({ event: 'lost', data: {} });
    await events.return(undefined);
  },
);
