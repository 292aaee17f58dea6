/** @jsxImportSource preact */
import { useMemo, useState } from 'preact/hooks';
import type { Schemas } from '../../../generated/control/client.ts';
import { Choice, found, SearchField } from '../fields.tsx';
import { PageButtons, usePaging } from '../paging.tsx';
import { hashOf } from '../route.ts';
import type { SandboxProps } from '../sandbox.tsx';
import { TaskDetails } from './details.tsx';
import { atWork } from './status.tsx';
import { Timeline } from './timeline.tsx';

type Task = Schemas['Task'];

const PAGE = 20;

const FILTERS = {
  all: () => true,
  work: atWork,
  succeeded: ({ status }: Task) => status === 'succeeded',
  failed: ({ status }: Task) => status === 'failed',
  canceled: ({ status }: Task) => status === 'canceled',
} as const;

const FILTER_NAMES = [
  ['all', 'all'],
  ['work', 'at work'],
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['canceled', 'canceled'],
] as const;

/** All tasks on a time axis, the newest first, and one of them with what it made. */
export function Tasks(props: SandboxProps) {
  const { route, told } = props;
  const { tasks } = told.value;
  const [filter, setFilter] = useState<keyof typeof FILTERS>('all');
  const [text, setText] = useState('');
  // The clock makes this anew four times a second.
  const shown = useMemo(
    () => tasks.filter((task) => FILTERS[filter](task) && found(textOf(task), text)).toReversed(),
    [tasks, filter, text],
  );
  const paged = usePaging(shown, PAGE, `${filter} ${text}`);
  const chosen = tasks.find(({ id }) => id === route.taskId);

  return (
    <div class={route.taskId === undefined ? 'tasks' : 'tasks with-task'}>
      <div class="all-tasks">
        {tasks.length === 0 ? (
          <p class="hint">
            No task yet. A request with this key that generates something makes one.
          </p>
        ) : (
          <div class="filters">
            <Choice label="Show" choices={FILTER_NAMES} chosen={filter} onChoose={setFilter} />
            <SearchField label="Prompt, model or id" text={text} onText={setText} />
          </div>
        )}
        {tasks.length > 0 && shown.length === 0 && <p class="hint">No task is like that.</p>}
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

function textOf({ id, model, prompt }: Task): string {
  return `${id} ${model} ${prompt}`;
}
