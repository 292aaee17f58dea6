/** @jsxImportSource preact */
import type { Schemas } from '../../../generated/control/client.ts';

type Task = Schemas['Task'];

/** How a task stands, in shapes and words, so that colour is not needed to tell. */
const SHOWN = {
  queued: { sign: '◌', word: 'queued' },
  running: { sign: '▶', word: 'running' },
  stuck: { sign: '∞', word: 'stuck' },
  succeeded: { sign: '✓', word: 'succeeded' },
  failed: { sign: '✕', word: 'failed' },
  canceled: { sign: '⊘', word: 'canceled' },
} as const;

export type Standing = keyof typeof SHOWN;

export function atWork({ status }: Task): boolean {
  return status === 'queued' || status === 'running';
}

/** A task at work that has no end is stuck. */
export function standingOf(task: Task): Standing {
  return atWork(task) && task.endsAt === null ? 'stuck' : task.status;
}

export function Status({ task }: { task: Task }) {
  const standing = standingOf(task);
  const { sign, word } = SHOWN[standing];
  return (
    <span class={`status ${standing}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
