import { hash } from 'node:crypto';
import type { Actor } from '../cases/case.ts';

/** The key of an actor, `null` for one who shows none, or why there is no such actor. */
export type Credentials = { readonly key: string | null } | { readonly missing: string };

/** @throws {Error} when there is no such actor, which has to be known before */
export function keyOf(credentials: Credentials): string | null {
  if ('missing' in credentials) throw new Error(credentials.missing);
  return credentials.key;
}

export interface Actors {
  /** @param scope what the key is for: on a mock every scope has an account of its own. */
  find(actor: Actor | 'failing', scope: string): Credentials;
  /** Whether a good key's account is a fresh one, with the balance that the examples assume. */
  readonly fresh: boolean;
  /** Whether there is an account behind a key. */
  canBeCharged(key: string | null): boolean;
}

/** The scenario in a key that makes the actor on a mock; the others have an ordinary account each. */
const SCENARIOS: Partial<Record<Actor | 'failing', string>> = {
  wrong: 'invalid',
  broke: 'broke',
  limited: 'limited',
  disabled: 'disabled',
  expired: 'expired',
  unscoped: 'unscoped',
  free: 'free',
  failing: 'failing',
};

/**
 * Everybody, each with a sandbox of his own in every scope.
 *
 * @param run tells the sandboxes of one run from those of another on the same mock
 */
export function mockActors(keyPrefix: string, run: string): Actors {
  return {
    fresh: true,
    canBeCharged: (key) => key !== null,
    find(actor, scope) {
      if (actor === 'none') return { key: null };
      const owner = hash('sha256', `${run} ${scope}`, 'hex').slice(0, 12);
      return { key: `${keyPrefix}mock_${SCENARIOS[actor] ?? `key_${actor}`}_${owner}` };
    },
  };
}

const REASONS: Partial<Record<Actor | 'failing', string>> = {
  broke: 'it takes an account without credits',
  limited: 'it takes more requests than a live service should be sent',
  other: 'it takes a key of a second account',
  failing: 'no documented request makes a task fail',
};

/** An actor of whom a deployment may have a key. */
export const invited = [
  'broke',
  'limited',
  'disabled',
  'expired',
  'unscoped',
  'free',
  'other',
  'wrong',
  'failing',
] as const;
export type Invited = (typeof invited)[number];

/** Those whose keys are known, and whoever needs none. All that an actor does is on one account. */
export function liveActors(
  keyPrefix: string,
  key: string,
  others: ReadonlyMap<Invited, string> = new Map(),
): Actors {
  const owners = new Set([key, ...others.values()]);
  owners.delete(others.get('wrong') ?? '');
  return {
    fresh: false,
    canBeCharged: (shown) => shown !== null && owners.has(shown),
    find(actor) {
      if (actor === 'good') return { key };
      if (actor === 'none') return { key: null };
      const known = others.get(actor);
      if (known !== undefined) return { key: known };
      // A mock refuses this one as well, so that it can stand in for a live service.
      if (actor === 'wrong') return { key: `${keyPrefix}mock_invalid_nobody_has_this_key` };
      return {
        missing: `${REASONS[actor] ?? `it takes a key that is "${actor}"`} (--actor ${actor}=VARIABLE)`,
      };
    },
  };
}
