import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { EventStream, type HttpReply, JSON_TYPE } from './http.ts';

/** What lets a page on another origin read a reply, and of its headers those that are named. */
export function cors(
  { headers: { origin } }: IncomingMessage,
  exposed: () => readonly string[],
): Readonly<Record<string, string>> {
  return origin === undefined
    ? NO_PAGE
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': exposed().join(', '),
        vary: 'Origin',
      };
}

const NO_PAGE = { 'access-control-allow-origin': '*', vary: 'Origin' } as const;

/**
 * OPTIONS: which methods there are, 404 where there are none. A browser that asks before it sends may send whatever it
 * likes, because a page can read a 404 and a 405, and nothing of a request that was not sent.
 */
export function options(
  methods: readonly string[],
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const { 'access-control-request-headers': headers = '*' } = req.headers;
  const asked = req.headers['access-control-request-method'];
  res.writeHead(methods.length === 0 && asked === undefined ? 404 : 204, {
    ...cors(req, () => ['allow']),
    ...(methods.length > 0 && { allow: methods.join(', ') }),
    'access-control-allow-methods': [...new Set([...methods, asked ?? []].flat())].join(', '),
    'access-control-allow-headers': headers,
    'access-control-allow-private-network': 'true',
    'access-control-max-age': '86400',
    'content-length': '0',
  });
  res.end();
}

/** Whether a browser asks if it may send a request. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && 'access-control-request-method' in headers;
}

export function write(req: IncomingMessage, res: ServerResponse, reply: HttpReply): void {
  const { status, headers, body, fault } = reply;
  if (res.destroyed) return;
  if (fault === 'drop') return drop(req);
  if (body instanceof EventStream) return stream(req, res, reply, body);
  const text = body === undefined ? '' : JSON.stringify(body);
  // As text, so that Node sends head and body in one piece.
  const payload = fault === 'malformed' ? text.slice(0, text.length >> 1) : text;
  const length = Buffer.byteLength(payload);
  const named = () => [...Object.keys(headers), 'content-length'];
  res.writeHead(status, { ...headers, 'content-length': length, ...cors(req, named) });
  if (fault === 'truncated') res.write(text.slice(0, text.length >> 1), () => req.socket.end());
  else res.end(payload);
}

/**
 * Resets the connection, once the whole request is there and an interim reply is out. Without these a browser takes a
 * connection that was used before for one that had died meanwhile, and sends the request again, a POST too: the page
 * would see nothing, and pay twice.
 */
function drop(req: IncomingMessage): void {
  // Without a port it is a pair of streams.
  const socket: Duplex = req.socket;
  const reset = () => (socket instanceof Socket ? socket.resetAndDestroy() : socket.destroy());
  const end = () =>
    req.httpVersion === '1.0' ? reset() : socket.write('HTTP/1.1 102 Processing\r\n\r\n', reset);
  if (req.complete) end();
  else req.once('end', end).resume();
}

/** Bytes that may wait for a reader; one who lets more wait is gone, and comes back for what is missing. */
const MOST_WAITING = 512 * 1024;

function stream(
  req: IncomingMessage,
  res: ServerResponse,
  { status, headers, fault }: HttpReply,
  events: EventStream,
): void {
  res.writeHead(status, { ...headers, ...cors(req, () => Object.keys(headers)) });
  if (req.method === 'HEAD') return void res.end();
  res.flushHeaders();
  if (fault !== undefined) return void req.socket.end();
  const leave = events.open({
    send(text) {
      if (res.destroyed || res.writableEnded) return;
      if (!res.write(text) && res.writableLength > MOST_WAITING) res.destroy();
    },
    end: () => res.end(),
  });
  res.once('close', leave);
}

/** What the server itself has to say, outside of any API. */
export function failed(status: number, error: string): HttpReply {
  return { status, headers: JSON_TYPE, body: { error } };
}
