import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import send from 'send';
import { abridged } from './contract/violations.ts';
import { contentTypeOf } from './domain/uploads.ts';
import { type HttpReply, type HttpRequest, JSON_TYPE } from './http.ts';
import type { Mock } from './mock.ts';

/** What a page on another origin may read besides the body. */
const EXPOSED = 'Allow, Content-Length, Content-Range, ETag, Retry-After';

/** HTTP in and out: prefixes, CORS, HEAD and OPTIONS, static files. What a request means is decided elsewhere. */
export function createMockServer(mock: Mock): Server {
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

async function serve(mock: Mock, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { path, query } = split(req.url ?? '/');
  const { host = 'localhost' } = req.headers;
  if (!HOST.test(host))
    return write(
      req,
      res,
      failed(400, `The Host header must name a host, got "${abridged(host)}".`),
    );
  const origin = mock.publicUrl ?? `http://${host}`;
  if (path.startsWith('/_media/')) return media(mock, path, req, res);

  const target = mock.locate(path);
  if (target === undefined) return write(req, res, index(mock, path, origin));
  if (target.stage.api.name === 'control' && !isLocal(req))
    return write(req, res, {
      status: 403,
      headers: JSON_TYPE,
      body: {
        error:
          'The control API answers only to this machine, by a loopback name, and to no foreign page.',
      },
    });
  if (req.method === 'OPTIONS') return preflight(mock, target, req, res);

  const started = performance.now();
  const request: HttpRequest = {
    method: req.method === 'HEAD' ? 'get' : (req.method ?? 'get').toLowerCase(),
    path: target.path,
    query,
    headers: req.headers,
    body: req,
    origin,
  };
  const reply = await mock.handle(request, target.stage);
  write(req, res, reply);
  mock.log?.(
    `${req.method ?? ''} ${path} ${reply.fault === 'drop' ? 'dropped' : reply.status} ${(performance.now() - started).toFixed(1)} ms`,
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

function cors(req: IncomingMessage): Record<string, string> {
  const { origin } = req.headers;
  return origin === undefined
    ? { 'access-control-allow-origin': '*' }
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': EXPOSED,
        vary: 'Origin',
      };
}

function preflight(
  mock: Mock,
  target: NonNullable<ReturnType<Mock['locate']>>,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const allow = mock.methodsOf(target);
  const { 'access-control-request-headers': headers } = req.headers;
  res.writeHead(allow.length === 0 ? 404 : 204, {
    ...cors(req),
    allow: allow.join(', '),
    'access-control-allow-methods': allow.join(', '),
    'access-control-allow-headers': headers ?? '*',
    'access-control-allow-private-network': 'true',
    'access-control-max-age': '86400',
    'content-length': '0',
  });
  res.end();
}

function write(
  req: IncomingMessage,
  res: ServerResponse,
  { status, headers, body, fault }: HttpReply,
): void {
  if (fault === 'drop' || res.destroyed) {
    req.socket.destroy();
    return;
  }
  const text = body === undefined ? '' : JSON.stringify(body);
  const payload = Buffer.from(fault === 'malformed' ? text.slice(0, text.length >> 1) : text);
  res.writeHead(status, { ...headers, ...cors(req), 'content-length': payload.length });
  res.end(payload);
}

/** Pictures, clips and uploads: `/_media/<user>/<file>` and `/_media/uploads/<key>`. */
async function media(
  mock: Mock,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method === 'OPTIONS') {
    res.writeHead(204, {
      ...cors(req),
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'range',
    });
    res.end();
    return;
  }
  const found = await mock.media(path);
  if (found === undefined || (req.method !== 'GET' && req.method !== 'HEAD'))
    return write(req, res, {
      status: found === undefined ? 404 : 405,
      headers: { ...JSON_TYPE, ...(found !== undefined && { allow: 'GET, HEAD, OPTIONS' }) },
      body: {
        error:
          found === undefined
            ? `There is no ${abridged(path, 200)}; a task's files are there once it has succeeded.`
            : 'Media can only be read.',
      },
    });
  const type = contentTypeOf(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
  send(req, found, { dotfiles: 'allow', index: false })
    .on('headers', (reply: ServerResponse) => {
      for (const [name, value] of Object.entries(cors(req))) reply.setHeader(name, value);
      reply.setHeader('content-type', type);
      // An uploaded SVG is a document with scripts, and it shares its origin with the console.
      reply.setHeader(
        'content-security-policy',
        "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      );
      reply.setHeader('x-content-type-options', 'nosniff');
    })
    .on('error', ({ status = 404, headers }: SendError) =>
      write(req, res, {
        ...failed(
          status,
          status === 404 ? `There is no ${path}.` : `${path} cannot be sent as it is asked for.`,
        ),
        headers: { ...JSON_TYPE, ...headers },
      }),
    )
    .pipe(res);
}

/** How `send` says that a file cannot be sent: 404, 412 or 416, the last with a `Content-Range`. */
interface SendError {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function failed(status: number, error: string): HttpReply {
  return { status, headers: JSON_TYPE, body: { error } };
}

function index(mock: Mock, path: string, origin: string): HttpReply {
  const apis = Object.fromEntries(mock.apis.map(({ name }) => [name, `${origin}/${name}`]));
  return path === '/'
    ? {
        status: 200,
        headers: JSON_TYPE,
        body: { understudy: mock.version, apis, control: `${origin}/_mock/v1` },
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

const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/** Keeps pages and machines elsewhere from steering: checks the peer, the `Host` (DNS rebinding) and the `Origin`. */
function isLocal(req: IncomingMessage): boolean {
  const { host = '', origin } = req.headers;
  const peer = req.socket.remoteAddress ?? '';
  return (
    /^(::1|(::ffff:)?127\.)/.test(peer) &&
    LOOPBACK_NAME.test(host) &&
    (origin === undefined || LOOPBACK_NAME.test(origin.replace(/^https?:\/\//, '')))
  );
}
