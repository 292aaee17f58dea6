import { parse as parseQuery } from 'node:querystring';
import type { PolledFacts } from '../domain/catalog.ts';
import { bodyOf, type Sent } from './sent.ts';

/** A request that asks how far tasks are. */
export interface Poll {
  readonly sent: Sent;
  readonly facts: PolledFacts;
  readonly taskIds: readonly string[];
}

export function pollsOf(requests: readonly Sent[]): readonly Poll[] {
  return requests.flatMap((sent) => {
    const poll = pollOf(sent);
    return poll === undefined ? [] : [poll];
  });
}

export function pollOf(sent: Sent): Poll | undefined {
  const { polled } = sent.facts;
  if (polled === undefined) return undefined;
  const taskIds = taskIdsOf(sent, polled.taskIds);
  return taskIds.length === 0 ? undefined : { sent, facts: polled, taskIds };
}

/** @param place as `x-polled` names it: `path.taskId`, `query.task_id`, `body.taskIds[].taskId` */
function taskIdsOf(sent: Sent, place: string): string[] {
  const { entry, facts } = sent;
  const [where = '', ...steps] = place.split('.');
  const holders: Readonly<Record<string, () => unknown>> = {
    path: () => pathParameters(facts.path, entry.path),
    query: () => parseQuery(entry.query),
    body: () => bodyOf(sent),
  };
  const found = steps.reduce<unknown[]>(
    (values, step) => values.flatMap((value) => at(value, step)),
    [holders[where]?.()],
  );
  return [...new Set(found.filter((id) => typeof id === 'string'))].toSorted();
}

/** What stands below a name, or in each item below it: `taskIds[]`. */
function at(value: unknown, step: string): unknown[] {
  const name = step.replace(/\[\]$/, '');
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return name === step || !Array.isArray(found) ? [found] : found;
}

function pathParameters(template: string, path: string): Record<string, string> {
  const given = path.split('/');
  return Object.fromEntries(
    template.split('/').flatMap((part, index) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      return name === undefined ? [] : [[name, decoded(given[index] ?? '')]];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
