/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { DurationField, numberIn, textIn } from './fields.tsx';
import { dateAndTime, iso, length } from './instant.ts';
import { usePage } from './page.tsx';
import type { SandboxProps } from './sandbox.tsx';
import { atWork } from './tasks/status.tsx';

const STEPS = { '10s': '+10 s', '1m': '+1 min', '10m': '+10 min' } as const;

/** What the clock shows, and what can be done with it. */
export function ClockPanel({ route: { id }, told, refresh, now }: SandboxProps) {
  const { control, notices } = usePage();
  const { clock, tasks } = told.value;
  const move = (change: Schemas['ClockChange'], done: string) =>
    notices.act(() => control.sandbox(id).clock.move(change), done).then(refresh);
  const next = nextFinal(tasks);

  return (
    <section class="panel clock" aria-label="Clock">
      <p class="instant">
        <time dateTime={iso(now)}>{dateAndTime(now)}</time>{' '}
        <abbr title="Coordinated universal time, as in replies">UTC</abbr>{' '}
        <span class={`state ${clock.frozen ? 'frozen' : 'running'}`}>
          {clock.frozen ? '❄ stands still' : '▶ runs'}
        </span>
      </p>
      <div class="buttons" role="group" aria-label="Move the clock">
        {Object.entries(STEPS).map(([advance, label]) => (
          <button
            key={advance}
            type="button"
            onClick={() => void move({ advance }, `The clock went forward by ${label.slice(1)}.`)}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          disabled={next === undefined}
          onClick={() =>
            next !== undefined &&
            void move({ until: next.id }, `The clock went on until ${next.model} was final.`)
          }
        >
          Until next is final
          {next?.endsAt != null && ` (${length(Date.parse(next.endsAt) - now)})`}
        </button>
        <button
          type="button"
          onClick={() =>
            void move(
              { frozen: !clock.frozen },
              clock.frozen ? 'The clock runs.' : 'The clock stands still.',
            )
          }
        >
          {clock.frozen ? 'Let it run' : 'Freeze'}
        </button>
      </div>
      <details>
        <summary>Other steps, speed of tasks ({clock.speed}×)</summary>
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            const advance = textIn(new FormData(event.currentTarget), 'advance');
            if (advance !== undefined)
              void move({ advance }, `The clock went forward by ${advance}.`);
          }}
        >
          <DurationField name="advance" label="Go forward by" required />
          <button>Go</button>
        </form>
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            const speed = numberIn(new FormData(event.currentTarget), 'speed');
            if (speed !== undefined)
              void move({ speed }, `Tasks are done ${speed} times as fast as documented.`);
          }}
        >
          <label>
            <span>Speed, × documented</span>
            <input
              key={clock.speed}
              name="speed"
              type="number"
              min="0.001"
              max="1000000"
              step="any"
              required
              defaultValue={String(clock.speed)}
            />
          </label>
          <button>Set speed</button>
        </form>
      </details>
    </section>
  );
}

/** The task at work that ends first. */
function nextFinal(tasks: readonly Schemas['Task'][]): Schemas['Task'] | undefined {
  return tasks
    .filter((task) => atWork(task) && task.endsAt !== null)
    .reduce<Schemas['Task'] | undefined>(
      (first, task) => (first?.endsAt == null || (task.endsAt ?? '') < first.endsAt ? task : first),
      undefined,
    );
}
