import type { StoryTask } from './catalog.ts';
import type { Directives, Outcome } from './directives.ts';
import { LAST, NEVER, type Plan, type Task } from './tasks.ts';

/** The share of a task's time that it waits before it is worked on. */
const QUEUED_SHARE = 0.1;

export interface Circumstances {
  readonly now: number;
  /** How long this task takes by the documents, in seconds. */
  readonly seconds: number;
  readonly speed: number;
  readonly directives: Directives & Outcome;
  /** Why it has to fail whatever the prompt says; undefined: it does not have to. */
  readonly doomed?: string | undefined;
  /** The documentation’s own account of this very task. */
  readonly story?: StoryTask | undefined;
  /** The task it waits for: shots of one video are made one after the other. */
  readonly after?: Plan | undefined;
}

/** What will become of a task. Documented lengths are divided by the speed; a length in the prompt is exact. */
export function planFor(circumstances: Circumstances): Plan {
  const { now, seconds, speed, directives, doomed, story, after } = circumstances;
  const begin = after === undefined ? now : (after.endsAt ?? NEVER);
  const length = Math.round(directives.took ?? (seconds * 1000) / speed);
  const end = Math.min(LAST, begin + length);
  const endless = directives.stuck === true || begin === NEVER;
  const failed =
    doomed !== undefined ||
    (directives.succeed !== true && (directives.fail !== undefined || story?.outcome === 'failed'));
  const reason = directives.fail?.reason ?? doomed;
  return {
    startsAt:
      begin === NEVER
        ? NEVER
        : Math.min(end, begin + Math.round(after === undefined ? length * QUEUED_SHARE : 0)),
    endsAt: endless ? null : end,
    outcome: failed && !endless ? 'failed' : 'succeeded',
    ...(failed && reason !== undefined && { reason }),
  };
}

/** What is changed of a task at work: its outcome, or when it ends. */
export interface Replanning extends Omit<Outcome, 'took'> {
  /** Milliseconds from now. */
  readonly endsIn?: number | undefined;
}

/** The plan of a task that is not final, changed at `now`. A task without an end gets one of its typical length. */
export function replanned(task: Task, now: number, speed: number, change: Replanning): Plan {
  const { succeed, fail, stuck, endsIn } = change;
  const { startsAt, endsAt, outcome, reason } = task.plan;
  if (stuck === true) return { startsAt, endsAt: null, outcome: 'succeeded' };
  const end = Math.min(
    LAST,
    endsIn === undefined
      ? (endsAt ?? now + Math.round((task.typicalSeconds * 1000) / speed))
      : now + Math.round(endsIn),
  );
  const failed = fail !== undefined || (succeed !== true && outcome === 'failed');
  const why = fail === undefined ? reason : fail.reason;
  return {
    startsAt: startsAt === NEVER ? now : Math.min(startsAt, end),
    endsAt: end,
    outcome: failed ? 'failed' : 'succeeded',
    ...(failed && why !== undefined && { reason: why }),
  };
}
