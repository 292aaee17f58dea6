import { cutAbove } from './cut.ts';
import { type Entry, Visit } from './entry.ts';
import { Ring, WHOLE } from './ring.ts';
import type { HttpReply, HttpRequest } from '../http.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Characters of JSON up to which a body is kept as it is. */
const KEPT_WHOLE = 16 * 1024;

/** Requests that are kept of all sandboxes together. */
const MOST = 100_000;

/** And how many are left when there were more: so room is made seldom. */
const MOST_LEFT = MOST / 2;

/** Told of a request by the ring whose newest it is. */
type OnRecorded = (ring: Pick<Ring, 'newest'>, sandbox: Sandbox | undefined) => void;

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
  /** Those that keep something. They go with their sandboxes. */
  #rings = new Set<WeakRef<Ring>>();
  /** Requests that are kept, or were when they were counted. */
  #kept = 0;
  readonly #wall: () => number;
  #count = 0;
  readonly #onRecorded: OnRecorded | undefined;

  constructor(wall: () => number, onRecorded?: OnRecorded) {
    this.#wall = wall;
    this.#onRecorded = onRecorded;
  }

  /** A request has come: what is to be filled in on its way and handed over when it is recorded. */
  arrive(): Visit {
    return new Visit(++this.#count, this.#wall());
  }

  record(
    { method, path, query, origin, headers, reader }: HttpRequest,
    api: string,
    { arrived, came, operation, sandbox, clock, body, violations }: Visit,
    { status, headers: replyHeaders, body: reply, fault }: HttpReply,
    milliseconds: number,
  ): void {
    const ring = this.#ringOf(sandbox);
    const { size } = ring;
    ring.add(
      { api, method, path, query, operation: operation?.id },
      {
        arrived,
        answered: ++this.#count,
        came,
        at: this.#wall(),
        milliseconds,
        clockThen: clock,
        clock: sandbox?.clock,
        origin,
        headers,
        body: body === undefined ? undefined : kept(body, headers['content-length']),
        violations,
        status,
        replyHeaders,
        reply,
        fault,
        gone: reader.destroyed,
        preferred: headers['prefer'] !== undefined,
      },
    );
    if (ring.size > size) this.#grown(ring);
    this.#onRecorded?.(ring, sandbox);
  }

  /** Those that are kept whole, oldest first; without a sandbox the requests that led to none. */
  entries(sandbox?: Sandbox): readonly Entry[] {
    const ring = sandbox === undefined ? this.#stray : this.#bySandbox.get(sandbox);
    return ring?.entries().slice(-WHOLE) ?? [];
  }

  /** The sandbox begins anew: what was asked before is no part of its history, ids may even come again. */
  begin(sandbox: Sandbox): void {
    const ring = this.#bySandbox.get(sandbox);
    if (ring !== undefined) ring.before = ring.recorded;
  }

  history(sandbox: Sandbox): History {
    const ring = this.#bySandbox.get(sandbox);
    if (ring === undefined) return { entries: [], forgotten: 0 };
    const entries = ring.entries().filter(({ nth }) => nth > ring.before);
    return { entries, forgotten: ring.recorded - ring.before - entries.length };
  }

  #ringOf(sandbox: Sandbox | undefined): Ring {
    if (sandbox === undefined) return this.#stray;
    const known = this.#bySandbox.get(sandbox);
    if (known !== undefined) return known;
    const ring = new Ring();
    this.#bySandbox.set(sandbox, ring);
    return ring;
  }

  #grown(ring: Ring): void {
    this.#kept += 1;
    if (ring.size === 1) this.#rings.add(new WeakRef(ring));
    if (this.#kept > MOST) this.#makeRoom();
  }

  /** Forgets what the sandboxes did that have been silent for longest. */
  #makeRoom(): void {
    const rings = [...this.#rings].flatMap((ref) => ref.deref() ?? []);
    const left = rings.toSorted((a, b) => b.answered - a.answered);
    this.#kept = left.reduce((sum, { size }) => sum + size, 0);
    while (this.#kept > MOST_LEFT) {
      const silent = left.pop();
      if (silent === undefined) break;
      this.#kept -= silent.size;
      silent.forget();
    }
    this.#rings = new Set(left.map((ring) => new WeakRef(ring)));
  }
}

/** A body that came in pieces says no length. */
function kept(body: unknown, length: string | undefined): unknown {
  return Number(length) <= KEPT_WHOLE ? body : cutAbove(KEPT_WHOLE, body);
}
