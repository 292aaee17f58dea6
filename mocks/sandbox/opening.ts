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
}

/** How a sandbox of the API begins. */
export function openingOf(catalog: Catalog, { wall, seed, scenario, speed }: Opening): Opened {
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
  const credits = scenario === 'broke' ? 0 : CREDITS;
  return {
    ...account,
    at: wall,
    userId: seededUuid(seed, 'user'),
    credits,
    totalCredits: credits,
    ...(scenario !== 'free' && { plan: { name: PLAN, endsAt: wall + PLAN_LASTS } }),
    clock: { offset: 0, frozenAt: null, speed },
  };
}
