import type { components } from '../../../generated/control/types.ts';
import type { Outcome } from '../../domain/directives.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import { statusAt, type Task } from '../../domain/tasks.ts';
import { abridged } from '../../domain/wording.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { durationOf } from './duration.ts';

type Schemas = components['schemas'];

/** As many coming tasks as can be steered at once. */
const MOST_QUEUED = 1000;

/** @throws {ApiRefusal} when this sandbox has no such task */
export function taskOf(sandbox: Sandbox, taskId: string): Task {
  const task = sandbox.state.tasks.get(taskId);
  if (task === undefined)
    throw new ApiRefusal(
      'task_not_found',
      `There is no task ${abridged(taskId)} in this sandbox; showing the sandbox lists its tasks.`,
    );
  return task;
}

export function cancelTask(sandbox: Sandbox, taskId: string): void {
  const task = taskOf(sandbox, taskId);
  if (!sandbox.cancel(task)) throw isFinal(sandbox, task, 'canceled');
}

export function changePlan(
  sandbox: Sandbox,
  taskId: string,
  { endsIn, ...fate }: Schemas['PlanChange'],
): Task {
  const task = taskOf(sandbox, taskId);
  const end = endsIn === undefined ? undefined : durationOf('endsIn', endsIn);
  if (fate.stuck === true && end !== undefined)
    throw new ApiRefusal('invalid_request', 'stuck and endsIn exclude each other.');
  if (!sandbox.replan(task, { ...outcomeOf(fate), endsIn: end }))
    throw isFinal(sandbox, task, 'given another plan');
  return taskOf(sandbox, taskId);
}

export function queueOutcome(
  sandbox: Sandbox,
  { times = 1, took, ...fate }: Schemas['NextOutcomeRequest'],
): void {
  const length = took === undefined ? undefined : durationOf('took', took);
  const outcome = { ...outcomeOf(fate), ...(length !== undefined && { took: length }) };
  if (Object.keys(outcome).length === 0)
    throw new ApiRefusal('invalid_request', 'Say succeed, fail, stuck or took.');
  const { next } = sandbox.state;
  if (next.length + times > MOST_QUEUED)
    throw new ApiRefusal(
      'invalid_request',
      `times must leave at most ${MOST_QUEUED} in the queue, which has ${next.length}, got ${times}.`,
    );
  sandbox.queue([...next, ...Array.from({ length: times }, () => outcome)]);
}

export function wireOutcome({ succeed, fail, stuck, took }: Outcome): Schemas['NextOutcome'] {
  return {
    ...(succeed === true && { succeed }),
    ...(fail !== undefined && { fail: fail.reason ?? true }),
    ...(stuck === true && { stuck }),
    ...(took !== undefined && { took: `${took}ms` }),
  };
}

function outcomeOf({
  succeed,
  fail,
  stuck,
}: Pick<Schemas['NextOutcome'], 'succeed' | 'fail' | 'stuck'>): Outcome {
  if ([succeed, fail, stuck].filter((one) => one !== undefined).length > 1)
    throw new ApiRefusal('invalid_request', 'succeed, fail and stuck exclude each other.');
  return {
    ...(succeed === true && { succeed }),
    ...(fail !== undefined && { fail: fail === true ? {} : { reason: fail } }),
    ...(stuck === true && { stuck }),
  };
}

function isFinal(sandbox: Sandbox, task: Task, wish: string): ApiRefusal {
  return new ApiRefusal(
    'task_is_final',
    `The task is final (${statusAt(task, sandbox.now)}); only a task at work can be ${wish}.`,
  );
}
