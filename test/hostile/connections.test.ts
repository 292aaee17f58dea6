import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attack, request, type Attacked } from './mock.ts';
import { json } from './reply.ts';

const MODELS = 'GET /cyberbara/api/v1/models';
const KEEP = { 'x-api-key': 'pipe', connection: 'keep-alive' };
const QUOTE = JSON.stringify({ model: 'sora-2', scene: 'text-to-video', prompt: 'x' });

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

function open(): Socket {
  return connect(Number(new URL(mock.url).port), '127.0.0.1').on('error', () => undefined);
}

describe('requests sent before the reply of the one before', () => {
  it('are answered in order', async () => {
    const quote = request(
      'POST /cyberbara/api/v1/credits/quote',
      { ...KEEP, 'content-type': 'application/json' },
      QUOTE,
    );
    const replies = await mock.speak(
      request(MODELS, { ...KEEP, 'x-mock-fault': 'latency=100ms' }),
      quote + QUOTE,
      request('GET /cyberbara/nothing', KEEP),
      request('HEAD /_media/x', KEEP).replace('HEAD', 'GET'),
      request(MODELS, { 'x-api-key': 'pipe' }),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 404, 404, 200]);
    expect(json(replies[1] ?? { status: 0, headers: {}, body: Buffer.alloc(0) })).toMatchObject({
      data: { model: 'sora-2' },
    });
  });

  it('are answered by the thousand', async () => {
    const replies = await mock.speak(
      request(MODELS, KEEP).repeat(999),
      request(MODELS, { 'x-api-key': 'pipe' }),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 1000 }, () => 200));
  });

  it('are not read out of the body of a GET', async () => {
    const smuggled = request('POST /_mock/v1/sandboxes/pipe/reset', KEEP);
    const replies = await mock.speak(
      request(MODELS, KEEP, smuggled),
      smuggled,
      request(MODELS, { 'x-api-key': 'pipe' }),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('are given up with the connection', async () => {
    const socket = open();
    socket.write(request(MODELS, { ...KEEP, 'x-mock-fault': 'latency=50ms' }).repeat(50));
    await delay(20);
    socket.destroy();
    await delay(100);
  });
});

describe('a client in no hurry', () => {
  it('may send a byte at a time', async () => {
    const text =
      request(
        'POST /cyberbara/api/v1/credits/quote',
        { 'x-api-key': 'slow', 'content-type': 'application/json' },
        QUOTE,
      ) + QUOTE;
    const [reply] = await mock.speak(bytewise(text));
    expect(reply?.status).toBe(200);
  });

  it('holds up nobody else, a hundred of them neither', async () => {
    const head = request('POST /cyberbara/api/v1/uploads/images', {
      'x-api-key': 'slow',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': '100000',
    });
    const file =
      '--b\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n';
    const sockets = Array.from({ length: 100 }, (_, i) => {
      const socket = open();
      socket.write(i % 2 === 0 ? head + file : 'GET /cyberbara/api/v1/mod');
      return socket;
    });
    await delay(50);
    const started = performance.now();
    await mock.expectAlive();
    expect(performance.now() - started).toBeLessThan(500);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => mock.files()).toEqual([]);
  });

  it('may close its half and still hears the reply', async () => {
    const socket = open();
    socket.end(request(MODELS, { 'x-api-key': 'half' }));
    const heard: Buffer[] = [];
    for await (const chunk of socket) heard.push(Buffer.from(chunk));
    expect(Buffer.concat(heard).toString()).toContain('200 OK');
  });

  it('may leave while a latency lasts', async () => {
    const socket = open();
    socket.write(request(MODELS, { 'x-api-key': 'left', 'x-mock-fault': 'latency=100ms' }));
    await delay(30);
    socket.resetAndDestroy();
    await delay(120);
  });
});

describe('bytes that are no request', () => {
  it.each([
    ['nonsense', 'hello\r\n\r\n', 400],
    ['a TLS greeting', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]), 400],
    ['zeros', Buffer.alloc(1000), 400],
    ['a header with a zero byte', 'GET / HTTP/1.1\r\nhost: a\r\nx: \0\r\n\r\n', 400],
    ['a folded header', 'GET / HTTP/1.1\r\nhost: a\r\nx: a\r\n b\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\nhost: a\r\n: b\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['HTTP/9', 'GET / HTTP/9.9\r\nhost: a\r\n\r\n', 400],
    ['a made-up method', 'MAKE / HTTP/1.1\r\nhost: a\r\n\r\n', 400],
    ['100 kB of headers', `GET / HTTP/1.1\r\nhost: a\r\n${'x: y\r\n'.repeat(17_000)}\r\n`, 431],
  ])('%s', async (_, bytes, status) => {
    const [reply] = await mock.speak(bytes);
    expect(reply?.status).toBe(status);
  });

  it.each([
    ['CONNECT', 'CONNECT a:1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['an HTTP/2 greeting', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    [
      'an upgrade',
      request(MODELS, { 'x-api-key': 'up', connection: 'close, upgrade', upgrade: 'websocket' }),
    ],
    ['an expectation', request(MODELS, { 'x-api-key': 'up', expect: 'the-impossible' })],
    [
      'Expect: 100-continue',
      request(
        'POST /cyberbara/api/v1/credits/quote',
        { 'x-api-key': 'up', expect: '100-continue', 'content-type': 'application/json' },
        QUOTE,
      ) + QUOTE,
    ],
  ])('%s is heard and survived', async (_, bytes) => {
    const replies = await mock.speak(bytes);
    expect(replies.length).toBeLessThan(2);
  });
});

async function* bytewise(text: string): AsyncGenerator<string> {
  for (const byte of text) {
    yield byte;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
