import type { TaskState } from '../cases/case.ts';
import { numberAt, valueAt, valuesAt } from '../contract/pointers.ts';
import type { Poll } from '../stories/story.ts';
import type { Output, Reading } from './lifecycle.ts';

/** What a reply tells of a task. */
export function readingOf(poll: Poll, body: unknown): Reading {
  const { parts } = poll;
  return {
    state: stateAt(poll, body, poll.status),
    cost: numberAt(body, poll.cost),
    progress: numberAt(body, poll.progress),
    createdAt: poll.createdAt === undefined ? undefined : valueAt(body, poll.createdAt),
    updatedAt: poll.updatedAt === undefined ? undefined : valueAt(body, poll.updatedAt),
    outputs: parts === undefined ? outputsOf(poll, body) : [],
    parts:
      parts === undefined
        ? []
        : valuesAt(body, parts.at).map((part) => ({
            state: stateAt(poll, part, parts.status),
            outputs: outputsOf(poll, part),
          })),
  };
}

function stateAt({ states }: Poll, value: unknown, pointer: string): TaskState | undefined {
  return states[String(valueAt(value, pointer))];
}

function outputsOf({ outputs }: Poll, value: unknown): Output[] {
  return (['image', 'video'] as const).flatMap((medium) => {
    const pointer = outputs[medium];
    return pointer === undefined ? [] : valuesAt(value, pointer).map((url) => ({ medium, url }));
  });
}
