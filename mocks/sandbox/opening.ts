import type { Catalog } from '../domain/catalog.ts';
import type { Opened } from './events.ts';
import { seededUuid } from './ids.ts';
import type { Scenario } from './scenario.ts';

const CREDITS = 1000;
const PLAN = 'pro';
const PLAN_LASTS = 365 * 86_400_000;

export interface Opening {
  /** The machine's clock. */
  readonly wall: number;
  readonly seed: string;
  readonly scenario: Scenario | undefined;
  /** How many times faster than documented tasks are done. */
  readonly speed: number;
  /** The instant at which the clock begins and stands until it is told; without one it runs. */
  readonly startsAt?: number | undefined;
}

/** How a sandbox of the API begins. */
export function openingOf(
  catalog: Catalog,
  { wall, seed, scenario, speed, startsAt }: Opening,
): Opened {
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
