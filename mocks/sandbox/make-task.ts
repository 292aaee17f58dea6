import type { Story, StoryTask } from '../domain/catalog.ts';
import { directivesIn, steered } from '../domain/directives.ts';
import type { Order } from '../domain/orders.ts';
import { planFor } from '../domain/plan.ts';
import type { Task } from '../domain/tasks.ts';
import { seededDigits, seededId, seededUuid } from './ids.ts';
import type { State } from './state.ts';

/**
 * The task that an order becomes at `now`: its plan, and ids that follow from the seed and the number of tasks.
 *
 * @param story what the documentation tells of the account, if it is the documented one
 * @param before the tasks that the same request has made so far
 */
export function makeTask(
  order: Order,
  now: number,
  { opened, clock, tasks, next }: State,
  story: Story | undefined,
  before: readonly Task[],
): Task {
  const { api, model, medium, scene, prompt, cost, extra, ids = {} } = order;
  const { extension, ...output } = order.output;
  const nth = tasks.size + before.length;
  // Each documented task is made once, by a request of its API at its very instant.
  const told =
    api === opened.api
      ? story?.tasks.find((task) => isDue(task, now) && !tasks.has(task.id) && !has(before, task))
      : undefined;
  // A key that sees every task fail: as if each prompt said so.
  const fate = opened.scenario === 'failing' ? { fail: {} } : {};
  const directives = steered({ ...fate, ...directivesIn(prompt) }, next[before.length]);
  const seconds = told?.seconds ?? order.seconds;
  const plan = planFor({
    now,
    seconds,
    speed: clock.speed,
    directives,
    doomed: order.doomed,
    story: told,
    after: order.afterPrevious === true ? before.at(-1)?.plan : undefined,
  });
  return {
    id: told?.id ?? seededId(ids.task ?? 'uuid', opened.seed, 'task', nth),
    requestId:
      told?.requestId ?? seededId(ids.request ?? 'uuid', opened.seed, 'request', tasks.size),
    api,
    model,
    medium,
    scene,
    prompt,
    cost,
    createdAt: now,
    typicalSeconds: directives.took === undefined ? seconds : directives.took / 1000,
    plan,
    output: {
      ...output,
      file: told?.outputs[0] ?? `${seededUuid(opened.seed, 'output', nth)}.${extension}`,
    },
    chargeId: told?.usage?.id ?? seededUuid(opened.seed, 'charge', nth),
    transactionNo: told?.usage?.transactionNo ?? seededDigits(17, opened.seed, 'transaction', nth),
    ...(extra !== undefined && { extra }),
  };
}

function isDue({ createdAt }: StoryTask, now: number): boolean {
  return Date.parse(createdAt) === now;
}

function has(tasks: readonly Task[], { id }: StoryTask): boolean {
  return tasks.some((task) => task.id === id);
}
