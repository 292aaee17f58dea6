import { isObject, type Json } from '../../scripts/generate/document.ts';
import { type CaseRequest, isFinal, type TaskState } from '../cases/case.ts';
import { type Contract, type Operation, operationOf } from '../contract/contract.ts';
import { numberAt, valueAt } from '../contract/pointers.ts';
import { modelIn, modelsOf } from '../contract/models.ts';
import { lifecycleProblems, type Reading } from '../oracle/lifecycle.ts';
import { readingOf } from '../oracle/reading.ts';
import { deliver } from '../target/deliver.ts';
import type { Received } from '../target/request.ts';
import { Inconclusive } from '../target/setbacks.ts';
import type { Create } from '../stories/story.ts';
import type { Target } from '../target/target.ts';
import type { Problem } from '../report.ts';

/** A task that is being followed: all its readings, and everything that was wrong with one of them. */
export interface Followed {
  readonly create: Create;
  readonly receipt: unknown;
  readonly taskId: string;
  readonly cost: number;
  /** Seconds after which it is overdue. */
  readonly patience: number;
  readonly readings: Reading[];
  readonly problems: Problem[];
}

/** The receipt of a generation, judged by its schema. */
export async function createTask(
  target: Target,
  key: string,
  create: Create,
  body: Json,
): Promise<Followed | Problem[]> {
  const operation = operationOf(target.contract, create.operationId);
  const reply = await ask(target, key, create.operationId, { body });
  const problems = target.oracle.judge(operation, reply);
  const task = followedFrom(target, create, body, reply);
  if (task !== undefined) return { ...task, problems };
  const message = `${create.operationId} made no task: ${reply.status} ${reply.text.slice(0, 200)}`;
  return [...problems, { rule: 'never-reached', message, provenance: 'documented' }];
}

/** The task of a receipt, or undefined where the reply is none. */
export function followedFrom(
  { contract }: Target,
  create: Create,
  body: Json,
  { body: receipt }: Received,
): Followed | undefined {
  const taskId = valueAt(receipt, create.taskId);
  const cost = numberAt(receipt, create.cost);
  if (receipt === undefined || typeof taskId !== 'string' || cost === undefined) return undefined;
  const patience = patienceFor(contract, operationOf(contract, create.operationId), body);
  return { create, receipt, taskId, cost, patience, readings: [], problems: [] };
}

/** How many times longer than documented a task may take before it counts as stuck, and the least it is given. */
const FORBEARANCE = { times: 4, seconds: 120 };

function patienceFor(contract: Contract, operation: Operation, body: Json): number {
  const model = modelIn(modelsOf(contract, operation), body);
  const seconds = Number(model?.schema['x-generation-seconds'] ?? 0);
  const parts = isObject(body) && Array.isArray(body.shots) ? body.shots.length : 1;
  return Math.max(FORBEARANCE.seconds, seconds * parts * FORBEARANCE.times);
}

/**
 * A request around the cases. It shows its key in the second way of those that the contract names, if there are
 * several; cases use the first.
 */
export async function ask(
  target: Target,
  key: string,
  operationId: string,
  request: Partial<CaseRequest>,
): Promise<Received> {
  return deliver(target, { operationId, request, key, way: 1 });
}

/** Reads the task once more; every reading is judged, not only the last. */
export async function read(
  target: Target,
  key: string,
  followed: Followed,
): Promise<Reading | undefined> {
  const { poll } = followed.create;
  const reply = await ask(target, key, poll.operationId, poll.ask(followed.receipt));
  followed.problems.push(
    ...target.oracle.judge(operationOf(target.contract, poll.operationId), reply),
  );
  if (reply.status !== 200) return undefined;
  const { body } = reply;
  const reading = readingOf(poll, body);
  followed.readings.push(reading);
  return reading;
}

/** Brings a task to a status: on a mock by moving the clock, elsewhere by waiting. */
export async function reach(
  target: Target,
  key: string,
  followed: Followed,
  wanted: TaskState,
): Promise<Problem[]> {
  const { steering } = target;
  if (steering === undefined) await waitFor(target, key, followed, wanted);
  else {
    const planned = (await steering.tasks(key)).find(({ id }) => id === followed.taskId);
    if (wanted === 'canceled') await steering.cancel(key, followed.taskId);
    const instant =
      wanted === 'pending' ? null : wanted === 'processing' ? planned?.startsAt : planned?.endsAt;
    if (wanted !== 'canceled' && typeof instant === 'string') await steering.goTo(key, instant);
    await read(target, key, followed);
  }
  const state = followed.readings.at(-1)?.state;
  const problems = [...followed.problems, ...lifecycleProblems(followed.readings)];
  if (state === wanted) return problems;
  // A live task does not wait until it is looked at.
  if (steering === undefined && isFinal(state) && problems.length === 0)
    throw new Inconclusive(
      `the task was already ${state ?? ''} when it was looked at as ${wanted}`,
      {
        mayHaveChanged: true,
      },
    );
  const message = `the task is ${state ?? 'unreadable'}, ${wanted} was waited for`;
  return [...problems, { rule: 'never-reached', message, provenance: 'documented' }];
}

/** Reads a live task at the documented pace until it is final, or as wanted, or overdue. */
export async function waitFor(
  target: Target,
  key: string,
  followed: Followed,
  wanted?: TaskState,
): Promise<TaskState | undefined> {
  const { clock, story, manners } = target;
  const deadline = clock.now() + followed.patience * 1000;
  // A task that fails meanwhile is refunded.
  target.balances.delete(key);
  for (;;) {
    const state = (await read(target, key, followed))?.state;
    if (state === undefined || state === wanted || isFinal(state)) return state;
    if (clock.now() >= deadline) return state;
    await clock.wait(story.pollSeconds * 1000, manners.signal);
  }
}
