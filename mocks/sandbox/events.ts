import type { Outcome } from '../domain/directives.ts';
import type { Plan, Task } from '../domain/tasks.ts';
import type { Upload } from '../domain/uploads.ts';
import type { Clock } from './clock.ts';
import type { Moment } from './moment.ts';
import type { Scenario } from './scenario.ts';

/** Everything that is in a sandbox's list. Its state is a fold of these, in order, and of nothing else. */
export type Event = Lived | Restored | SnapshotTaken | SnapshotDeleted;

/** Everything that ever happens in a sandbox. */
export type Lived = Opened | ClockChanged | Submitted | Uploaded | Canceled | Steered;

/** What somebody changes who steers the sandbox. */
export type Steered = AccountChanged | OutcomesQueued | Replanned;

export interface Subscription {
  readonly name: string;
  readonly endsAt: number;
}

/** The beginning, and after a reset the new beginning. */
export interface Opened {
  readonly type: 'opened';
  readonly at: number;
  readonly api: string;
  readonly userId: string;
  readonly seed: string;
  readonly credits: number;
  readonly totalCredits: number;
  /** Absent: no subscription. */
  readonly plan?: Subscription;
  readonly scenario?: Scenario;
  readonly clock: Clock;
}

export interface ClockChanged {
  readonly type: 'clock';
  /** The sandbox's instant before the change. */
  readonly at: number;
  readonly clock: Clock;
}

/** Tasks made by one request, and their charge: both or neither. */
export interface Submitted {
  readonly type: 'submitted';
  readonly at: number;
  readonly tasks: readonly Task[];
}

export interface Uploaded {
  readonly type: 'uploaded';
  readonly at: number;
  readonly uploads: readonly Upload[];
}

export interface Canceled {
  readonly type: 'canceled';
  readonly at: number;
  readonly taskId: string;
}

export interface AccountChanged {
  readonly type: 'account';
  readonly at: number;
  /** Credits given; negative: taken. */
  readonly credits: number;
  /** Absent: as it was; null: none any more. */
  readonly plan?: Subscription | null;
}

/** The whole queue from now on; each task takes the first. */
export interface OutcomesQueued {
  readonly type: 'next';
  readonly at: number;
  readonly outcomes: readonly Outcome[];
}

/** Another plan for a task that was not final. */
export interface Replanned {
  readonly type: 'replanned';
  readonly at: number;
  readonly taskId: string;
  readonly plan: Plan;
}

/** Comes after the events of a moment that the sandbox went back to, or goes on from. */
export interface Restored {
  readonly type: 'restored';
  readonly at: number;
  readonly clock: Clock;
}

/** Kept beside what happens: to go back to it changes nothing here, and neither does a reset. */
export interface SnapshotTaken {
  readonly type: 'snapshot';
  readonly at: number;
  readonly id: string;
  readonly name?: string;
  /** Of the moment, for a list. */
  readonly tasks: number;
  readonly balance: number;
  readonly moment: Moment;
}

export interface SnapshotDeleted {
  readonly type: 'snapshot-deleted';
  readonly at: number;
  readonly id: string;
}
