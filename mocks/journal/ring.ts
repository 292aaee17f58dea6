import type { IncomingHttpHeaders } from 'node:http';
import { cutAbove } from './cut.ts';
import type { Asked, Entry } from './entry.ts';

/** Requests that are kept whole, for readers; of older ones only what conduct is judged by. */
export const WHOLE = 100;
const KEPT = 1000;

/** Characters of JSON up to which a body is kept as it is once its request is not whole any more. */
const KEPT_OLDER = 2 * 1024;

const NO_HEADERS: IncomingHttpHeaders = Object.freeze({});

/** What is written down of a request besides what it asks for. */
type Rest = Omit<Entry, keyof Asked | 'nth'>;

type Columns = { readonly [Name in keyof Rest]: Rest[Name][] } & { readonly asked: Asked[] };

/**
 * The last requests of a sandbox, the newest in place of the oldest. Each property has a list of its own: a request is
 * written beside the one before it, and little is made for it that outlives it. An object for each request
 * took half as much memory again, and up to a tenth of the time of a poll.
 */
export class Ring {
  /** Requests so far, those included that are not kept any more. */
  recorded = 0;
  /** Requests before the sandbox began anew. */
  before = 0;
  /** Counted with all arrivals and answers, when the last one was answered. */
  answered = 0;
  #columns = empty();
  #next = 0;
  #asked: Asked | undefined;

  /** How many are kept. */
  get size(): number {
    return this.#columns.asked.length;
  }

  add(asked: Asked, rest: Rest): void {
    const kept = this.#columns;
    const at = this.#next;
    lighten(kept, (at + KEPT - WHOLE) % KEPT);
    this.recorded += 1;
    this.answered = rest.answered;
    this.#next = (at + 1) % KEPT;
    this.#asked = isSame(this.#asked, asked) ? this.#asked : asked;
    kept.asked[at] = this.#asked;
    kept.arrived[at] = rest.arrived;
    kept.answered[at] = rest.answered;
    kept.came[at] = rest.came;
    kept.at[at] = rest.at;
    kept.milliseconds[at] = rest.milliseconds;
    kept.clockThen[at] = rest.clockThen;
    kept.clock[at] = rest.clock;
    kept.origin[at] = rest.origin;
    kept.headers[at] = rest.headers;
    kept.body[at] = rest.body;
    kept.violations[at] = rest.violations;
    kept.status[at] = rest.status;
    kept.replyHeaders[at] = rest.replyHeaders;
    kept.reply[at] = rest.reply;
    kept.fault[at] = rest.fault;
    kept.gone[at] = rest.gone;
    kept.preferred[at] = rest.preferred;
  }

  /** Oldest first. */
  entries(): Entry[] {
    const { size } = this;
    const oldest = size < KEPT ? 0 : this.#next;
    return Array.from({ length: size }, (_, nth) =>
      entryAt(this.#columns, (oldest + nth) % size, this.recorded - size + nth + 1),
    );
  }

  /** The last that was added. */
  get newest(): Entry {
    const { size } = this;
    return entryAt(this.#columns, (this.#next + size - 1) % size, this.recorded);
  }

  /** Keeps none of them. */
  forget(): void {
    this.#columns = empty();
    this.#next = 0;
  }
}

function empty(): Columns {
  return {
    asked: [],
    arrived: [],
    answered: [],
    came: [],
    at: [],
    milliseconds: [],
    clockThen: [],
    clock: [],
    origin: [],
    headers: [],
    body: [],
    violations: [],
    status: [],
    replyHeaders: [],
    reply: [],
    fault: [],
    gone: [],
    preferred: [],
  };
}

function isSame(last: Asked | undefined, asked: Asked): last is Asked {
  return (
    last !== undefined &&
    last.path === asked.path &&
    last.method === asked.method &&
    last.query === asked.query &&
    last.api === asked.api
  );
}

function lighten({ asked, headers, body, origin, violations, reply }: Columns, at: number): void {
  if (at >= asked.length) return;
  if (Number(headers[at]?.['content-length'] ?? 0) > KEPT_OLDER)
    body[at] = cutAbove(KEPT_OLDER, body[at]);
  headers[at] = NO_HEADERS;
  origin[at] = '';
  violations[at] = undefined;
  reply[at] = undefined;
}

function entryAt(columns: Columns, at: number, nth: number): Entry {
  const { asked, ...others } = columns;
  const entry: Record<string, unknown> = { ...asked[at], nth };
  for (const [name, kept] of Object.entries(others)) entry[name] = kept[at];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each list has the values of its property
  return entry as unknown as Entry;
}
