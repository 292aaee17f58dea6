import type { Task } from '../domain/tasks.ts';
import type { Upload } from '../domain/uploads.ts';
import type { Clock } from './clock.ts';
import type { Scenario } from './scenario.ts';

/** Everything that ever happens in a sandbox. Its state is a fold of these, in order, and of nothing else. */
export type Event = Opened | ClockChanged | Submitted | Uploaded | Canceled;

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
  readonly plan?: { readonly name: string; readonly endsAt: number };
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
