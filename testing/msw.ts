import { http, type HttpHandler, HttpResponse, passthrough } from 'msw';
import { bypass } from 'msw/utils/bypass';
import { type Origins, wayToMock } from './hosts.ts';

export type { Origins } from './hosts.ts';

/** A mock of this process, with or without a port: what `createMock()` gives. */
interface MockHere {
  readonly url: string | undefined;
  readonly publicUrl: string | undefined;
  readonly fetch: typeof fetch;
}

/** A mock that runs somewhere else, such as `http://127.0.0.1:4010`. */
interface MockElsewhere {
  readonly url: string;
}

export interface MswOptions {
  /** Base URLs of your deployments, besides those that the contracts name. */
  readonly origins?: Origins;
}

/** Where a mock without a port says that its media are. */
const PORTLESS = 'http://127.0.0.1';

/** What belongs to a connection and not to the request that it carried. */
const OF_THE_CONNECTION = ['connection', 'host', 'keep-alive', 'transfer-encoding'];

/**
 * Handlers for Mock Service Worker with which a mock answers what is meant for the APIs themselves, media included:
 * the same worlds, credits, times and faults as by any other way. Nothing of it reaches the network.
 *
 * In Node give it the mock of `createMock()`, or the URL of one that runs. A page cannot hold a mock, so there give it
 * the URL; this file and what it imports run in a browser.
 *
 * ```ts
 * const server = setupServer(...mswHandlers(await createMock()));
 * const worker = setupWorker(...mswHandlers({ url: 'http://127.0.0.1:4010' }));
 * ```
 */
export function mswHandlers(
  mock: MockHere | MockElsewhere,
  { origins }: MswOptions = {},
): HttpHandler[] {
  const base = () => (mock.url ?? PORTLESS).replace(/\/$/, '');
  const send = 'fetch' in mock ? mock.fetch : (request: Request) => fetch(bypass(request));
  const toApi = wayToMock(origins);
  // Replies name files at the mock's own address, which a mock of this process need not be reached at.
  const wayTo = (url: string) =>
    toApi(url) ?? ('fetch' in mock ? pathBelow([base(), mock.publicUrl], url) : undefined);
  return [
    http.all(
      ({ request }) => wayTo(request.url) !== undefined,
      async ({ request }) =>
        reply(await requestTo(base() + (wayTo(request.url) ?? ''), request), send),
    ),
    ...('fetch' in mock ? [] : [http.all(`${base()}/*`, () => passthrough())]),
  ];
}

function pathBelow(bases: readonly (string | undefined)[], url: string): string | undefined {
  const found = bases.find((base) => base !== undefined && url.startsWith(`${base}/`));
  return found === undefined ? undefined : url.slice(found.length);
}

async function requestTo(url: string, request: Request): Promise<Request> {
  const { method, signal } = request;
  const headers = ofTheMessage(request.headers);
  // Of the bytes as they are sent on.
  headers.delete('content-length');
  // As bytes: a browser streams no body over HTTP/1.1.
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(url, { method, headers, body, signal });
}

/** After `connection: close` MSW ends connections that Node's fetch has not read to the end, which it cannot bear. */
function ofTheMessage(given: Headers): Headers {
  const headers = new Headers(given);
  for (const name of OF_THE_CONNECTION) headers.delete(name);
  return headers;
}

/** A dropped connection is one for the client too. Of what it gave up itself it needs no account. */
async function reply(
  request: Request,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    const { status, statusText, headers, body } = await send(request);
    return new Response(body, { status, statusText, headers: ofTheMessage(headers) });
  } catch (error) {
    if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}
