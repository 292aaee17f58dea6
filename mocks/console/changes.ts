import type { Schemas } from '../../generated/control/client.ts';

/** What somebody who cannot see the page wants to hear: how many tasks came and ended, and what is left. */
export function changes(before: Schemas['Sandbox'], after: Schemas['Sandbox']): string[] {
  const statuses = new Map(before.tasks.map(({ id, status }) => [id, status]));
  const made = after.tasks.filter(({ id }) => !statuses.has(id)).length;
  const ended = after.tasks.filter(
    ({ id, status }) => statuses.get(id) !== status && status !== 'queued' && status !== 'running',
  );
  const results = (['succeeded', 'failed', 'canceled'] as const)
    .map((status) => ({ status, count: ended.filter((task) => task.status === status).length }))
    .filter(({ count }) => count > 0);
  const { balance } = after.credits;
  return [
    ...(after.tasks.length < before.tasks.length ? ['the sandbox has begun anew'] : []),
    ...(made > 0 ? [`${tasks(made)} made`] : []),
    ...results.map(({ status, count }) => `${tasks(count)} ${status}`),
    ...(balance === before.credits.balance ? [] : [`balance ${balance}`]),
  ];
}

function tasks(count: number): string {
  return `${count} ${count === 1 ? 'task' : 'tasks'}`;
}
