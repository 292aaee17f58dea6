import type { Catalog } from '../domain/catalog.ts';
import type { Upload } from '../domain/uploads.ts';
import type { Wall } from './clock.ts';
import type { Opened } from './events.ts';
import { seededHex } from './ids.ts';
import { idOf, masked } from './key.ts';
import { openingOf } from './opening.ts';
import { type OnAppended, Sandbox, type Surroundings } from './sandbox.ts';
import { type Scenario, scenarioOf } from './scenario.ts';
import { memoryStore } from './store/memory.ts';
import type { Identity, Store } from './store/store.ts';

const DAY = 86_400_000;

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
  readonly onAppended?: OnAppended | undefined;
  readonly onRemoved?: ((identity: Identity) => void) | undefined;
  /** Told of uploads that no sandbox has any more. */
  readonly onReleased?: ((uploads: readonly Upload[]) => void) | undefined;
  /** Of all APIs that may have opened a sandbox that is in the store. */
  readonly catalogs?: Iterable<Catalog> | undefined;
  /** The instant at which every clock begins and stands until it is told; without one clocks run. */
  readonly startsAt?: number | undefined;
}

/** Which sandboxes stay when there are many. */
export interface Keep {
  /** Those used within so many days. */
  readonly days: number;
  /** So many, the last used ones. */
  readonly sandboxes: number;
}

export const KEEP: Keep = { days: 30, sandboxes: 10_000 };

interface Known {
  readonly sandbox: Sandbox;
  usedAt: number;
  /** Once it was shown. */
  key?: string;
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
  readonly #byId = new Map<string, Known>();
  /** Spares the hash for a key seen before. */
  readonly #byKey = new Map<string, Known>();
  readonly #byUser = new Map<string, Set<Sandbox>>();
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
      onAppended: options.onAppended,
      storyOf: ({ scenario, api }) =>
        scenario === 'docs' ? this.#catalogs.get(api)?.docsStory : undefined,
    };
    for (const { usedAt, ...identity } of this.#store.list())
      this.#add({ sandbox: new Sandbox(identity, this.#around), usedAt });
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
    const scenario = scenarioOf(key);
    // A hash, so that the key itself is in no event and no capsule.
    const seed = seededHex(this.#options.seed, key);
    this.#catalogs.set(catalog.api, catalog);
    const opened = this.#opening(seed, scenario, catalog);
    const identity = { id: idOf(key), label: masked(key), user: userPrefix(opened.userId) };
    const sandbox = new Sandbox(identity, this.#around, opened);
    this.#byKey.set(key, this.#add({ sandbox, usedAt: this.#options.wall(), key }));
    this.#evict();
    return sandbox;
  }

  /** The key's sandbox if there is one; asking is a use of it. */
  find(key: string): Sandbox | undefined {
    return this.#used(this.#known(key));
  }

  /** The same by the id of its identity. */
  byId(id: string): Sandbox | undefined {
    return this.#used(this.#byId.get(id));
  }

  /** The key of a sandbox, if this process was shown it. */
  keyOf(sandbox: Sandbox): string | undefined {
    return this.#byId.get(sandbox.identity.id)?.key;
  }

  /** When it was last used or looked at, on the machine's clock. */
  lastUse({ identity }: Sandbox): number {
    return this.#byId.get(identity.id)?.usedAt ?? -Infinity;
  }

  /** In the order of their first use. */
  *all(): Iterable<Sandbox> {
    for (const { sandbox } of this.#byId.values()) yield sandbox;
  }

  /**
   * By the first 8 characters of the user id, which media URLs carry instead of the key. All keys of the `docs`
   * scenario are the documented user.
   */
  ofUser(prefix: string): readonly Sandbox[] {
    return [...(this.#byUser.get(prefix) ?? [])];
  }

  /** Back to the beginning with the same seed, whatever the mock was started with this time. */
  reset(sandbox: Sandbox): void {
    const { opened, uploads } = sandbox.state;
    const { api, seed, scenario } = opened;
    const catalog = this.#catalogs.get(api);
    if (catalog === undefined) throw new Error(`there is no API "${api}" to begin anew with`);
    const dropped = [...uploads.values()];
    sandbox.reset(this.#opening(seed, scenario, catalog));
    const { user } = sandbox.identity;
    Promise.resolve(sandbox.pending).then(
      () => this.#release(dropped, user),
      () => undefined,
    );
  }

  /** Removes a sandbox with all it has; its key then opens a new one. */
  forget(sandbox: Sandbox): void {
    const known = this.#byId.get(sandbox.identity.id);
    if (known?.sandbox === sandbox) this.#remove([known]);
  }

  /** Tells the store when each was used, looks included, for the mock that is started next. */
  rememberUse(): void {
    this.#store.touch([...this.#byId].map(([id, { usedAt }]) => ({ id, usedAt })));
  }

  #used(known: Known | undefined): Sandbox | undefined {
    if (known !== undefined) known.usedAt = this.#options.wall();
    return known?.sandbox;
  }

  #known(key: string): Known | undefined {
    const seen = this.#byKey.get(key);
    if (seen !== undefined) return seen;
    const known = this.#byId.get(idOf(key));
    if (known === undefined) return undefined;
    known.key = key;
    this.#byKey.set(key, known);
    return known;
  }

  #add(known: Known): Known {
    const { id, user } = known.sandbox.identity;
    this.#byId.set(id, known);
    this.#byUser.set(user, (this.#byUser.get(user) ?? new Set()).add(known.sandbox));
    return known;
  }

  /** Removes those that have not been used for too long, and then the longest unused while there are too many. */
  #evict(): void {
    const { days, sandboxes } = this.#keep;
    const now = this.#options.wall();
    if (now - this.#agedAt > AGING) {
      this.#agedAt = now;
      const old = [...this.#byId.values()].filter(({ usedAt }) => now - usedAt > days * DAY);
      this.#remove(old, `unused for more than ${days} days (--keep-days)`);
    }
    const excess = this.#byId.size - sandboxes;
    if (excess <= 0) return;
    const oldest = [...this.#byId.values()].toSorted((a, b) => a.usedAt - b.usedAt);
    this.#remove(oldest.slice(0, excess), `more than ${sandboxes} (--keep-sandboxes)`);
  }

  /** @param reason for the log */
  #remove(removed: readonly Known[], reason?: string): void {
    if (removed.length === 0) return;
    const uploads = removed.map(({ sandbox }) => [...sandbox.state.uploads.values()]);
    this.#store.forget(new Set(removed.map(({ sandbox }) => sandbox.identity.id)));
    for (const { sandbox, key } of removed) {
      const { id, user } = sandbox.identity;
      sandbox.remove();
      this.#byId.delete(id);
      if (key !== undefined) this.#byKey.delete(key);
      const others = this.#byUser.get(user);
      others?.delete(sandbox);
      if (others?.size === 0) this.#byUser.delete(user);
    }
    for (const { sandbox } of removed) this.#options.onRemoved?.(sandbox.identity);
    removed.forEach(({ sandbox }, nth) => this.#release(uploads[nth] ?? [], sandbox.identity.user));
    if (reason !== undefined)
      this.#options.log?.(
        `removed ${removed.map(({ sandbox }) => sandbox.identity.label).join(', ')}: ${reason}`,
      );
  }

  /** Keys of one user may have the same upload. */
  #release(uploads: readonly Upload[], user: string): void {
    const left = this.ofUser(user);
    const released = uploads.filter(({ key }) => !left.some((sandbox) => sandbox.hasUpload(key)));
    if (released.length > 0) this.#options.onReleased?.(released);
  }

  #opening(seed: string, scenario: Scenario | undefined, catalog: Catalog): Opened {
    const { wall, speed, startsAt } = this.#options;
    return openingOf(catalog, { wall: wall(), seed, scenario, speed, startsAt });
  }
}

export function userPrefix(userId: string): string {
  return userId.slice(0, 8);
}
