/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../../generated/control/client.ts';
import { Choice } from '../fields.tsx';
import { hashOf } from '../route.ts';
import type { SandboxProps } from '../sandbox.tsx';
import { around, fitted, shareOf, type Span, type Stretch, ticks, whole } from './axis.ts';
import { Bar, remaining } from './bar.tsx';
import { NowLine } from './now-line.tsx';
import { Status } from './status.tsx';

type Task = Schemas['Task'];

const WINDOWS = {
  fit: fitted,
  minute: (_: unknown, now: number) => around(now, 60_000),
  ten: (_: unknown, now: number) => around(now, 600_000),
  hour: (_: unknown, now: number) => around(now, 3_600_000),
  day: (_: unknown, now: number) => around(now, 86_400_000),
  whole,
} as const;

const WINDOW_NAMES = [
  ['fit', 'around now'],
  ['minute', '1 minute'],
  ['ten', '10 minutes'],
  ['hour', '1 hour'],
  ['day', '1 day'],
  ['whole', 'all of these tasks'],
] as const;

/** Pixels that a tick with its label needs. */
const TICK_WIDTH = 84;

/** Enough of a prompt to know it again. */
const SHOWN_CHARACTERS = 160;

/** Tasks as bars on one axis, with a line at the present instant that can be moved forward. */
export function Timeline({
  route,
  told,
  refresh,
  now,
  tasks,
}: SandboxProps & { tasks: readonly Task[] }) {
  const [chosen, setChosen] = useState<keyof typeof WINDOWS>('fit');
  const [held, setHeld] = useState<Span | undefined>(undefined);
  const plane = useRef<HTMLDivElement>(null);
  const width = useWidth(plane);
  if (told.value.tasks.length === 0) return null;

  const stretches = tasks.map(stretchOf);
  const span = held ?? WINDOWS[chosen](stretches, now);
  const ends = stretches.flatMap((one) =>
    one.ends !== undefined && one.ends > now ? [one.ends] : [],
  );

  return (
    <section class="timeline" aria-label="Timeline">
      <div class="window">
        <Choice label="Window" choices={WINDOW_NAMES} chosen={chosen} onChoose={setChosen} />
      </div>
      <div class="chart">
        <div class="plane grid" ref={plane} aria-hidden="true">
          {ticks(span, Math.max(2, Math.floor(width / TICK_WIDTH))).map(({ at, label }) => (
            <span key={at} class="tick" style={{ left: percent(shareOf(span, at)) }}>
              {label}
            </span>
          ))}
        </div>
        <div class="plane">
          <NowLine
            id={route.id}
            now={now}
            span={span}
            ends={ends}
            onHold={(holding) => setHeld(holding ? span : undefined)}
            onMoved={refresh}
          />
        </div>
        <ol class="rows" aria-label="Tasks, the newest first">
          {tasks.map((task) => (
            <li key={task.id} class={task.id === route.taskId ? 'row chosen' : 'row'}>
              <a
                id={`task-${task.id}`}
                class="name"
                href={hashOf({ page: 'sandbox', id: route.id, tab: 'tasks', taskId: task.id })}
                {...(task.id === route.taskId && { 'aria-current': 'true' as const })}
              >
                <Status task={task} />
                <span class="model">{task.model}</span>
                <span class="prompt" dir="auto">
                  {task.prompt.slice(0, SHOWN_CHARACTERS)}
                </span>
                <span class="when">{remaining(task, now)}</span>
              </a>
              <div class="track" aria-hidden="true">
                <Bar task={task} span={span} now={now} />
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function stretchOf({ createdAt, endsAt }: Task): Stretch {
  const from = Date.parse(createdAt);
  const ends = endsAt === null ? undefined : Date.parse(endsAt);
  return { from, to: ends ?? from, ends };
}

function percent(share: number): string {
  return `${share * 100}%`;
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  });
  return width;
}
