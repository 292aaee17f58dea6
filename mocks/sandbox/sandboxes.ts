import type { Catalog } from '../domain/catalog.ts';
import type { Wall } from './clock.ts';
import type { Opened } from './events.ts';
import { seededHex, seededUuid, userPrefix } from './ids.ts';
import { allBut, type Keep, KEEP, unusedFor } from './keep.ts';
import { idOf, masked } from './key.ts';
import type { OnHappened } from './log.ts';
import { type Moment, openingIn } from './moment.ts';
import { openingOf } from './opening.ts';
import { Sandbox, type Surroundings } from './sandbox.ts';
import { type Known, Registry } from './registry.ts';
import { type Scenario, scenarioOf } from './scenario.ts';
import type { Snapshot } from './state.ts';
import { memoryStore } from './store/memory.ts';
import type { Identity, Store } from './store/store.ts';

export interface SandboxesOptions {
  readonly wall: Wall;
  /** Two mocks of one seed give the same ids to the same requests. */
  readonly seed: string;
  /** How many times faster than documented tasks are done. */
  readonly speed: number;
  /** Memory by default. */
  readonly store?: Store | undefined;
  readonly keep?: Keep | undefined;
  /** Told when sandboxes are removed, in a line. */
  readonly log?: ((line: string) => void) | undefined;
  readonly onHappened?: OnHappened | undefined;
  readonly onRemoved?: ((identity: Identity) => void) | undefined;
  /** Told of the keys of uploads that no sandbox has any more. */
  readonly onReleased?: ((files: readonly string[]) => void) | undefined;
  /** Of all APIs that may have opened a sandbox that is in the store. */
  readonly catalogs?: Iterable<Catalog> | undefined;
  /** The instant at which every clock begins and stands until it is told; without one clocks run. */
  readonly startsAt?: number | undefined;
}

/** Where a sandbox is put: its identity, but for the user. */
export interface Place extends Omit<Identity, 'user'> {
  /** The key, where it is known. */
  readonly key?: string | undefined;
}

/** How often a running mock looks for sandboxes that have become too old: when it opens one, at most so often. */
const AGING = 3_600_000;

/** All the worlds of a mock, one a key, made at first use. */
export class Sandboxes {
  readonly #options: SandboxesOptions;
  readonly #keep: Keep;
  readonly #store: Store;
  readonly #around: Surroundings;
  /** By the API's name. */
  readonly #catalogs = new Map<string, Catalog>();
  readonly #registry = new Registry();
  #agedAt = -Infinity;

  constructor(options: SandboxesOptions) {
    const { catalogs = [] } = options;
    this.#options = options;
    this.#keep = options.keep ?? KEEP;
    this.#store = options.store ?? memoryStore();
    for (const catalog of catalogs) this.#catalogs.set(catalog.api, catalog);
    this.#around = {
      wall: options.wall,
      store: this.#store,
      onHappened: options.onHappened,
      storyOf: ({ scenario, api }) =>
        scenario === 'docs' ? this.#catalogs.get(api)?.docsStory : undefined,
    };
    for (const { usedAt, ...identity } of this.#store.list())
      this.#registry.add({ sandbox: new Sandbox(identity, this.#around), usedAt });
    this.#evict();
  }

  /** Settles once all that happened so far, in whichever sandbox, is stored. */
  get pending(): Promise<void> | undefined {
    return this.#store.pending;
  }

  /** The key's sandbox; the API that first sees the key opens it with its own story and plan. */
  enter(key: string, catalog: Catalog): Sandbox {
    const known = this.find(key);
    if (known !== undefined) return known;
    this.#catalogs.set(catalog.api, catalog);
    const opened = this.#opening(this.#seedOf(key), scenarioOf(key), catalog);
    const identity = { id: idOf(key), label: masked(key), user: userPrefix(opened.userId) };
    const sandbox = new Sandbox(identity, this.#around, opened);
    this.#registry.add({ sandbox, usedAt: this.#options.wall(), key });
    this.#evict();
    return sandbox;
  }

  /** The key's sandbox if there is one; asking is a use of it. */
  find(key: string): Sandbox | undefined {
    return this.#used(this.#registry.byKey(key));
  }

  /** The same by the id of its identity. */
  byId(id: string): Sandbox | undefined {
    return this.#used(this.#registry.byId(id));
  }

  /** The key of a sandbox, if this process was shown it. */
  keyOf(sandbox: Sandbox): string | undefined {
    return this.#registry.byId(sandbox.identity.id)?.key;
  }

  /** Of the APIs whose sandboxes it can open, by their names. */
  get catalogs(): ReadonlyMap<string, Catalog> {
    return this.#catalogs;
  }

  /** When it was last used or looked at, on the machine's clock. */
  lastUse({ identity }: Sandbox): number {
    return this.#registry.byId(identity.id)?.usedAt ?? -Infinity;
  }

  /** In the order of their first use. */
  *all(): Iterable<Sandbox> {
    for (const { sandbox } of this.#registry.all()) yield sandbox;
  }

  /**
   * By the first 8 characters of the user id, which media URLs carry instead of the key. All keys of the `docs`
   * scenario are the documented user.
   */
  ofUser(prefix: string): readonly Sandbox[] {
    return this.#registry.ofUser(prefix);
  }

  /** Back to the beginning with the same seed, whatever the mock was started with this time. */
  reset(sandbox: Sandbox): void {
    const { api, seed, scenario, userId } = sandbox.state.opened;
    const catalog = this.#catalogs.get(api);
    if (catalog === undefined) throw new Error(`there is no API "${api}" to begin anew with`);
    // What another key went on from has a seed of its own, and another user.
    const opening = { ...this.#opening(seed, scenario, catalog), userId };
    this.#releasing(sandbox, () => sandbox.reset(opening));
  }

  /** Goes back to a snapshot. */
  restore(sandbox: Sandbox, snapshot: Snapshot): Moment {
    return this.#releasing(sandbox, () => sandbox.restore(snapshot));
  }

  deleteSnapshot(sandbox: Sandbox, snapshot: Snapshot): void {
    this.#releasing(sandbox, () => sandbox.deleteSnapshot(snapshot));
  }

  /** The user that a key belongs to if it is opened and says nothing else. */
  userIdOf(key: string): string {
    return seededUuid(this.#seedOf(key), 'user');
  }

  /**
   * Begins a sandbox with a moment of another one, in place of what its key has had, snapshots included. If that
   * cannot be stored, all stays as it was.
   */
  adopt({ id, label, key }: Place, moment: Moment): Sandbox {
    const before = this.#registry.byId(id);
    const dropped = before?.sandbox.files ?? [];
    const user = userPrefix(openingIn(moment).userId);
    const sandbox = new Sandbox({ id, label, user }, this.#around);
    sandbox.load(moment);
    const { files } = sandbox;
    before?.sandbox.remove();
    const known = key ?? before?.key;
    const usedAt = this.#options.wall();
    this.#registry.add({ sandbox, usedAt, ...(known !== undefined && { key: known }) });
    Promise.resolve(sandbox.pending).then(
      () => before && this.release(dropped, before.sandbox.identity.user),
      () => this.#putBack(before, sandbox, files),
    );
    this.#evict();
    return sandbox;
  }

  /** Removes a sandbox with all it has; its key then opens a new one. */
  forget(sandbox: Sandbox): void {
    const known = this.#registry.byId(sandbox.identity.id);
    if (known?.sandbox === sandbox) this.#remove([known]);
  }

  /** Lets go of those that no sandbox of the user has: keys of one user may have the same upload. */
  release(files: Iterable<string>, user: string): void {
    const left = this.ofUser(user).map((sandbox) => sandbox.files);
    const released = [...files].filter((key) => !left.some((others) => others.has(key)));
    if (released.length > 0) this.#options.onReleased?.(released);
  }

  /** Tells the store when each was used, looks included, for the mock that is started next. */
  rememberUse(): void {
    this.#store.touch(
      this.#registry.all().map(({ sandbox, usedAt }) => ({ id: sandbox.identity.id, usedAt })),
    );
  }

  #used(known: Known | undefined): Sandbox | undefined {
    if (known !== undefined) known.usedAt = this.#options.wall();
    return known?.sandbox;
  }

  #seedOf(key: string): string {
    // A hash, so that the key itself is in no event and no capsule.
    return seededHex(this.#options.seed, key);
  }

  /** What could not be stored has not happened. */
  #putBack(before: Known | undefined, failed: Sandbox, files: ReadonlySet<string>): void {
    const known = this.#registry.byId(failed.identity.id);
    if (known?.sandbox !== failed) return;
    failed.remove();
    this.#registry.remove(known);
    this.release(files, failed.identity.user);
    if (before === undefined) return;
    // Its requests found it removed meanwhile; from now on they find it as it is in the store.
    this.#registry.add({ ...before, sandbox: new Sandbox(before.sandbox.identity, this.#around) });
  }

  /** Removes those that have not been used for too long, and then the longest unused while there are too many. */
  #evict(): void {
    const { days, sandboxes } = this.#keep;
    const now = this.#options.wall();
    if (now - this.#agedAt > AGING) {
      this.#agedAt = now;
      const old = unusedFor(days, this.#registry.all(), now);
      this.#remove(old, `unused for more than ${days} days (--keep-days)`);
    }
    if (this.#registry.size <= sandboxes) return;
    const excess = allBut(sandboxes, this.#registry.all());
    this.#remove(excess, `more than ${sandboxes} (--keep-sandboxes)`);
  }

  /** @param reason for the log */
  #remove(removed: readonly Known[], reason?: string): void {
    if (removed.length === 0) return;
    const files = removed.map(({ sandbox }) => sandbox.files);
    this.#store.forget(new Set(removed.map(({ sandbox }) => sandbox.identity.id)));
    for (const known of removed) {
      known.sandbox.remove();
      this.#registry.remove(known);
      this.#options.onRemoved?.(known.sandbox.identity);
    }
    removed.forEach(({ sandbox }, nth) => this.release(files[nth] ?? [], sandbox.identity.user));
    if (reason !== undefined)
      this.#options.log?.(
        `removed ${removed.map(({ sandbox }) => sandbox.identity.label).join(', ')}: ${reason}`,
      );
  }

  /** Does what may make uploads needless, and lets go of them once it is stored. */
  #releasing<Result>(sandbox: Sandbox, change: () => Result): Result {
    const { files } = sandbox;
    const result = change();
    Promise.resolve(sandbox.pending).then(
      () => this.release(files, sandbox.identity.user),
      () => undefined,
    );
    return result;
  }

  #opening(seed: string, scenario: Scenario | undefined, catalog: Catalog): Opened {
    const { wall, speed, startsAt } = this.#options;
    return openingOf(catalog, { wall: wall(), seed, scenario, speed, startsAt });
  }
}
