/** @jsxImportSource preact */
import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import { done } from '../steered-sandbox.ts';
import { CopyButton } from './copy.tsx';
import { concerns } from './feed.ts';
import { found, SearchField } from './fields.tsx';
import { iso, timeOfDay } from './instant.ts';
import { pathOf } from './media.ts';
import { usePage, useReading } from './page.tsx';

type Entry = Schemas['JournalEntry'];

/** The last requests of a key. */
export function Journal({ id }: { id: string }) {
  const { control } = usePage();
  const { told, problem } = useReading(
    `journal of ${id}`,
    () => control.sandbox(id).journal(),
    (happening) => concerns(happening, id),
  );
  return (
    <Entries
      entries={told?.value}
      problem={problem}
      none="No request was made with this key since the mock was started."
    />
  );
}

/** The last requests that led to no sandbox. */
export function Stray() {
  const { control } = usePage();
  const { told, problem } = useReading(
    'stray',
    async () => (await done(control.client.GET('/v1/journal'))).entries,
    ({ data }) => !('sandbox' in data) || data.sandbox === null,
  );
  return (
    <>
      <p class="back">
        <a href="#/">‹ All sandboxes</a>
      </p>
      <h1>Requests that led to no sandbox</h1>
      <p class="hint">Unknown paths and methods, and keys that were missing or refused.</p>
      <h2 class="unseen">Journal</h2>
      <Entries entries={told?.value} problem={problem} none="There was none." />
    </>
  );
}

function Entries({
  entries,
  problem,
  none,
}: {
  entries: readonly Entry[] | undefined;
  problem: string | undefined;
  none: string;
}) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (nth: number) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(nth)) after.add(nth);
      return after;
    });
  const shown = (entries ?? []).filter((entry) => found(textOf(entry), text)).toReversed();

  if (problem !== undefined)
    return (
      <p class="problem" role="alert">
        {problem}
      </p>
    );
  if (entries === undefined) return <p class="hint">Reading the journal …</p>;
  if (entries.length === 0) return <p class="hint">{none}</p>;
  return (
    <>
      <div class="filters">
        <SearchField label="Method, path, status, text of a body" text={text} onText={setText} />
      </div>
      {shown.length === 0 && <p class="hint">No request is like that.</p>}
      <ol class="journal" aria-label="Requests, the newest first">
        {shown.map((entry) => (
          <Line
            key={entry.nth}
            entry={entry}
            open={open.has(entry.nth)}
            onToggle={() => toggle(entry.nth)}
          />
        ))}
      </ol>
    </>
  );
}

function textOf(entry: Entry): string {
  const { method, url, status, operation, requestBody, responseBody } = entry;
  return [method, url, status ?? 'no reply', operation, requestBody, responseBody].join(' ');
}

function Line({ entry, open, onToggle }: { entry: Entry; open: boolean; onToggle: () => void }) {
  const { nth, at, method, url, status, milliseconds, violations, curl } = entry;
  const good = status !== null && status < 400;
  return (
    <li class={good ? 'good' : 'bad'}>
      <div class="line">
        <button
          type="button"
          class="request"
          aria-expanded={open}
          aria-controls={`request-${nth}`}
          onClick={onToggle}
        >
          <span class="sign" aria-hidden="true">
            {open ? '▾' : '▸'}
          </span>
          <b class="method">{method}</b>
          <span class="path">{breakable(pathOf(url))}</span>
          <span class={`code ${good ? 'good' : 'bad'}`}>
            {good ? '✓' : '✕'} {status ?? 'no reply'}
          </span>
          <span class="took">{milliseconds} ms</span>
          <time dateTime={at} title={iso(Date.parse(at))}>
            {timeOfDay(Date.parse(at))}
          </time>
          {violations.length > 0 && <span class="first-violation">{violations[0]}</span>}
        </button>
        <CopyButton
          label="Copy as curl"
          text={curl}
          done="The command is on the clipboard; put the key in $KEY."
        />
      </div>
      <div id={`request-${nth}`} hidden={!open}>
        {open && <Exchange entry={entry} />}
      </div>
    </li>
  );
}

/** A path that is too long for its line is broken after a slash. */
function breakable(path: string): ComponentChildren[] {
  return Array.from(path.matchAll(/[^/]+\/?|\//g), ({ 0: part, index: at }) => (
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function Exchange({ entry }: { entry: Entry }) {
  const { operation, headers, requestBody, responseBody, violations, fault, url } = entry;
  return (
    <div class="exchange">
      {violations.length > 0 && (
        <>
          <h3>Breaks the contract</h3>
          <ul>
            {violations.map((violation) => (
              <li key={violation}>{violation}</li>
            ))}
          </ul>
        </>
      )}
      {fault !== null && <p class="problem">A fault met it: {fault}.</p>}
      <p>
        {operation === null ? 'No operation' : <code>{operation}</code>} ·{' '}
        <span class="url">{url}</span>
      </p>
      <Block
        title="Request headers"
        text={Object.entries(headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n')}
      />
      {requestBody !== null && <Block title="Request" text={indented(requestBody)} />}
      <Block title="Reply" text={responseBody === null ? '(none)' : indented(responseBody)} />
    </div>
  );
}

function Block({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <pre tabIndex={0} role="region" aria-label={title}>
        <code>{text}</code>
      </pre>
    </>
  );
}

/** What was cut is no JSON any more, and is shown as it is. */
function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2);
  } catch {
    return json;
  }
}
