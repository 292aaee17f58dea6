import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A request as the pipeline sees it, whoever carried it. */
export interface HttpRequest {
  /** Lower case; HEAD comes as GET. */
  readonly method: string;
  /** Without the API's prefix, still percent-encoded. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
  /** What URLs in replies begin with, such as `http://127.0.0.1:4010`. */
  readonly origin: string;
  /** Whether nobody waits for the reply any more. */
  readonly gone: () => boolean;
}

export interface HttpReply {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value of the body; undefined: no body. */
  readonly body: unknown;
  /** How the connection is to fail instead of carrying the reply. */
  readonly fault?: 'drop' | 'malformed' | 'truncated';
}

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const;
