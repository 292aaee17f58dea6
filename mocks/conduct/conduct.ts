import type { Catalog } from '../domain/catalog.ts';
import type { Task } from '../domain/tasks.ts';
import type { Entry } from '../journal/entry.ts';
import { noBackOff } from './back-off.ts';
import { wrongFields } from './fields.ts';
import { FinalTasks, pollsAfterFinal } from './final.ts';
import type { Finding } from './finding.ts';
import { pollsTooFast } from './pace.ts';
import { repeatsPaidRequests } from './repeats.ts';
import { sentOf } from './sent.ts';

/**
 * The mistakes of a client, by what its requests show. A function of the journal, the contracts and the sandbox's
 * tasks; in the order in which each mistake was first made.
 */
export function findingsIn(
  entries: readonly Entry[],
  catalogs: ReadonlyMap<string, Catalog>,
  tasks: ReadonlyMap<string, Task>,
): Finding[] {
  const requests = sentOf(entries, catalogs);
  const final = new FinalTasks(requests, tasks);
  return [
    ...pollsTooFast(requests, final),
    ...pollsAfterFinal(requests, final),
    ...noBackOff(requests),
    ...repeatsPaidRequests(requests),
    ...wrongFields(requests),
  ].toSorted((a, b) => began(a) - began(b));
}

function began({ requests: [first] }: Finding): number {
  return first?.entry.arrived ?? 0;
}
