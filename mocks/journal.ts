import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from './contract/contract.ts';
import { cutAbove } from './cut.ts';
import type { Violation } from './domain/violations.ts';
import type { HttpReply, HttpRequest } from './http.ts';
import type { Clock } from './sandbox/clock.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** What is known of a request when it has been answered; filled in on its way. */
export interface Visit {
  /** As in `Entry`. */
  readonly arrived: number;
  readonly came: number;
  operation?: Operation;
  sandbox?: Sandbox;
  /** The sandbox's as it was when the request came. */
  clock?: Clock | undefined;
  /** The body as it was read. */
  body?: unknown;
  violations?: readonly Violation[];
}

/** A request and its reply as they were, keys included: whoever shows it masks them. */
export interface Entry {
  readonly nth: number;
  /** Counted with all other arrivals and answers, so that what came first is certain within a millisecond, too. */
  readonly arrived: number;
  readonly answered: number;
  /** When it came and when it was answered, in milliseconds since the epoch, on the machine's clock. */
  readonly came: number;
  readonly at: number;
  /** How long that took, by a finer clock. */
  readonly milliseconds: number;
  /** The sandbox's clock when it came and when it was answered, as far as known: it may be moved meanwhile. */
  readonly clockThen: Clock | undefined;
  readonly clock: Clock | undefined;
  readonly api: string;
  /** Lower case. */
  readonly method: string;
  /** Below the API. */
  readonly path: string;
  readonly query: string;
  readonly origin: string;
  readonly headers: IncomingHttpHeaders;
  readonly operation: string | undefined;
  readonly body: unknown;
  readonly violations: readonly Violation[] | undefined;
  readonly status: number;
  readonly replyHeaders: HttpReply['headers'];
  readonly reply: unknown;
  readonly fault: HttpReply['fault'];
  /** Whether nobody waited for the reply any more. */
  readonly gone: boolean;
  /** Whether the reply is an example that `Prefer` asked for. */
  readonly preferred: boolean;
}

/** Requests that are kept whole, for readers; of older ones only what conduct is judged by. */
const WHOLE = 100;
const KEPT = 1000;

/** Characters of JSON up to which a body is kept as it is, in a whole entry and in an older one. */
const KEPT_WHOLE = 16 * 1024;
const KEPT_OLDER = 2 * 1024;

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

type OnRecorded = (entry: Entry, sandbox: Sandbox | undefined) => void;

/** The last entries of a sandbox, the oldest overwritten by the newest. */
class Ring {
  recorded = 0;
  /** Requests before the sandbox began anew. */
  before = 0;
  readonly #entries: Mutable<Entry>[] = [];

  /**
   * The next entry, to be filled in at once; what could not be known of it before is not in it. The oldest one is used
   * again, so nobody may hold on to an entry: a thousand new objects that outlive every collection of young ones
   * cost a poll a tenth of its time.
   */
  next(): Mutable<Entry> {
    const at = this.recorded % KEPT;
    const aged = this.#entries[(at + KEPT - WHOLE) % KEPT];
    if (aged !== undefined) lighten(aged);
    this.recorded += 1;
    const entry = (this.#entries[at] ??= blank());
    entry.nth = this.recorded;
    return entry;
  }

  /** The one before `next()`. */
  get last(): Entry | undefined {
    return this.#entries[(this.recorded + KEPT - 1) % KEPT];
  }

  /** Oldest first. */
  get entries(): readonly Entry[] {
    const oldest = this.recorded % KEPT;
    return this.recorded <= KEPT
      ? this.#entries
      : [...this.#entries.slice(oldest), ...this.#entries.slice(0, oldest)];
  }
}

const NO_HEADERS: IncomingHttpHeaders = Object.freeze({});

function blank(): Mutable<Entry> {
  return {
    nth: 0,
    arrived: 0,
    answered: 0,
    // Not whole numbers, so that V8 keeps a place for those that come.
    came: Number.NaN,
    at: Number.NaN,
    milliseconds: Number.NaN,
    clockThen: undefined,
    clock: undefined,
    api: '',
    method: '',
    path: '',
    query: '',
    origin: '',
    headers: NO_HEADERS,
    operation: undefined,
    body: undefined,
    violations: undefined,
    status: 0,
    replyHeaders: {},
    reply: undefined,
    fault: undefined,
    gone: false,
    preferred: false,
  };
}

function lighten(entry: Mutable<Entry>): void {
  if (Number(entry.headers['content-length'] ?? 0) > KEPT_OLDER)
    entry.body = cutAbove(KEPT_OLDER, entry.body);
  entry.headers = NO_HEADERS;
  entry.origin = '';
  entry.violations = undefined;
  entry.reply = undefined;
}

/** What is known of a sandbox's requests since it began. */
export interface History {
  /** Oldest first; those before the last hundred without origin, headers and replies. */
  readonly entries: readonly Entry[];
  /** Older ones that are not kept. */
  readonly forgotten: number;
}

/**
 * The last requests of each sandbox, and those that led to none. In memory and bounded. Nothing is worked out when a
 * request is written down, only when somebody reads it.
 */
export class Journal {
  readonly #bySandbox = new WeakMap<Sandbox, Ring>();
  readonly #stray = new Ring();
  readonly #wall: () => number;
  #count = 0;
  readonly #onRecorded: OnRecorded | undefined;

  constructor(wall: () => number, onRecorded?: OnRecorded) {
    this.#wall = wall;
    this.#onRecorded = onRecorded;
  }

  /** A request has come: what is to be filled in on its way and handed over when it is recorded. */
  arrive(): Visit {
    return { arrived: ++this.#count, came: this.#wall() };
  }

  record(
    request: HttpRequest,
    api: string,
    visit: Visit,
    reply: HttpReply,
    milliseconds: number,
  ): void {
    const { sandbox, body } = visit;
    const { headers } = request;
    const ring = this.#ringOf(sandbox);
    const { last } = ring;
    const entry = ring.next();
    entry.arrived = visit.arrived;
    entry.answered = ++this.#count;
    entry.came = visit.came;
    entry.at = this.#wall();
    entry.milliseconds = milliseconds;
    entry.clockThen = visit.clock;
    entry.clock = sandbox?.clock;
    entry.api = api;
    // Who polls sends the same again and again.
    entry.method = same(last?.method, request.method);
    entry.path = same(last?.path, request.path);
    entry.query = same(last?.query, request.query);
    // Not compared: it is put together for each request, and comparing would write it out.
    entry.origin = request.origin;
    entry.headers = headers;
    entry.operation = visit.operation?.id;
    entry.body = body === undefined ? undefined : kept(body, headers['content-length']);
    entry.violations = visit.violations;
    entry.status = reply.status;
    entry.replyHeaders = reply.headers;
    entry.reply = reply.body;
    entry.fault = reply.fault;
    entry.gone = request.reader.destroyed;
    entry.preferred = headers['prefer'] !== undefined;
    this.#onRecorded?.(entry, sandbox);
  }

  /** Those that are kept whole, oldest first; without a sandbox the requests that led to none. */
  entries(sandbox?: Sandbox): readonly Entry[] {
    const ring = sandbox === undefined ? this.#stray : this.#bySandbox.get(sandbox);
    return ring?.entries.slice(-WHOLE) ?? [];
  }

  /** The sandbox begins anew: what was asked before is no part of its history, ids may even come again. */
  begin(sandbox: Sandbox): void {
    const ring = this.#bySandbox.get(sandbox);
    if (ring !== undefined) ring.before = ring.recorded;
  }

  history(sandbox: Sandbox): History {
    const ring = this.#bySandbox.get(sandbox);
    if (ring === undefined) return { entries: [], forgotten: 0 };
    return {
      entries: ring.entries.filter(({ nth }) => nth > ring.before),
      forgotten: Math.max(0, ring.recorded - ring.before - KEPT),
    };
  }

  #ringOf(sandbox: Sandbox | undefined): Ring {
    if (sandbox === undefined) return this.#stray;
    const known = this.#bySandbox.get(sandbox);
    if (known !== undefined) return known;
    const ring = new Ring();
    this.#bySandbox.set(sandbox, ring);
    return ring;
  }
}

/** Of two equal texts the one that is kept already. */
function same(before: string | undefined, text: string): string {
  return before === text ? before : text;
}

/** A body that came in pieces says no length. */
function kept(body: unknown, length: string | undefined): unknown {
  return Number(length) <= KEPT_WHOLE ? body : cutAbove(KEPT_WHOLE, body);
}
