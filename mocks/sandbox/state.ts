import type { Outcome } from '../domain/directives.ts';
import { endedAt, refundedAt, stretched, type Task } from '../domain/tasks.ts';
import type { Upload } from '../domain/uploads.ts';
import type { Event, Opened, SnapshotTaken, Subscription } from './events.ts';
import type { Clock } from './clock.ts';
import { uploadsIn } from './moment.ts';

/** Credits given, or taken if negative, when the sandbox had `nth` tasks. */
export interface Adjustment {
  readonly at: number;
  readonly credits: number;
  readonly nth: number;
}

/** What a sandbox's events add up to. */
export interface State {
  readonly opened: Opened;
  clock: Clock;
  readonly tasks: Map<string, Task>;
  /** Task ids by the file they leave behind. */
  readonly outputs: Map<string, string>;
  readonly uploads: Map<string, Upload>;
  /** The subscription, which may have ended. */
  plan: Subscription | undefined;
  /** Credits that the account was given in all. */
  totalCredits: number;
  /** What was given and taken by whoever steers. */
  readonly adjustments: Adjustment[];
  adjusted: number;
  /** What becomes of coming tasks, the next one first. */
  next: readonly Outcome[];
  charged: number;
  refunded: number;
  /** Tasks that are or may be refunded and whose refund is not in `refunded` yet. */
  readonly unsettled: Set<string>;
  /** When credits last moved. */
  creditsChangedAt: number;
  /** By id, oldest first. */
  readonly snapshots: Map<string, Snapshot>;
}

/** What is known of a snapshot without looking into it. */
export interface Snapshot extends Omit<SnapshotTaken, 'type' | 'moment'> {
  /** The files that it needs. */
  readonly uploads: ReadonlySet<string>;
}

export function fold(events: Iterable<Event>): State | undefined {
  let state: State | undefined;
  for (const event of events) state = apply(state, event);
  return state;
}

/** Takes the state further by one event. The state is changed in place: a Map write, not a copy of the world. */
export function apply(state: State | undefined, event: Event): State {
  if (event.type === 'opened') return begin(event);
  if (state === undefined) throw new Error(`a sandbox begins with "opened", not "${event.type}"`);
  // What is kept may be of a later instant than the one that the sandbox went back to: nothing falls due by it.
  if (event.type === 'snapshot') {
    const { type: _, moment, ...snapshot } = event;
    const uploads = new Set(uploadsIn(moment).map(({ key }) => key));
    state.snapshots.set(event.id, { ...snapshot, uploads });
    return state;
  }
  settle(state, event.at);
  switch (event.type) {
    case 'snapshot-deleted':
      state.snapshots.delete(event.id);
      break;
    case 'restored':
      state.clock = event.clock;
      break;
    case 'clock': {
      const factor = state.clock.speed / event.clock.speed;
      if (factor !== 1)
        for (const task of state.tasks.values())
          if (endedAt(task, event.at) === undefined)
            state.tasks.set(task.id, stretched(task, event.at, factor));
      state.clock = event.clock;
      break;
    }
    case 'submitted':
      for (const task of event.tasks) {
        state.tasks.set(task.id, task);
        state.outputs.set(task.output.file, task.id);
        state.charged += task.cost;
        if (task.plan.outcome === 'failed') state.unsettled.add(task.id);
      }
      state.next = state.next.slice(event.tasks.length);
      state.creditsChangedAt = event.at;
      break;
    case 'uploaded':
      for (const upload of event.uploads) state.uploads.set(upload.key, upload);
      break;
    case 'canceled': {
      const task = state.tasks.get(event.taskId);
      if (task !== undefined) {
        state.tasks.set(task.id, { ...task, canceledAt: event.at });
        state.unsettled.add(task.id);
      }
      break;
    }
    case 'account':
      if (event.plan !== undefined) state.plan = event.plan ?? undefined;
      if (event.credits === 0) break;
      state.adjustments.push({ at: event.at, credits: event.credits, nth: state.tasks.size });
      state.adjusted += event.credits;
      state.totalCredits += Math.max(0, event.credits);
      state.creditsChangedAt = event.at;
      break;
    case 'next':
      state.next = event.outcomes;
      break;
    case 'replanned': {
      const task = state.tasks.get(event.taskId);
      if (task === undefined) break;
      state.tasks.set(task.id, { ...task, plan: event.plan });
      if (event.plan.outcome === 'failed') state.unsettled.add(task.id);
      break;
    }
  }
  return state;
}

function begin(opened: Opened): State {
  return {
    opened,
    clock: opened.clock,
    tasks: new Map(),
    outputs: new Map(),
    uploads: new Map(),
    plan: opened.plan,
    totalCredits: opened.totalCredits,
    adjustments: [],
    adjusted: 0,
    next: [],
    charged: 0,
    refunded: 0,
    unsettled: new Set(),
    creditsChangedAt: opened.at,
    snapshots: new Map(),
  };
}

/**
 * Books the refunds that are due by `now`. A refund is a consequence of plan and clock, so this is only the
 * running total catching up: whoever reads the balance calls it, and calling it twice changes nothing.
 */
export function settle(state: State, now: number): void {
  for (const id of state.unsettled) {
    const task = state.tasks.get(id);
    const due = task === undefined ? undefined : refundedAt(task, now);
    if (task === undefined || due === undefined) continue;
    state.unsettled.delete(id);
    state.refunded += task.cost;
    state.creditsChangedAt = Math.max(state.creditsChangedAt, due);
  }
}

export function balance(state: State): number {
  return state.opened.credits + state.adjusted - state.charged + state.refunded;
}
