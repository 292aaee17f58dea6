import type { IncomingMessage, ServerResponse } from 'node:http';
import { EventStream, type HttpReply, JSON_TYPE } from './http.ts';

/** What a page on another origin may read besides the body. */
const EXPOSED = 'Allow, Content-Length, Content-Range, ETag, Retry-After';

export function cors(req: IncomingMessage): Record<string, string> {
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

/** What a browser asks before it sends; 404 where there is nothing to send to. */
export function preflight(
  allow: readonly string[],
  req: IncomingMessage,
  res: ServerResponse,
): void {
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

export function write(req: IncomingMessage, res: ServerResponse, reply: HttpReply): void {
  const { status, headers, body, fault } = reply;
  if (fault === 'drop' || res.destroyed) {
    req.socket.destroy();
    return;
  }
  if (body instanceof EventStream) return stream(req, res, reply, body);
  const text = body === undefined ? '' : JSON.stringify(body);
  // As text, so that Node sends head and body in one piece.
  const payload = fault === 'malformed' ? text.slice(0, text.length >> 1) : text;
  res.writeHead(status, { ...headers, ...cors(req), 'content-length': Buffer.byteLength(payload) });
  if (fault === 'truncated') res.write(text.slice(0, text.length >> 1), () => req.socket.end());
  else res.end(payload);
}

/** Bytes that may wait for a reader; one who lets more wait is gone, and comes back for what is missing. */
const MOST_WAITING = 512 * 1024;

function stream(
  req: IncomingMessage,
  res: ServerResponse,
  { status, headers, fault }: HttpReply,
  events: EventStream,
): void {
  res.writeHead(status, { ...headers, ...cors(req) });
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
