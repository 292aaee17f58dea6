import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Gate } from '../../cli/watch/gate.ts';
import { addressOf } from '../../mocks/mock.ts';

const never = new AbortController().signal;
let gate: Gate;
let server: Server;
let url: string;

beforeEach(async () => {
  gate = new Gate();
  server = createServer(gate.enter).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = addressOf(server, '127.0.0.1');
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

async function ask(): Promise<string> {
  return (await fetch(url)).text();
}

test('who comes while it is closed waits, and is served by the one it is opened for', async () => {
  gate.open((_, res) => res.end('before'));
  expect(await ask()).toBe('before');
  await gate.close(never, () => expect.unreachable());
  const waiting = ask();
  await once(server, 'request');
  gate.open((_, res) => res.end('after'));
  expect(await waiting).toBe('after');
});

test('it closes when what is under way has been answered', async () => {
  const held: ServerResponse[] = [];
  gate.open((_, res) => held.push(res));
  const asked = ask();
  await once(server, 'request');
  const order: string[] = [];
  const closing = gate.close(never, () => undefined).then(() => order.push('closed'));
  // Gives it the time that it would need to close too early.
  const other = ask();
  await once(server, 'request');
  order.push('answered');
  held[0]?.end('answered');
  await closing;
  expect(order).toEqual(['answered', 'closed']);
  expect(await asked).toBe('answered');
  gate.open((_, res) => res.end('later'));
  expect(await other).toBe('later');
});

test('a slow request is named and holds up nobody else', async () => {
  const held: ServerResponse[] = [];
  gate.open((req, res) => {
    if (req.url === '/') res.end('quick');
    else held.push(res);
  });
  const slow = fetch(`${url}/slow?key=secret`);
  await once(server, 'request');
  const named: string[] = [];
  const closing = gate.close(never, (what) => named.push(what));
  await expect.poll(() => named, { timeout: 20_000 }).toEqual(['GET /slow']);
  expect(await ask()).toBe('quick');
  held[0]?.end('slow');
  await closing;
  expect(await (await slow).text()).toBe('slow');
  expect(named).toEqual(['GET /slow']);
});

test('a reply that has begun is not waited for', async () => {
  gate.open((_, res) => {
    res.writeHead(200);
    res.write('begun');
  });
  const reply = await fetch(url);
  await gate.close(never, () => expect.unreachable());
  await reply.body?.cancel();
});

test('who is gone by the time it opens is not served', async () => {
  const gone = new AbortController();
  const asked = fetch(url, { signal: gone.signal });
  const [req] = await once(server, 'request');
  gone.abort();
  await expect(asked).rejects.toThrow();
  await once(req.socket, 'close');
  const served: unknown[] = [];
  gate.open((one) => served.push(one));
  expect(served).toEqual([]);
});

test('given up, it is open', async () => {
  const held: ServerResponse[] = [];
  gate.open((_, res) => held.push(res));
  const asked = ask();
  await once(server, 'request');
  const stop = new AbortController();
  const closing = gate.close(stop.signal, () => expect.unreachable());
  stop.abort(new Error('enough'));
  await expect(closing).rejects.toThrow('enough');
  held[0]?.end('still here');
  expect(await asked).toBe('still here');
});
