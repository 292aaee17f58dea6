import { endedAt, type Task } from '../domain/tasks.ts';
import { distinct, type Finding, named, numbers } from './finding.ts';
import { type Poll, pollsOf } from './polls.ts';
import { isSuccess, knew, type Sent } from './sent.ts';

/** Which tasks a client was told to be final, and by which requests. */
export class FinalTasks {
  /** The polls that told it, by API and task. */
  readonly #told = new Map<string, Poll[]>();

  constructor(requests: readonly Sent[], tasks: ReadonlyMap<string, Task>) {
    for (const poll of pollsOf(requests))
      for (const id of poll.taskIds) {
        if (!tells(poll, tasks.get(id))) continue;
        const key = `${poll.sent.entry.api} ${id}`;
        const known = this.#told.get(key);
        if (known === undefined) this.#told.set(key, [poll]);
        else known.push(poll);
      }
  }

  /** The first poll that had told so when this one was sent. */
  toldBefore({ sent }: Poll, id: string): Poll | undefined {
    const told = this.#told.get(`${sent.entry.api} ${id}`);
    return told?.find((one) => knew(one.sent, sent));
  }
}

/** Status is a function of plan and clock, so what the reply said is known without reading it. */
function tells({ sent }: Poll, task: Task | undefined): boolean {
  return (
    task?.api === sent.entry.api &&
    isSuccess(sent) &&
    sent.real &&
    // When it came, and not when it was answered: the clock may have run on after the status was read.
    endedAt(task, sent.asked.sandbox) !== undefined
  );
}

/** `polls-after-final`: asks again for tasks that a reply has told to be final, each of them. */
export function pollsAfterFinal(requests: readonly Sent[], final: FinalTasks): Finding[] {
  const late = new Map<string, { told: Poll[]; polls: Poll[] }>();
  for (const poll of pollsOf(requests)) {
    if (!poll.sent.real) continue;
    const told = poll.taskIds.flatMap((id) => final.toldBefore(poll, id) ?? []);
    if (told.length < poll.taskIds.length) continue;
    const key = `${poll.sent.entry.api} ${poll.taskIds.join(' ')}`;
    const known = late.get(key) ?? { told, polls: [] };
    known.polls.push(poll);
    late.set(key, known);
  }
  return [...late.values()].map(({ told, polls }) => finding(told, polls));
}

function finding(told: readonly Poll[], polls: readonly Poll[]): Finding {
  const before = distinct(told.map(({ sent }) => sent));
  const after = polls.map(({ sent }) => sent);
  const [first] = polls;
  if (first === undefined) throw new Error('a finding has a request');
  const ids = first.taskIds;
  return {
    rule: 'polls-after-final',
    provenance: first.facts.provenance,
    message:
      `${named(first.sent)} was asked ${after.length === 1 ? 'once' : `${after.length} times`} (${numbers(after)}) ` +
      `after ${numbers(before)} had told that ${ids.length === 1 ? `the task ${ids[0]} is` : `all ${ids.length} tasks are`} final: ` +
      `stop at the final status and keep what it said.`,
    requests: distinct([...before, ...after]),
  };
}
