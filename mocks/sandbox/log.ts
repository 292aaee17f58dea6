import type { Clock, Wall } from './clock.ts';
import type { Event, Opened } from './events.ts';
import { apply, fold, type State } from './state.ts';
import { type Identity, type Store, StoreError } from './store/store.ts';

/** What the logs of all sandboxes of a mock have in common. */
export interface Logging {
  readonly wall: Wall;
  readonly store: Store;
  /** Told of what happens, and of what it waits for to be stored. */
  readonly onHappened?: OnHappened | undefined;
}

export type OnHappened = (
  identity: Identity,
  event: Event,
  pending: Promise<void> | undefined,
) => void;

/**
 * The events of one sandbox, which are in the store, and the state that they add up to: folded when it is first
 * needed, and anew when events could not be stored.
 */
export class Log {
  readonly identity: Identity;
  readonly #around: Logging;
  readonly #opening: Opened | undefined;
  #folded: State | undefined;
  #pending: Promise<void> | undefined;
  #gone = false;

  /** @param opening how it begins if the store does not know it */
  constructor(identity: Identity, around: Logging, opening?: Opened) {
    this.identity = identity;
    this.#around = around;
    this.#opening = opening;
  }

  /**
   * What the present state waits for to be stored: nobody may be told of it before. Rejects if that failed, and
   * then nothing of it has happened.
   */
  get pending(): Promise<void> | undefined {
    return this.#pending;
  }

  /** The state after the last event; what falls due by itself is not in it yet. */
  get state(): State {
    return (this.#folded ??= this.#fold());
  }

  /** That of the state, if it is known without folding. */
  get clock(): Clock | undefined {
    return this.#folded?.clock;
  }

  /** The events, from `opened` on. */
  list(): Event[] {
    if (this.#folded === undefined) this.#folded = this.#fold();
    return [...this.#load()];
  }

  append(event: Event): void {
    const { state } = this;
    this.#store(event);
    this.#folded = apply(state, event);
    this.#tell(event);
  }

  /**
   * Puts another list of events, the first of which is `opened`, in place of the present one: one commit stores all
   * of it or nothing.
   *
   * @param told what is said to have happened
   */
  begin(events: readonly Event[], told: Event): void {
    for (const event of events) this.#store(event);
    this.#folded = fold(events);
    this.#tell(told);
  }

  /** The store has forgotten it, or has another in its place: who still holds it can do nothing with it. */
  remove(): void {
    this.#gone = true;
    this.#folded = undefined;
  }

  #fold(): State {
    this.#assertThere();
    const state = fold(this.#load());
    if (state !== undefined) return state;
    if (this.#opening === undefined)
      throw new StoreError(`The events of the sandbox of ${this.identity.label} are lost.`);
    this.#store(this.#opening);
    this.#tell(this.#opening);
    return apply(undefined, this.#opening);
  }

  #load(): Iterable<Event> {
    return this.#around.store.load(this.identity.id);
  }

  #assertThere(): void {
    if (this.#gone) throw new StoreError(`The sandbox of ${this.identity.label} was removed.`);
  }

  #tell(event: Event): void {
    this.#around.onHappened?.(this.identity, event, this.#pending);
  }

  #store(event: Event): void {
    this.#assertThere();
    const { store, wall } = this.#around;
    const pending = store.append(this.identity, event, wall());
    if (pending === undefined || pending === this.#pending) return;
    this.#pending = pending;
    const settled = () => {
      if (this.#pending === pending) this.#pending = undefined;
    };
    pending.then(settled, () => {
      this.#folded = undefined;
      settled();
    });
  }
}
