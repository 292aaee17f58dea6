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
  /** Whoever waits for the reply; destroyed when nobody does any more. */
  readonly reader: { readonly destroyed: boolean };
}

export interface HttpReply {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON value of the body, or an `EventStream`; undefined: no body. */
  readonly body: unknown;
  /** How the connection is to fail instead of carrying the reply. */
  readonly fault?: 'drop' | 'malformed' | 'truncated';
}

/** Whoever reads an event stream. */
export interface EventSink {
  /** Text of the stream; ignored once the reader is gone. */
  send(text: string): void;
  end(): void;
}

/** The body of a reply that goes on. */
export class EventStream {
  /** Begins it; what comes back ends it on behalf of a reader who is gone. */
  readonly open: (sink: EventSink) => () => void;

  constructor(open: EventStream['open']) {
    this.open = open;
  }
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; the last header is for nginx, which would wait. */
export const EVENTS_TYPE = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
} as const;

export const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' } as const;
