import type { DatabaseSync } from 'node:sqlite';
import type { Event } from '../events.ts';
import { explained } from './failure.ts';
import { type Identity, type Store, StoreError, type Stored } from './store.ts';

interface Arrived {
  readonly sandbox: Identity;
  readonly event: string;
  readonly opens: boolean;
  readonly at: number;
}

/**
 * Keeps sandboxes in a database that this process has to itself. What arrives in one turn of the event loop is
 * one transaction: in WAL mode that costs about as much for one event as for fifty.
 */
export class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #path: string;
  readonly #statements;
  #arrived: Arrived[] = [];
  #group: PromiseWithResolvers<void> | undefined;
  #next: number;

  /** @param path for messages */
  constructor(db: DatabaseSync, path: string) {
    this.#db = db;
    this.#path = path;
    this.#statements = {
      sandbox: db.prepare(
        'INSERT INTO sandboxes (id, label, user, used_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET label = excluded.label, user = excluded.user, used_at = excluded.used_at RETURNING number',
      ),
      event: db.prepare('INSERT INTO events (sandbox, nth, event) VALUES (?, ?, ?)'),
      begin: db.prepare('DELETE FROM events WHERE sandbox = ?'),
      load: db.prepare(
        'SELECT event FROM events WHERE sandbox = (SELECT number FROM sandboxes WHERE id = ?) ORDER BY nth',
      ),
      list: db.prepare('SELECT id, label, user, used_at FROM sandboxes'),
      touch: db.prepare('UPDATE sandboxes SET used_at = ? WHERE id = ?'),
      forgetEvents: db.prepare(
        'DELETE FROM events WHERE sandbox = (SELECT number FROM sandboxes WHERE id = ?)',
      ),
      forget: db.prepare('DELETE FROM sandboxes WHERE id = ?'),
    };
    const last = db.prepare('SELECT max(nth) AS last FROM events').get();
    this.#next = Number(last?.['last'] ?? 0) + 1;
  }

  get pending(): Promise<void> | undefined {
    return this.#group?.promise;
  }

  append(sandbox: Identity, event: Event, at: number): Promise<void> {
    if (!this.#db.isOpen) throw new StoreError(`${this.#path} is closed: the mock is ending.`);
    this.#arrived.push({
      sandbox,
      event: JSON.stringify(event),
      opens: event.type === 'opened',
      at,
    });
    if (this.#group === undefined) {
      this.#group = Promise.withResolvers();
      // Who appends without waiting is told by the next one who waits, not by the end of the process.
      this.#group.promise.catch(() => undefined);
      setImmediate(() => this.commit());
    }
    return this.#group.promise;
  }

  load(id: string): Event[] {
    this.commit();
    return this.#do(() =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `append` wrote, pages checked at the start
      this.#statements.load.all(id).map(({ event }) => JSON.parse(String(event)) as Event),
    );
  }

  list(): Stored[] {
    return this.#do(() =>
      this.#statements.list.all().map(({ id, label, user, used_at }) => ({
        id: String(id),
        label: String(label),
        user: String(user),
        usedAt: Number(used_at),
      })),
    );
  }

  touch(used: Iterable<Pick<Stored, 'id' | 'usedAt'>>): void {
    this.#write(() => {
      for (const { id, usedAt } of used) this.#statements.touch.run(usedAt, id);
    });
  }

  forget(ids: ReadonlySet<string>): void {
    this.#write(() => {
      for (const id of ids) {
        this.#statements.forgetEvents.run(id);
        this.#statements.forget.run(id);
      }
    });
    // What is on its way would bring them back.
    this.#arrived = this.#arrived.filter(({ sandbox }) => !ids.has(sandbox.id));
  }

  close(): void {
    if (!this.#db.isOpen) return;
    this.commit();
    this.#do(() => this.#db.close());
  }

  /** Stores now all that has arrived, or nothing of it: what waits for it is told. */
  commit(): void {
    const group = this.#group;
    if (group === undefined) return;
    const arrived = this.#arrived;
    this.#group = undefined;
    this.#arrived = [];
    try {
      this.#write(() => {
        for (const one of arrived) this.#insert(one);
      });
      group.resolve();
    } catch (error) {
      group.reject(error);
    }
  }

  #insert({ sandbox: { id, label, user }, event, opens, at }: Arrived): void {
    const { sandbox, begin, event: insert } = this.#statements;
    const number = sandbox.get(id, label, user, at)?.['number'] ?? null;
    if (opens) begin.run(number);
    insert.run(number, this.#next, event);
    this.#next += 1;
  }

  #write(change: () => void): void {
    this.#do(() => {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        change();
        this.#db.exec('COMMIT');
      } catch (error) {
        // A full disk may have ended the transaction already.
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    });
  }

  #do<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw explained(error, this.#path);
    }
  }
}
