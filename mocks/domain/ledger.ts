import { refundedAt, type Task } from './tasks.ts';

/** A movement of credits. Every charge names its task; a refund is a consequence of the task's plan. */
export interface Entry {
  readonly kind: 'charge' | 'refund';
  readonly at: number;
  /** Negative for a charge. */
  readonly credits: number;
  readonly taskId: string;
}

/** All movements up to `now`, oldest first. */
export function entries(tasks: Iterable<Task>, now: number): Entry[] {
  const all: Entry[] = [];
  for (const task of tasks) {
    all.push({ kind: 'charge', at: task.createdAt, credits: -task.cost, taskId: task.id });
    const refunded = refundedAt(task, now);
    if (refunded !== undefined)
      all.push({ kind: 'refund', at: refunded, credits: task.cost, taskId: task.id });
  }
  return all.toSorted((a, b) => a.at - b.at);
}

export interface UsageQuery {
  readonly api: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

export interface Usage {
  readonly total: number;
  readonly totalPages: number;
  readonly creditsConsumed: number;
  /** The page, newest first. */
  readonly tasks: readonly Task[];
}

/** What was paid for: refunded tasks do not appear, and the totals cover the whole range, not the page. */
export function usage(tasks: Iterable<Task>, now: number, query: UsageQuery): Usage {
  const { api, from = -Infinity, to = Infinity, page, limit } = query;
  const paid = [...tasks]
    .filter(
      (task) =>
        task.api === api &&
        task.createdAt >= from &&
        task.createdAt <= to &&
        refundedAt(task, now) === undefined,
    )
    // A stable sort of the reversed list: tasks of the same millisecond stay newest first too.
    .toReversed()
    .toSorted((a, b) => b.createdAt - a.createdAt);
  return {
    total: paid.length,
    totalPages: Math.ceil(paid.length / limit),
    creditsConsumed: paid.reduce((sum, task) => sum + task.cost, 0),
    tasks: paid.slice((page - 1) * limit, page * limit),
  };
}
