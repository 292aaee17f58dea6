import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from './contract/contract.ts';
import type { Violation } from './domain/violations.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** What is known of a request when it has been answered; filled in on its way. */
export interface Visit {
  operation?: Operation;
  sandbox?: Sandbox;
  /** The body as it was read. */
  body?: unknown;
  violations?: readonly Violation[];
}

/** A request and its reply, keys included: whoever shows it masks them. */
export interface Entry {
  readonly nth: number;
  /** Milliseconds since the epoch, on the machine's clock. */
  readonly at: number;
  readonly api: string;
  readonly method: string;
  readonly url: string;
  /** Without the API's prefix and the query, as it was sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly operation: string | undefined;
  readonly body: unknown;
  readonly violations: readonly Violation[];
  readonly status: number;
  readonly reply: unknown;
  readonly fault: HttpReply['fault'];
  readonly milliseconds: number;
}

/** Entries of a journal. */
const MOST = 100;

/** Bytes of a body that is kept as it is; a larger one is kept as the beginning of its JSON. */
const KEPT_WHOLE = 16 * 1024;
export const SHOWN_CHARACTERS = 4000;

/** The beginning of a body that was too large to keep. */
export class Cut {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A body as JSON, or what is left of it. */
export function textOf(body: unknown): string | undefined {
  if (body instanceof Cut) return body.text;
  try {
    return JSON.stringify(body);
  } catch {
    // What was parsed without recursion may be too deep to be written.
    return 'nested too deeply to be shown';
  }
}

type OnRecorded = (entry: Entry, sandbox: Sandbox | undefined) => void;

interface Ring {
  readonly entries: Entry[];
  recorded: number;
}

/** The last requests of each sandbox, and those that led to none. In memory and bounded. */
export class Journal {
  readonly #bySandbox = new WeakMap<Sandbox, Ring>();
  readonly #stray: Ring = { entries: [], recorded: 0 };
  readonly #wall: () => number;
  readonly #onRecorded: OnRecorded | undefined;

  constructor(wall: () => number, onRecorded?: OnRecorded) {
    this.#wall = wall;
    this.#onRecorded = onRecorded;
  }

  record(
    { method, path, query, origin, headers }: HttpRequest,
    api: string,
    { sandbox, operation, body, violations = [] }: Visit,
    { status, body: reply, fault }: HttpReply,
    milliseconds: number,
  ): void {
    const ring = this.#ringOf(sandbox);
    ring.recorded += 1;
    const bytes = Number(headers['content-length'] ?? (body === undefined ? 0 : Infinity));
    const entry = {
      nth: ring.recorded,
      at: this.#wall(),
      api,
      method: method.toUpperCase(),
      path,
      url: `${origin}/${api}${path}${query === '' ? '' : `?${query}`}`,
      headers,
      operation: operation?.id,
      body:
        bytes > KEPT_WHOLE && body !== undefined
          ? new Cut(textOf(body)?.slice(0, SHOWN_CHARACTERS) ?? '')
          : body,
      violations,
      status,
      reply,
      fault,
      milliseconds,
    };
    ring.entries.push(entry);
    this.#onRecorded?.(entry, sandbox);
    if (ring.entries.length > MOST) ring.entries.shift();
  }

  /** Oldest first; without a sandbox the requests that led to none. */
  entries(sandbox?: Sandbox): readonly Entry[] {
    return (sandbox === undefined ? this.#stray : this.#bySandbox.get(sandbox))?.entries ?? [];
  }

  #ringOf(sandbox: Sandbox | undefined): Ring {
    if (sandbox === undefined) return this.#stray;
    const known = this.#bySandbox.get(sandbox);
    if (known !== undefined) return known;
    const ring = { entries: [], recorded: 0 };
    this.#bySandbox.set(sandbox, ring);
    return ring;
  }
}
