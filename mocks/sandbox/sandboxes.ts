import type { Catalog } from '../domain/catalog.ts';
import type { Wall } from './clock.ts';
import type { Opened } from './events.ts';
import { seededHex, seededUuid } from './ids.ts';
import { Sandbox } from './sandbox.ts';
import { scenarioOf } from './scenario.ts';

const CREDITS = 1000;
const PLAN = 'pro';
const PLAN_LASTS = 365 * 86_400_000;

export interface SandboxesOptions {
  readonly wall: Wall;
  /** Two mocks of one seed give the same ids to the same requests. */
  readonly seed: string;
  /** How many times faster than documented tasks are done. */
  readonly speed: number;
  /** The instant at which every clock begins and stands until it is told; without one clocks run. */
  readonly startsAt?: number | undefined;
}

/** All the worlds of a mock, one a key, made at first use. */
export class Sandboxes {
  readonly #options: SandboxesOptions;
  readonly #byKey = new Map<string, { sandbox: Sandbox; catalog: Catalog }>();
  readonly #byUser = new Map<string, Set<Sandbox>>();

  constructor(options: SandboxesOptions) {
    this.#options = options;
  }

  /** The key's sandbox; the API that first sees the key opens it with its own story and plan. */
  enter(key: string, catalog: Catalog): Sandbox {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.sandbox;
    const opened = this.#opening(key, catalog);
    const story = opened.scenario === 'docs' ? catalog.docsStory : undefined;
    const sandbox = new Sandbox(key, opened, this.#options.wall, story);
    this.#byKey.set(key, { sandbox, catalog });
    const user = userPrefix(opened.userId);
    this.#byUser.set(user, (this.#byUser.get(user) ?? new Set()).add(sandbox));
    return sandbox;
  }

  find(key: string): Sandbox | undefined {
    return this.#byKey.get(key)?.sandbox;
  }

  /** In the order of their first use. */
  *all(): Iterable<Sandbox> {
    for (const { sandbox } of this.#byKey.values()) yield sandbox;
  }

  /** Forgets a sandbox; the next use of its key opens a new one. */
  delete({ key, state: { opened } }: Sandbox): void {
    const sandbox = this.find(key);
    this.#byKey.delete(key);
    if (sandbox !== undefined) this.#byUser.get(userPrefix(opened.userId))?.delete(sandbox);
  }

  /**
   * By the first 8 characters of the user id, which media URLs carry instead of the key. All keys of the `docs`
   * scenario are the documented user.
   */
  ofUser(prefix: string): Iterable<Sandbox> {
    return this.#byUser.get(prefix) ?? [];
  }

  reset(sandbox: Sandbox): void {
    const known = this.#byKey.get(sandbox.key);
    if (known !== undefined) sandbox.reset(this.#opening(sandbox.key, known.catalog));
  }

  #opening(key: string, catalog: Catalog): Opened {
    const scenario = scenarioOf(key);
    // A hash, so that the key itself is in no event and no capsule.
    const seed = seededHex(this.#options.seed, key);
    const wall = this.#options.wall();
    const account = {
      type: 'opened' as const,
      api: catalog.api,
      seed,
      ...(scenario !== undefined && { scenario }),
    };
    const story = scenario === 'docs' ? catalog.docsStory : undefined;
    if (story !== undefined) {
      const at = Date.parse(story.startsAt);
      return {
        ...account,
        at,
        userId: story.userId ?? seededUuid(seed, 'user'),
        credits: story.credits,
        totalCredits: story.totalCredits ?? story.credits,
        ...(story.plan !== undefined && {
          plan: { name: story.plan, endsAt: Date.parse(story.planEndsAt ?? story.startsAt) },
        }),
        clock: { offset: at - wall, frozenAt: at, speed: 1 },
      };
    }
    const { speed, startsAt } = this.#options;
    const at = startsAt ?? wall;
    const credits = scenario === 'broke' ? 0 : CREDITS;
    return {
      ...account,
      at,
      userId: seededUuid(seed, 'user'),
      credits,
      totalCredits: credits,
      ...(scenario !== 'free' && { plan: { name: PLAN, endsAt: at + PLAN_LASTS } }),
      clock: { offset: at - wall, frozenAt: startsAt ?? null, speed },
    };
  }
}

export function userPrefix(userId: string): string {
  return userId.slice(0, 8);
}
