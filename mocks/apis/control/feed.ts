import type { components } from '../../../generated/control/types.ts';
import { abridged } from '../../domain/wording.ts';
import { type EventSink, EventStream } from '../../http.ts';
import type { Entry } from '../../journal/entry.ts';
import { read, type Wall } from '../../sandbox/clock.ts';
import type { Event } from '../../sandbox/events.ts';
import { hiding } from '../../sandbox/key.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { timestamp } from '../../domain/timestamp.ts';

type Schemas = components['schemas'];
type Without<Id extends string, One> = One extends unknown ? Omit<One, Id> : never;
type News = Without<'id', Schemas['StreamEvent']>;

/** Characters of a path: with all that is kept for them, readers get less than may wait for them (`reply.ts`). */
const LONGEST_PATH = 200;

/** Events that are kept for readers who come back, and how long for after the last one has left, in milliseconds. */
const MOST_KEPT = 500;
const PATIENCE = 60_000;

/** How often readers hear that the line is there, and when they come back if it was not, in milliseconds. */
const BEAT = 15_000;
const RETRY = 1000;

interface Reader {
  /** The id of the only sandbox to hear of. */
  readonly sandbox: string | undefined;
  readonly sink: EventSink;
}

interface Kept {
  readonly nth: number;
  /** Null: of none; undefined: for all readers. */
  readonly sandbox: string | null | undefined;
  readonly text: string;
}

/** Tells readers what happens while it happens. Does nothing while nobody reads. */
export class Feed {
  readonly #wall: Wall;
  /** Begins the ids, so that those of another process are not taken for ours. */
  readonly #boot: string;
  readonly #readers = new Set<Reader>();
  #kept: Kept[] = [];
  #nth = 0;
  #until = -Infinity;
  /** Whether something happened that nobody heard of. */
  #unheard = false;
  #beat: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(wall: Wall) {
    this.#wall = wall;
    this.#boot = wall().toString(36);
  }

  /** @param pending what the event waits for to be stored */
  changed(id: string, event: Event, pending: Promise<void> | undefined): void {
    if (!this.heard) return;
    const at = event.type === 'clock' ? read(event.clock, this.#wall()) : event.at;
    this.#tellOnce(pending, {
      event: 'changed',
      data: { sandbox: id, type: wordOf(event), at: timestamp(at) },
    });
  }

  faultsChanged(sandbox: Sandbox): void {
    if (!this.heard) return;
    const at = timestamp(sandbox.now);
    const data = { sandbox: sandbox.identity.id, type: 'faults' as const, at };
    this.#tellOnce(sandbox.pending, { event: 'changed', data });
  }

  /** @param key of the sandbox, as far as it was shown */
  requested(entry: Entry, sandbox: Sandbox | undefined, key: string | undefined): void {
    if (!this.heard) return;
    const { nth, method, api, path, status, operation = null } = entry;
    this.#tell({
      event: 'requested',
      data: {
        sandbox: sandbox?.identity.id ?? null,
        nth,
        method: method.toUpperCase(),
        path: abridged(hiding(key)(`/${api}${path}`), LONGEST_PATH),
        status: status === 0 ? null : status,
        operation,
      },
    });
  }

  removed(id: string): void {
    if (this.heard) this.#tell({ event: 'removed', data: { sandbox: id } });
  }

  /**
   * A stream for one reader.
   *
   * @param since the last event that the reader has had
   * @param sandbox the id of the only sandbox to hear of
   */
  stream(since: string | undefined, sandbox?: string): EventStream {
    return new EventStream((sink) => {
      const reader = { sandbox, sink };
      if (this.#closed) {
        sink.end();
        return () => undefined;
      }
      if (this.#unheard) {
        // Who comes back for it has missed it.
        this.#nth += 1;
        this.#kept = [];
        this.#unheard = false;
      }
      sink.send(`retry: ${RETRY}\n\n`);
      if (since !== undefined) for (const text of this.#missed(since, sandbox)) sink.send(text);
      this.#readers.add(reader);
      this.#beat ??= setInterval(() => this.#beatNow(), BEAT).unref();
      return () => this.#leave(reader);
    });
  }

  /** Ends all streams. */
  close(): void {
    this.#closed = true;
    for (const { sink } of this.#readers) sink.end();
    this.#readers.clear();
    clearInterval(this.#beat);
  }

  /** Whether anybody reads, or may come back for what happens now. */
  get heard(): boolean {
    if (this.#readers.size > 0) return true;
    if (this.#until > 0 && performance.now() < this.#until) return true;
    this.#unheard = true;
    return false;
  }

  #tellOnce(pending: Promise<void> | undefined, news: News): void {
    if (pending === undefined) this.#tell(news);
    else
      pending.then(
        () => this.#tell(news),
        () => undefined,
      );
  }

  #tell({ event, data }: News): void {
    this.#nth += 1;
    const sandbox = 'sandbox' in data ? data.sandbox : undefined;
    const kept = { nth: this.#nth, sandbox, text: this.#written(this.#nth, { event, data }) };
    this.#kept.push(kept);
    if (this.#kept.length > MOST_KEPT) this.#kept.shift();
    for (const reader of this.#readers)
      if (concerns(kept, reader.sandbox)) reader.sink.send(kept.text);
  }

  #written(nth: number, { event, data }: Pick<News, 'event' | 'data'>): string {
    return `id: ${this.#boot}-${nth}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  }

  #missed(since: string, sandbox: string | undefined): string[] {
    const [, boot, last] = /^([\da-z]+)-(\d{1,15})$/.exec(since) ?? [];
    const from = Number(last);
    const known = (this.#kept[0]?.nth ?? this.#nth + 1) - 1;
    if (boot !== this.#boot || from < known || from > this.#nth)
      return [this.#written(this.#nth, { event: 'lost', data: {} })];
    return this.#kept
      .filter((kept) => kept.nth > from && concerns(kept, sandbox))
      .map(({ text }) => text);
  }

  #leave(reader: Reader): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    this.#until = performance.now() + PATIENCE;
    clearInterval(this.#beat);
    this.#beat = undefined;
  }

  #beatNow(): void {
    for (const { sink } of this.#readers) sink.send(':\n\n');
  }
}

function wordOf({ type }: Event): Schemas['ChangedEvent']['data']['type'] {
  return type === 'snapshot' || type === 'snapshot-deleted' ? 'snapshots' : type;
}

function concerns({ sandbox }: Kept, only: string | undefined): boolean {
  return only === undefined || sandbox === undefined || sandbox === only;
}
