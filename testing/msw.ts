import { http, type HttpHandler, HttpResponse, passthrough } from 'msw';
import { bypass } from 'msw/utils/bypass';
import { type Origins, wayToMock } from './hosts.ts';

export type { Origins } from './hosts.ts';

/** A mock of this process, with or without a port: what `createMock()` gives. */
interface MockHere {
  readonly url: string | undefined;
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
const OF_THE_CONNECTION = ['connection', 'content-length', 'host', 'transfer-encoding'];

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
  const wayTo = wayToMock(origins);
  const base = () => mock.url ?? PORTLESS;
  const send = 'fetch' in mock ? mock.fetch : (request: Request) => fetch(bypass(request));
  const isOwn = (url: string) => new URL(url).origin === new URL(base()).origin;
  return [
    http.all(
      ({ request }) => wayTo(request.url) !== undefined,
      async ({ request }) => {
        const forwarded = await requestTo(base() + (wayTo(request.url) ?? ''), request);
        return reply(forwarded, send);
      },
    ),
    http.all(
      ({ request }) => isOwn(request.url),
      async ({ request }) =>
        'fetch' in mock ? reply(await requestTo(request.url, request), send) : passthrough(),
    ),
  ];
}

async function requestTo(url: string, request: Request): Promise<Request> {
  const { method, signal } = request;
  const headers = new Headers(request.headers);
  for (const name of OF_THE_CONNECTION) headers.delete(name);
  // As bytes: a browser streams no body over HTTP/1.1.
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(url, { method, headers, body, signal });
}

/** A dropped connection is one for the client too. Of what it gave up itself it needs no account. */
async function reply(
  request: Request,
  send: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    return await send(request);
  } catch (error) {
    if (error instanceof TypeError || request.signal.aborted) return HttpResponse.error();
    throw error;
  }
}
