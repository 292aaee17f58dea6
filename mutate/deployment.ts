import type { Contract } from '../check/contract/contract.ts';
import { keyHeaders } from '../check/contract/key-headers.ts';
import type { Fetch } from '../check/target/request.ts';
import { isObject } from '../scripts/generate/document.ts';
import type { Answer, Call, Deployment, Ledger } from './mutant.ts';

export interface Deployed {
  readonly fetch: Fetch;
  /** Whether it has ever done something that the right one would not. */
  readonly differed: () => boolean;
}

/** The `fetch` of a deployment around the right one. Who steers the mock is not the deployment under check. */
export function deploy(
  { api, operations }: Pick<Contract, 'api' | 'operations'>,
  right: Fetch,
  deployment: Deployment,
): Deployed {
  const routes = [...operations.values()].map((operation) => ({
    operation,
    pattern: new RegExp(`^/${api}${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  let differed = false;
  const ledger: Ledger = {
    async balance(key) {
      const url = `http://127.0.0.1/_mock/v1/sandboxes/${encodeURIComponent(key)}`;
      const sandbox: unknown = await (await right(url, {})).json();
      const credits = isObject(sandbox) ? sandbox.credits : undefined;
      return isObject(credits) ? Number(credits.balance) : 0;
    },
    async setBalance(key, balance) {
      differed = true;
      const url = `http://127.0.0.1/_mock/v1/sandboxes/${encodeURIComponent(key)}/account`;
      const reply = await right(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ credits: Math.max(0, balance) }),
      });
      if (!reply.ok) throw new Error(`the balance cannot be set: ${await reply.text()}`);
    },
  };
  return {
    differed: () => differed,
    async fetch(address, init) {
      const url = new URL(address);
      if (url.pathname.startsWith('/_mock/')) return steered(right, address, init, deployment);
      const method = init.method ?? 'GET';
      const operation = routes.find(
        (route) => route.operation.method === method && route.pattern.test(url.pathname),
      )?.operation;
      const call: Call = {
        operation,
        method,
        url,
        headers: new Headers(init.headers),
        body: init.body ?? null,
      };
      const asked = textOf(call);
      let passed = asked;
      let given = '';
      const answer = await deployment(
        call,
        async (forward) => {
          passed = textOf(forward);
          const reply = await send(right, forward, init.signal);
          given = textOf(reply);
          return reply;
        },
        ledger,
      );
      differed ||= passed !== asked || textOf(answer) !== given;
      return responseOf(answer);
    },
  };
}

/** A request of who steers the mock, who calls its tasks as the deployment does. */
async function steered(
  right: Fetch,
  address: string,
  init: RequestInit,
  { calls }: Deployment,
): Promise<Response> {
  if (calls === undefined) return right(address, init);
  const reply = await right(calls(address), init);
  return new Response(calls(await reply.text()), reply);
}

async function send(
  right: Fetch,
  { method, url, headers, body }: Call,
  signal: RequestInit['signal'],
): Promise<Answer> {
  const response = await right(url.href, {
    method,
    headers,
    redirect: 'manual',
    body: body ?? null,
    signal: signal ?? null,
  });
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  const sent = new Headers(response.headers);
  // The body may become longer.
  sent.delete('content-length');
  return {
    status: response.status,
    headers: sent,
    body: isJson ? await response.json() : new Uint8Array(await response.arrayBuffer()),
  };
}

function responseOf({ status, headers, body }: Answer): Response {
  const content =
    body instanceof Uint8Array
      ? new Uint8Array(body)
      : typeof body === 'string'
        ? body
        : JSON.stringify(body);
  return new Response([204, 205, 304].includes(status) ? null : content, { status, headers });
}

/** All of it, to tell whether two are the same. */
function textOf(message: Call | Answer): string {
  const { headers, body } = message;
  const line = 'url' in message ? `${message.method} ${message.url.href}` : message.status;
  const content =
    body instanceof Uint8Array
      ? Buffer.from(body).toString('latin1')
      : body instanceof FormData
        ? [...body].map(([name, part]) => [
            name,
            typeof part === 'string' ? part : [part.name, part.type, part.size],
          ])
        : body;
  return JSON.stringify([line, [...headers], content]);
}

/** The JSON of a call; undefined where it has none. */
export function jsonOf({ body }: Call): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The key that a call shows, and how to show another one in the same way. */
export function keyOf(
  contract: Contract,
  { headers }: Call,
): { readonly key: string; readonly show: (other: string) => void } | undefined {
  for (const headerFor of keyHeaders(contract))
    for (const [name, value] of Object.entries(headerFor(''))) {
      const shown = headers.get(name);
      if (shown === null || !shown.startsWith(value.trim())) continue;
      const key = shown.slice(value.trim().length).trim();
      const show = (other: string) => {
        for (const [at, text] of Object.entries(headerFor(other))) headers.set(at, text);
      };
      if (key !== '') return { key, show };
    }
  return undefined;
}
