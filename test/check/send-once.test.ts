import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { sendOnce } from '../../check/target/send-once.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

interface Got {
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server that answers everything with one status, and what it was sent. */
async function answering(status: number): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  server = createServer(async (request, reply) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    got.push({ body: Buffer.concat(pieces).toString(), headers: request.headers });
    reply.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' });
    reply.end('{}');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, got };
}

describe('a request that could charge is sent once, whatever is answered', () => {
  test.each([200, 307, 401, 408, 421, 425, 429, 500, 503])('%i', async (status) => {
    const { url, got } = await answering(status);
    const post = { method: 'POST', redirect: 'manual' } as const;
    const reply = await sendOnce(url, { ...post, body: '{"prompt":"Wellen, groß"}' });
    expect(reply.status).toBe(status);
    expect(await reply.json()).toEqual({});
    expect(got.map(({ body }) => body)).toEqual(['{"prompt":"Wellen, groß"}']);
    await sendOnce(url, { ...post, body: Buffer.from('bytes') });
    expect(got.map(({ body }) => body).slice(1)).toEqual(['bytes']);
  });

  test('with its length and its own type', async () => {
    const { url, got } = await answering(200);
    const headers = { 'content-type': 'application/json' };
    await sendOnce(url, { method: 'POST', headers, body: '{"ü":1}' });
    await sendOnce(url, { method: 'POST', headers, body: '' });
    expect(got.map((one) => one.headers)).toMatchObject([
      { 'content-length': '8', 'content-type': 'application/json' },
      { 'content-length': '0', 'content-type': 'application/json' },
    ]);
    expect(got[0]?.headers).not.toHaveProperty('transfer-encoding');
  });
});
