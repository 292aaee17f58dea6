import type { components } from '../../../generated/control/types.ts';
import { entries, type Entry } from '../../domain/ledger.ts';
import { endedAt, NEVER, progressAt, statusAt, type Task } from '../../domain/tasks.ts';
import { timestamp } from '../../domain/timestamp.ts';
import { outputUrl } from '../../media/urls.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { balance } from '../../sandbox/state.ts';
import { wireOutcome } from './tasks.ts';

type Schemas = components['schemas'];

/** @param origin what URLs of media begin with */
export function wireSandbox(sandbox: Sandbox, origin: string): Schemas['Sandbox'] {
  const present = sandbox.present;
  const { state, now } = present;
  const { opened, clock, adjusted, charged, refunded } = state;
  return {
    id: sandbox.identity.id,
    key: sandbox.identity.label,
    userId: opened.userId,
    api: opened.api,
    scenario: opened.scenario ?? null,
    clock: { now: timestamp(now), frozen: clock.frozenAt !== null, speed: clock.speed },
    credits: { opening: opened.credits, adjusted, charged, refunded, balance: balance(state) },
    plan: sandbox.plan?.name ?? null,
    next: state.next.map(wireOutcome),
    tasks: [...state.tasks.values()].map((task) => wireTask(task, present, origin)),
    ledger: ledger(present).map(({ kind, at, credits, taskId }) => ({
      kind,
      at: timestamp(at),
      credits,
      taskId,
    })),
    uploads: [...state.uploads.values()],
  };
}

/** @param usedAt of the machine's clock */
export function wireSummary(sandbox: Sandbox, usedAt: number): Schemas['SandboxSummary'] {
  const { identity } = sandbox;
  const { now, state } = sandbox.present;
  const { userId, api, scenario = null } = state.opened;
  return {
    id: identity.id,
    key: identity.label,
    userId,
    api,
    scenario,
    now: timestamp(now),
    balance: balance(state),
    tasks: state.tasks.size,
    atWork: [...state.tasks.values()].filter((task) => endedAt(task, now) === undefined).length,
    usedAt: timestamp(usedAt),
  };
}

/** What the tasks moved and what was set, oldest first; within one instant in the order in which it happened. */
function ledger({ state: { tasks, adjustments }, now }: Sandbox['present']) {
  const set = adjustments.map(({ at, credits, nth }) => ({
    kind: 'adjustment' as const,
    at,
    credits,
    taskId: null,
    nth,
  }));
  const all: Omit<(typeof set)[number] | Entry, 'nth'>[] = [];
  for (const [nth, task] of [...tasks.values()].entries())
    all.push(...set.filter((one) => one.nth === nth), ...entries([task], now));
  all.push(...set.filter((one) => one.nth === tasks.size));
  return all.toSorted((a, b) => a.at - b.at);
}

export function wireTask(
  task: Task,
  { now, state }: Sandbox['present'],
  origin: string,
): Schemas['Task'] {
  const { id, api, model, medium, scene, prompt, cost, plan, canceledAt, output } = task;
  const status = statusAt(task, now);
  return {
    id,
    api,
    model,
    medium,
    scene,
    prompt,
    status,
    progress: progressAt(task, now),
    cost,
    createdAt: timestamp(task.createdAt),
    startsAt: plan.startsAt === NEVER ? null : timestamp(plan.startsAt),
    endsAt: plan.endsAt === null ? null : timestamp(plan.endsAt),
    canceledAt: canceledAt === undefined ? null : timestamp(canceledAt),
    outcome: plan.outcome,
    reason: plan.reason ?? null,
    outputs: status === 'succeeded' ? [outputUrl(origin, state.opened.userId, output.file)] : [],
  };
}
