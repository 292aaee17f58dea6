/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Schemas } from '../../../generated/control/client.ts';
import { usePaging, PageButtons } from '../paging.tsx';
import { hashOf } from '../route.ts';
import type { SandboxProps } from '../sandbox.tsx';
import { TaskDetails } from './details.tsx';
import { atWork } from './status.tsx';
import { Timeline } from './timeline.tsx';

type Task = Schemas['Task'];

const PAGE = 20;

const FILTERS = {
  all: { label: 'all', of: () => true },
  work: { label: 'at work', of: atWork },
  succeeded: { label: 'succeeded', of: ({ status }: Task) => status === 'succeeded' },
  failed: { label: 'failed', of: ({ status }: Task) => status === 'failed' },
  canceled: { label: 'canceled', of: ({ status }: Task) => status === 'canceled' },
} as const;

/** All tasks on a time axis, the newest first, and one of them with what it made. */
export function Tasks(props: SandboxProps) {
  const { route, told } = props;
  const { tasks } = told.value;
  const [filter, setFilter] = useState<keyof typeof FILTERS>('all');
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = tasks
    .filter((task) => FILTERS[filter].of(task) && matches(task, words))
    .toReversed();
  const paged = usePaging(found, PAGE, `${filter} ${text}`);
  const chosen = tasks.find(({ id }) => id === route.taskId);

  return (
    <div class={route.taskId === undefined ? 'tasks' : 'tasks with-task'}>
      <div class="all-tasks">
        {tasks.length === 0 ? (
          <p class="hint">No task yet. A request with this key that generates something makes one.</p>
        ) : (
          <div class="filters">
            <label>
              <span>Show</span>
              <select
                value={filter}
                onChange={({ currentTarget: { value } }) => setFilter(keyIn(FILTERS, value))}
              >
                {Object.entries(FILTERS).map(([name, { label }]) => (
                  <option key={name} value={name}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label class="grow">
              <span>Prompt, model or id</span>
              <input
                type="search"
                value={text}
                onInput={({ currentTarget: { value } }) => setText(value)}
              />
            </label>
          </div>
        )}
        {tasks.length > 0 && found.length === 0 && <p class="hint">No task is like that.</p>}
        <Timeline {...props} tasks={paged.items} />
        <PageButtons paged={paged} what="tasks" />
      </div>
      {route.taskId !== undefined &&
        (chosen === undefined ? (
          <aside class="panel task" aria-label="Task">
            <p class="problem">
              This sandbox has no task {route.taskId}.{' '}
              <a href={hashOf({ page: 'sandbox', id: route.id, tab: 'tasks' })}>All tasks</a>
            </p>
          </aside>
        ) : (
          <TaskDetails key={chosen.id} {...props} task={chosen} />
        ))}
    </div>
  );
}

function matches({ id, model, prompt }: Task, words: readonly string[]): boolean {
  const text = `${id} ${model} ${prompt}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function keyIn<Choices extends object>(choices: Choices, name: string): keyof Choices & string {
  for (const key in choices) if (key === name) return key;
  throw new RangeError(`there is no choice "${name}"`);
}
