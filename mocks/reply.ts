import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpReply, JSON_TYPE } from './http.ts';

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

export function write(
  req: IncomingMessage,
  res: ServerResponse,
  { status, headers, body, fault }: HttpReply,
): void {
  if (fault === 'drop' || res.destroyed) {
    req.socket.destroy();
    return;
  }
  const text = body === undefined ? '' : JSON.stringify(body);
  // As text, so that Node sends head and body in one piece.
  const payload = fault === 'malformed' ? text.slice(0, text.length >> 1) : text;
  res.writeHead(status, { ...headers, ...cors(req), 'content-length': Buffer.byteLength(payload) });
  if (fault === 'truncated') res.write(text.slice(0, text.length >> 1), () => req.socket.end());
  else res.end(payload);
}

/** What the server itself has to say, outside of any API. */
export function failed(status: number, error: string): HttpReply {
  return { status, headers: JSON_TYPE, body: { error } };
}
