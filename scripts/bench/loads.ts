import autocannon from 'autocannon';
import type { Recorded } from './raw-server.ts';
import type { Server } from './servers.ts';

/** What is asked again and again. */
export interface Load {
  readonly name: 'poll' | 'create';
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

const IMAGE = {
  model: 'nano-banana-pro',
  scene: 'text-to-image',
  prompt: 'A cinematic portrait under neon rain [[stuck]]',
};

/** Creates cost 8 credits and an account has 1000: a new key after 100 requests never runs out. */
const REQUESTS_PER_KEY = 100;

/** A task that never ends is made, so that polling finds the same reply as long as the bench lasts. */
export async function loadsFor({ base }: Server): Promise<Load[]> {
  const create: Load = {
    name: 'create',
    method: 'POST',
    path: '/api/v1/images/generations',
    body: JSON.stringify(IMAGE),
  };
  const reply = await ask(base, create);
  const receipt: unknown = JSON.parse(reply.body);
  const id = /"task_id":"([^"]+)"/.exec(JSON.stringify(receipt))?.[1];
  if (id === undefined) throw new Error(`no task was made: ${reply.body}`);
  return [{ name: 'poll', method: 'GET', path: `/api/v1/tasks/${id}` }, create];
}

const KEY = 'bench';

async function ask(base: string, { method, path, body }: Load) {
  const reply = await fetch(base + path, {
    method,
    headers: { 'x-api-key': KEY, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  // What Node adds to any reply by itself.
  const {
    date: _,
    connection: __,
    'keep-alive': ___,
    'content-length': ____,
    ...headers
  } = Object.fromEntries(reply.headers);
  return { method, status: reply.status, headers, body: await reply.text() };
}

/** The replies of a server to the loads, byte for byte. */
export function recorded({ base }: Server, loads: readonly Load[]): Promise<Recorded[]> {
  return Promise.all(loads.map((load) => ask(base, load)));
}

let keys = 0;

/**
 * Requests per second.
 *
 * @throws when a reply is not a success: a refusal is cheaper than a reply
 */
export async function measure(
  { base, name }: Server,
  { method, path, body, name: load }: Load,
  seconds: number,
): Promise<number> {
  let made = 0;
  let headers = headersOf(KEY);
  const result = await autocannon({
    url: base,
    connections: 10,
    duration: seconds,
    requests: [
      {
        method,
        path: new URL(base + path).pathname,
        headers,
        ...(body !== undefined && {
          body,
          setupRequest: (request) => {
            if (made++ % REQUESTS_PER_KEY === 0)
              headers = headersOf(`${KEY}-${process.pid}-${keys++}`);
            return { ...request, headers };
          },
        }),
      },
    ],
  });
  const { non2xx, errors, timeouts } = result;
  if (non2xx + errors + timeouts > 0)
    throw new Error(`${name}, ${load}: ${non2xx} refusals, ${errors} errors, ${timeouts} timeouts`);
  return result['2xx'] / result.duration;
}

function headersOf(key: string) {
  return { 'x-api-key': key, 'content-type': 'application/json' };
}
