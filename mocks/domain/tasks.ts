import type { Medium, Scalar } from './catalog.ts';

/** Where a task stands. Each API has its own words for these (`apis/<api>/wire.ts`). */
export type Status = 'queued' | 'running' | 'succeeded' | 'failed' | 'canceled';

/**
 * What will become of a task, settled when it is made: status is a function of plan and clock, so nothing
 * changes because someone looked, and time can be moved without a timer.
 */
export interface Plan {
  /** Instants in milliseconds on the sandbox's clock. `endsAt: null` never ends. */
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly outcome: 'succeeded' | 'failed';
  /** Why it fails, for APIs that say so. */
  readonly reason?: string;
}

/** The start of a task that never starts, because it waits for one that never ends. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** The end of time: clocks and plans go no further. Beyond it an instant may be no date that a reply can carry. */
export const LAST = Date.parse('2999-12-31T23:59:59.999Z');

/** The file a successful task leaves behind. */
export interface Output {
  readonly file: string;
  readonly aspectRatio?: string;
  readonly resolution?: string;
  /** Length of a clip in seconds. */
  readonly seconds?: number;
}

export interface Task {
  readonly id: string;
  /** The API that made it: a task is found through that API only. */
  readonly api: string;
  readonly model: string;
  readonly medium: Medium;
  readonly scene: string;
  readonly prompt: string;
  readonly cost: number;
  readonly createdAt: number;
  /** Of the request that made it; tasks of one request share it. */
  readonly requestId: string;
  /** How long it takes by the documents or its prompt, in seconds, whatever the speed of the mock. */
  readonly typicalSeconds: number;
  readonly plan: Plan;
  readonly output: Output;
  /** Of the ledger entry that charged it. */
  readonly chargeId: string;
  readonly transactionNo: string;
  readonly canceledAt?: number;
  /** What the API wants to see again in a reply. */
  readonly extra?: Readonly<Record<string, Scalar>>;
}

export function statusAt(task: Task, now: number): Status {
  const { plan, canceledAt } = task;
  if (canceledAt !== undefined && canceledAt <= now) return 'canceled';
  if (plan.endsAt !== null && plan.endsAt <= now) return plan.outcome;
  return plan.startsAt <= now ? 'running' : 'queued';
}

/** The instant at which the task became final, or undefined while it is not. */
export function endedAt(task: Task, now: number): number | undefined {
  if (task.canceledAt !== undefined && task.canceledAt <= now) return task.canceledAt;
  const { endsAt } = task.plan;
  return endsAt !== null && endsAt <= now ? endsAt : undefined;
}

/** The last change that a reader can know of: the end of a final task, the present of one at work. */
export function updatedAt(task: Task, now: number): number {
  return endedAt(task, now) ?? Math.max(now, task.createdAt);
}

/**
 * 0 to 100; 100 only once it has succeeded, and a task that comes to nothing stays where it stopped. 0 while it
 * waits. Never falls. A task without an end approaches 99.
 */
export function progressAt(task: Task, now: number): number {
  if (statusAt(task, now) === 'succeeded') return 100;
  const { startsAt, endsAt } = task.plan;
  const elapsed = (endedAt(task, now) ?? now) - startsAt;
  const length = endsAt === null ? task.typicalSeconds * 1000 : endsAt - startsAt;
  return Math.min(99, Math.floor((100 * Math.max(0, elapsed)) / Math.max(1, length)));
}

/** A task is charged once, at submit, and refunded once, when it fails or is canceled. */
export function refundedAt(task: Task, now: number): number | undefined {
  const status = statusAt(task, now);
  return status === 'failed' || status === 'canceled' ? endedAt(task, now) : undefined;
}

/**
 * The task with what is left of it stretched by `factor` from `now` on: how a change of speed reaches tasks
 * that already run. What is past stays as it was.
 */
export function stretched(task: Task, now: number, factor: number): Task {
  const move = (at: number) =>
    at > now && at < NEVER ? Math.min(LAST, now + (at - now) * factor) : at;
  const { startsAt, endsAt } = task.plan;
  return {
    ...task,
    plan: { ...task.plan, startsAt: move(startsAt), endsAt: endsAt === null ? null : move(endsAt) },
  };
}
