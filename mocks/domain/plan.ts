import type { StoryTask } from './catalog.ts';
import type { Directives } from './directives.ts';
import { NEVER, type Plan } from './tasks.ts';

/** The share of a task's time that it waits before it is worked on. */
const QUEUED_SHARE = 0.1;

export interface Circumstances {
  readonly now: number;
  /** How long this task takes by the documents, in seconds. */
  readonly seconds: number;
  readonly speed: number;
  readonly directives: Directives;
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
  const endless = directives.stuck === true || begin === NEVER;
  const failed =
    directives.fail !== undefined || doomed !== undefined || story?.outcome === 'failed';
  const reason = directives.fail?.reason ?? doomed;
  return {
    startsAt:
      begin === NEVER ? NEVER : begin + Math.round(after === undefined ? length * QUEUED_SHARE : 0),
    endsAt: endless ? null : begin + length,
    outcome: failed && !endless ? 'failed' : 'succeeded',
    ...(failed && reason !== undefined && { reason }),
  };
}
