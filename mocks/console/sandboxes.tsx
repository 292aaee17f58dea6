/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import { done, steerSandbox } from '../steered-sandbox.ts';
import { Welcome } from './welcome.tsx';
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
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (told?.value ?? []).filter((one) => matches(one, words));
  const paged = usePaging(found, PAGE, filter);

  return (
    <nav class="sandboxes" aria-label="Sandboxes">
      <h1>Sandboxes</h1>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {told?.value.length === 0 && <Welcome />}
      {told !== undefined && told.value.length > 0 && (
        <>
          <label class="filter">
            <span>Filter by key, API, scenario</span>
            <input
              type="search"
              value={filter}
              onInput={({ currentTarget: { value } }) => setFilter(value)}
            />
          </label>
          {found.length === 0 && <p class="hint">None of {told.value.length} is like that.</p>}
          <ul>
            {paged.items.map((one) => (
              <Line key={one.id} summary={one} chosen={one.id === chosen} />
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

function matches({ key, api, scenario, userId }: Summary, words: readonly string[]): boolean {
  const text = `${key} ${api} ${scenario ?? ''} ${userId}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function Line({ summary, chosen }: { summary: Summary; chosen: boolean }) {
  const { id, key, api, scenario, balance, tasks, atWork, usedAt } = summary;
  return (
    <li>
      <a
        href={hashOf({ page: 'sandbox', id, tab: 'tasks' })}
        {...(chosen && { 'aria-current': 'page' as const })}
      >
        <strong dir="auto">{key}</strong>
        <span class="balance">{balance.toLocaleString('en')} credits</span>
        <span class="api">
          {api}
          {scenario !== null && ` · ${scenario}`}
        </span>
        <span class="tasks">
          {tasks === 0
            ? 'no tasks'
            : `${tasks.toLocaleString('en')} ${tasks === 1 ? 'task' : 'tasks'}`}
          {atWork > 0 && <b>, {atWork.toLocaleString('en')} at work</b>}
        </span>
        <span class="used">used {ago(Date.now() - Date.parse(usedAt))}</span>
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
        const key = String(new FormData(form).get('key'));
        void notices.act(async () => {
          const { id } = await steerSandbox(control.client, key).show();
          form.reset();
          location.hash = hashOf({ page: 'sandbox', id, tab: 'tasks' });
        }, 'The sandbox is open.');
      }}
    >
      <label>
        <span>Open the sandbox of a key</span>
        <input name="key" required autocomplete="off" spellcheck={false} placeholder="mock_broke_1" />
      </label>
      <button>Open</button>
    </form>
  );
}
