/** @jsxImportSource preact */
import type { Schemas } from '../../../generated/control/client.ts';
import { length } from '../instant.ts';
import { shareOf, type Span } from './axis.ts';
import { atWork, standingOf } from './status.tsx';

type Task = Schemas['Task'];

/** From its making to its end: how long it waited, and how long it is worked on. */
export function Bar({ task, span, now }: { task: Task; span: Span; now: number }) {
  const created = Date.parse(task.createdAt);
  const starts = task.startsAt === null ? Infinity : Date.parse(task.startsAt);
  const ends = endOf(task);
  if (ends < span.from) return <span class="outside before">◂ {length(now - ends)} ago</span>;
  if (created > span.to) return <span class="outside after">▸</span>;
  const standing = standingOf(task);
  const left = shareOf(span, created);
  const begun = shareOf(span, Math.min(starts, ends));
  const right = shareOf(span, ends);
  return (
    <>
      <span class="bar waiting" style={place(left, begun)} />
      <span
        class={`bar ${standing}${ends === Infinity ? ' endless' : ''}`}
        style={place(begun, right)}
      />
    </>
  );
}

function place(from: number, to: number): { left: string; width: string } {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}

/** Infinity for a stuck one. A task that was canceled ended then, whatever its plan was. */
function endOf({ canceledAt, endsAt }: Task): number {
  const end = canceledAt ?? endsAt;
  return end === null ? Infinity : Date.parse(end);
}

/** `ends in 12 s`, `took 6.2 s`, `never ends`. */
export function remaining(task: Task, now: number): string {
  const ends = endOf(task);
  if (ends === Infinity) return 'never ends';
  if (atWork(task)) return ends <= now ? 'ends now' : `ends in ${length(ends - now)}`;
  return `took ${length(ends - Date.parse(task.createdAt))}`;
}
