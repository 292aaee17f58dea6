import type { Event } from '../events.ts';

/** Who a sandbox is to those who look for it before its events are read. */
export interface Identity {
  /** A hash of the key: the key itself is stored nowhere. */
  readonly id: string;
  /** The key as it may be shown. */
  readonly label: string;
  /** First 8 characters of the user id, which media URLs carry. */
  readonly user: string;
}

export interface Stored extends Identity {
  /** Milliseconds since the epoch. */
  readonly usedAt: number;
}

/**
 * Where the events of sandboxes are. A sandbox's events begin with its last `opened`: what came before it has no
 * bearing on any state, and is dropped.
 */
export interface Store {
  /**
   * Settles once all that was appended is stored, or rejects with a `StoreError`, and then none of it is.
   * Undefined while nothing is on its way.
   */
  readonly pending: Promise<void> | undefined;
  /** Adds an event to the end of a sandbox's. Returns what `pending` then is. */
  append(sandbox: Identity, event: Event, at: number): Promise<void> | undefined;
  /** The events of a sandbox, oldest first, which are then stored; none for one that is not known. */
  load(id: string): Iterable<Event>;
  list(): Iterable<Stored>;
  /** When sandboxes were last used, for those who only look and append nothing. */
  touch(used: Iterable<Pick<Stored, 'id' | 'usedAt'>>): void;
  /** Removes sandboxes with all their events. */
  forget(ids: ReadonlySet<string>): void;
  /** Stores what is on its way, and lets go of the file. */
  close(): void;
}

/** What could not be kept or read, in a sentence that names the place and the remedy. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
