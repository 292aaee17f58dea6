import type { components } from '../../../generated/control/types.ts';
import { entries } from '../../domain/ledger.ts';
import { NEVER, progressAt, statusAt, type Task } from '../../domain/tasks.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { balance } from '../../sandbox/state.ts';

type Schemas = components['schemas'];

export function wireSandbox(sandbox: Sandbox): Schemas['Sandbox'] {
  const { state, now } = sandbox;
  const { opened, clock, charged, refunded } = state;
  return {
    key: sandbox.identity.label,
    userId: opened.userId,
    api: opened.api,
    scenario: opened.scenario ?? null,
    clock: { now: timestamp(now), frozen: clock.frozenAt !== null, speed: clock.speed },
    credits: { opening: opened.credits, charged, refunded, balance: balance(state) },
    plan: sandbox.plan?.name ?? null,
    tasks: [...state.tasks.values()].map((task) => wireTask(task, now)),
    ledger: entries(state.tasks.values(), now).map(({ kind, at, credits, taskId }) => ({
      kind,
      at: timestamp(at),
      credits,
      taskId,
    })),
    uploads: [...state.uploads.values()],
  };
}

function wireTask(task: Task, now: number): Schemas['Task'] {
  const { id, api, model, medium, scene, prompt, cost, plan } = task;
  return {
    id,
    api,
    model,
    medium,
    scene,
    prompt,
    status: statusAt(task, now),
    progress: progressAt(task, now),
    cost,
    createdAt: timestamp(task.createdAt),
    startsAt: plan.startsAt === NEVER ? null : timestamp(plan.startsAt),
    endsAt: plan.endsAt === null ? null : timestamp(plan.endsAt),
    outcome: plan.outcome,
    reason: plan.reason ?? null,
  };
}

function timestamp(instant: number): string {
  return new Date(instant).toISOString();
}
