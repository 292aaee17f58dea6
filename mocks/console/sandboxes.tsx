/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import { done } from '../steered-sandbox.ts';
import { found, SearchField, textIn } from './fields.tsx';
import { length } from './instant.ts';
import { usePage, useReading } from './page.tsx';
import { PageButtons, usePaging } from './paging.tsx';
import { hashOf } from './route.ts';

type Summary = Schemas['SandboxSummary'];

const PAGE = 50;

/** Every sandbox in a line, the newest first. */
export function Sandboxes({ chosen }: { chosen: string | undefined }) {
  const { control } = usePage();
  const [filter, setFilter] = useState('');
  const { told, problem } = useReading(
    'sandboxes',
    async () => (await done(control.client.GET('/v1/sandboxes'))).sandboxes.toReversed(),
    () => true,
  );
  const shown = (told?.value ?? []).filter((one) => found(textOf(one), filter));
  const paged = usePaging(shown, PAGE, filter);

  return (
    <nav class="sandboxes" aria-label="Sandboxes">
      <h2>Sandboxes</h2>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {told?.value.length === 0 && <p class="hint">No key has been used yet.</p>}
      {told !== undefined && told.value.length > 0 && (
        <>
          <SearchField label="Filter by key, API, scenario" text={filter} onText={setFilter} />
          {shown.length === 0 && <p class="hint">None of {told.value.length} is like that.</p>}
          <ul>
            {paged.items.map((one) => (
              <Line
                key={one.id}
                summary={one}
                chosen={one.id === chosen}
                shownAt={performance.timeOrigin + told.at}
              />
            ))}
          </ul>
          <PageButtons paged={paged} what="sandboxes" />
        </>
      )}
      <OpenForm />
      <p>
        <a href="#/stray">Requests that led to no sandbox</a>
      </p>
    </nav>
  );
}

function textOf({ key, api, scenario, userId }: Summary): string {
  return [key, api, scenario, userId].join(' ');
}

function Line({
  summary,
  chosen,
  shownAt,
}: {
  summary: Summary;
  chosen: boolean;
  /** When it was read, on the machine's clock. */
  shownAt: number;
}) {
  const { id, key, api, scenario, balance, tasks, atWork, usedAt } = summary;
  return (
    <li>
      <a
        href={hashOf({ page: 'sandbox', id, tab: 'tasks' })}
        {...(chosen && { 'aria-current': 'page' as const })}
      >
        <strong dir="auto">{key}</strong>
        <span class="right">{balance.toLocaleString('en')} credits</span>
        <span>
          {api}
          {scenario !== null && ` · ${scenario}`}
        </span>
        <span class="right">used {ago(shownAt - Date.parse(usedAt))}</span>
        <span class="made">
          {tasks === 0
            ? 'no tasks'
            : `${tasks.toLocaleString('en')} ${tasks === 1 ? 'task' : 'tasks'}`}
          {atWork > 0 && <b> · {atWork.toLocaleString('en')} at work</b>}
        </span>
      </a>
    </li>
  );
}

function ago(milliseconds: number): string {
  if (milliseconds < 60_000) return 'just now';
  return `${length(milliseconds).split(' ').slice(0, 2).join(' ')} ago`;
}

/** A key opens its sandbox at first use, and a look is a use. */
function OpenForm() {
  const { control, notices } = usePage();
  return (
    <form
      class="open"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const key = textIn(new FormData(form), 'key') ?? '';
        void notices.act(async () => {
          const { id } = await control.sandboxOf(key).show();
          form.reset();
          location.hash = hashOf({ page: 'sandbox', id, tab: 'tasks' });
        }, 'The sandbox is open.');
      }}
    >
      <label>
        <span>Open the sandbox of a key</span>
        <input
          name="key"
          required
          autocomplete="off"
          spellcheck={false}
          placeholder="mock_broke_1"
        />
      </label>
      <button>Open</button>
    </form>
  );
}
