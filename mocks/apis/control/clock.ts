import type { components } from '../../../generated/control/types.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import { endedAt, LAST } from '../../domain/tasks.ts';
import { parseDuration } from '../../domain/directives.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { taskOf } from './tasks.ts';

/** Instants come first: `now`, then `until`, then `advance`. */
export function changeClock(
  sandbox: Sandbox,
  { now, until, advance, frozen, speed }: components['schemas']['ClockChange'],
): void {
  // Read once: the clock goes on between two readings.
  const present = sandbox.now;
  const from = now === undefined ? present : Date.parse(now);
  const target = until === undefined ? from : Math.max(from, endOf(sandbox, until, from));
  const change = {
    now: target,
    advance: advance === undefined ? undefined : (parseDuration(advance) ?? Infinity),
    frozen,
    speed,
  };
  const last = target + (change.advance ?? 0);
  if (last < present)
    throw new ApiRefusal(
      'clock_backwards',
      `now must not be before ${new Date(present).toISOString()}: the clock only goes forward; reset begins anew.`,
    );
  if (!(last <= LAST))
    throw new ApiRefusal('invalid_request', 'now and advance must not lead beyond the year 2999.');
  sandbox.changeClock({
    ...change,
    now: now === undefined && until === undefined ? undefined : target,
  });
}

/** The instant at which a task is or was final. */
function endOf(sandbox: Sandbox, taskId: string, now: number): number {
  const task = taskOf(sandbox, taskId);
  const end = endedAt(task, now) ?? task.plan.endsAt;
  if (end !== null) return end;
  throw new ApiRefusal(
    'task_never_ends',
    `The task ${taskId} never ends; give it an end with POST …/tasks/{taskId}/plan.`,
  );
}
