import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { abridged } from './domain/wording.ts';
import { type HttpReply, type HttpRequest, JSON_TYPE } from './http.ts';
import type { Stage } from './pipeline.ts';
import { masked } from './sandbox/key.ts';
import { failed, isPreflight, options, write } from './reply.ts';
import { isConsole, serveConsole } from './serve-console.ts';
import { serveMedia } from './serve-media.ts';
import { isSite, serveSite } from './serve-site.ts';

/** A stage and the path on it that a URL leads to. */
export interface Target {
  readonly stage: Stage;
  readonly path: string;
}

/** What a server needs of a mock. */
export interface Served {
  readonly version: string;
  readonly apis: readonly { readonly name: string }[];
  /** What URLs in replies begin with; else the host that the request names. */
  readonly publicUrl: string | undefined;
  /** The folder of the reference site. */
  readonly site: string;
  /** Told of every request, in a line. */
  readonly log: ((line: string) => void) | undefined;
  /** Told of the mock's own mistakes. */
  readonly report: (mistake: unknown) => void;
  locate(path: string): Target | undefined;
  methodsOf(target: Target): readonly string[];
  handle(request: HttpRequest, stage: Stage): Promise<HttpReply>;
  /** The file behind a `/_media/` path. */
  media(path: string): Promise<string | undefined>;
}

/** HTTP in and out: prefixes, CORS, HEAD and OPTIONS, static files. What a request means is decided elsewhere. */
export function createMockServer(mock: Served): Server {
  const server = createServer((req, res) => {
    serve(mock, req, res).catch((error: unknown) => {
      mock.report(error);
      try {
        write(req, res, failed(500, 'The mock failed; its log says why.'));
      } catch {
        res.destroy();
      }
    });
  });
  server.headersTimeout = 30_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 60_000;
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    const status = UNREADABLE[code ?? ''] ?? '400 Bad Request';
    if (socket.writable)
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    else socket.destroy();
  });
  return server;
}

/** What is said to bytes that are no request, by Node's code for what is wrong with them. */
const UNREADABLE: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** RFC 9110, 7.2: a host and perhaps a port, and media URLs begin with it. */
const HOST = /^([\w.-]{1,253}|\[[\da-f:.]+\])(:\d{1,5})?$/i;

async function serve(mock: Served, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { path, query } = split(req.url ?? '/');
  const { host = 'localhost' } = req.headers;
  if (!HOST.test(host))
    return write(
      req,
      res,
      failed(400, `The Host header must name a host, got "${abridged(host)}".`),
    );
  const origin = mock.publicUrl ?? `http://${host}`;
  if (path.startsWith('/_media/'))
    return serveMedia((wanted) => mock.media(wanted), path, req, res);
  if (isSite(path)) return serveSite(mock.site, path, req, res);

  const target = mock.locate(path);
  if (target === undefined)
    return isPreflight(req) ? options([], req, res) : write(req, res, index(mock, path, origin));
  const refused = target.stage.api.admit?.(req);
  // The page shows nothing by itself, and asks for the token that its requests need.
  if (isConsole(path) && refused?.status !== 403) return serveConsole(path, req, res);
  if (refused !== undefined) return write(req, res, refused);
  if (req.method === 'OPTIONS') return options(mock.methodsOf(target), req, res);

  const started = mock.log === undefined ? 0 : performance.now();
  const request: HttpRequest = {
    method: req.method === 'HEAD' ? 'get' : (req.method ?? 'get').toLowerCase(),
    path: target.path,
    query,
    headers: req.headers,
    body: req,
    origin,
    reader: res,
  };
  const reply = await mock.handle(request, target.stage);
  write(req, res, reply);
  // The console looks anew whenever something happens: who reads the log wants to see what it was.
  if (mock.log === undefined || isLook(req, path)) return;
  mock.log(
    `${req.method ?? ''} ${withoutKey(path)} ${reply.fault === 'drop' ? 'dropped' : reply.status} ${(performance.now() - started).toFixed(1)} ms`,
  );
}

/** A page of this origin that reads what it shows. */
function isLook({ method, headers }: IncomingMessage, path: string): boolean {
  return (
    path.startsWith('/_mock/') && method === 'GET' && headers['sec-fetch-site'] === 'same-origin'
  );
}

/** The control API has keys in its paths, and a log is read by others. */
function withoutKey(path: string): string {
  return path.replace(
    /^(\/_mock\/v1\/sandboxes\/)([^/]+)/,
    (_, start: string, key: string) => start + masked(key),
  );
}

function split(url: string): { path: string; query: string } {
  // A proxy sends the whole URL.
  const local = url.startsWith('/') ? url : url.replace(/^[a-z]+:\/\/[^/]*/i, '') || '/';
  const mark = local.indexOf('?');
  return mark < 0
    ? { path: local, query: '' }
    : { path: local.slice(0, mark), query: local.slice(mark + 1) };
}

function index(mock: Served, path: string, origin: string): HttpReply {
  const apis = Object.fromEntries(mock.apis.map(({ name }) => [name, `${origin}/${name}`]));
  return path === '/'
    ? {
        status: 200,
        headers: JSON_TYPE,
        body: {
          understudy: mock.version,
          apis,
          control: `${origin}/_mock/v1`,
          console: `${origin}/_mock/`,
          docs: `${origin}/docs/`,
        },
      }
    : {
        status: 404,
        headers: JSON_TYPE,
        body: {
          error: `Nothing is served at ${abridged(path, 200)}. Every path begins with the name of its API.`,
          apis,
        },
      };
}
