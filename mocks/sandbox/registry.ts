import { idOf } from './key.ts';
import type { Sandbox } from './sandbox.ts';

export interface Known {
  readonly sandbox: Sandbox;
  usedAt: number;
  /** Once it was shown. */
  key?: string;
}

/** The sandboxes that there are, by all that they are looked up by. */
export class Registry {
  readonly #byId = new Map<string, Known>();
  /** Spares the hash for a key seen before. */
  readonly #byKey = new Map<string, Known>();
  readonly #byUser = new Map<string, Set<Sandbox>>();

  get size(): number {
    return this.#byId.size;
  }

  /** In the order of their first use. */
  all(): readonly Known[] {
    return [...this.#byId.values()];
  }

  byId(id: string): Known | undefined {
    return this.#byId.get(id);
  }

  byKey(key: string): Known | undefined {
    const seen = this.#byKey.get(key);
    if (seen !== undefined) return seen;
    const known = this.#byId.get(idOf(key));
    if (known === undefined) return undefined;
    known.key = key;
    this.#byKey.set(key, known);
    return known;
  }

  /** By the first 8 characters of the user id. */
  ofUser(prefix: string): readonly Sandbox[] {
    return [...(this.#byUser.get(prefix) ?? [])];
  }

  /** In place of another of the same id, if there is one. */
  add(known: Known): void {
    const { id, user } = known.sandbox.identity;
    const before = this.#byId.get(id);
    if (before !== undefined) this.#unlink(before);
    this.#byId.set(id, known);
    if (known.key !== undefined) this.#byKey.set(known.key, known);
    this.#byUser.set(user, (this.#byUser.get(user) ?? new Set()).add(known.sandbox));
  }

  remove(known: Known): void {
    this.#unlink(known);
    this.#byId.delete(known.sandbox.identity.id);
  }

  #unlink({ sandbox, key }: Known): void {
    const { user } = sandbox.identity;
    if (key !== undefined) this.#byKey.delete(key);
    const others = this.#byUser.get(user);
    others?.delete(sandbox);
    if (others?.size === 0) this.#byUser.delete(user);
  }
}
