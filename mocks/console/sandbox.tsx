/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import { AccountPanel } from './account.tsx';
import { changes } from './changes.ts';
import { ClockPanel } from './clock.tsx';
import { Faults } from './faults.tsx';
import { concerns } from './feed.ts';
import { Journal } from './journal.tsx';
import type { Told } from './keep-reading.ts';
import { Ledger } from './ledger.tsx';
import { useNow } from './now.ts';
import { Outcomes } from './outcomes.tsx';
import { type Reading, usePage, useReading } from './page.tsx';
import { hashOf, type Route, type Tab, TABS } from './route.ts';
import { Snapshots } from './snapshots.tsx';
import { Tabs } from './tabs.tsx';
import { Tasks } from './tasks/tasks.tsx';
import { Whole } from './whole.tsx';

export type SandboxRoute = Extract<Route, { page: 'sandbox' }>;

const LABELS: Record<Tab, string> = {
  tasks: 'Tasks',
  ledger: 'Ledger',
  journal: 'Journal',
  faults: 'Faults',
  outcomes: 'Next outcomes',
  snapshots: 'Snapshots',
};

export function SandboxView({ route }: { route: SandboxRoute }) {
  const { feed } = usePage();
  const { id } = route;
  const [removed, setRemoved] = useState(false);
  useEffect(
    () =>
      feed.listen(({ event, data }) => {
        if ('sandbox' in data && data.sandbox === id) setRemoved(event === 'removed');
      }),
    [feed, id],
  );
  if (!removed) return <Present route={route} />;
  return <Gone>This sandbox was removed. The next request with its key opens it anew.</Gone>;
}

function Present({ route }: { route: SandboxRoute }) {
  const { control } = usePage();
  const { id } = route;
  const reading = useReading(
    id,
    () => control.sandbox(id).show(),
    (happening) => happening.event !== 'requested' && concerns(happening, id),
  );
  const { told, problem } = reading;
  if (told === undefined)
    return problem === undefined ? (
      <p class="hint">Reading the sandbox …</p>
    ) : (
      <Gone>{problem}</Gone>
    );
  return (
    <>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <World told={told} refresh={reading.refresh} route={route} />
    </>
  );
}

function Gone({ children }: { children: ComponentChildren }) {
  return (
    <>
      <h1>No sandbox</h1>
      <p class="problem" role="alert">
        {children} <a href="#/">All sandboxes</a>
      </p>
    </>
  );
}

export interface SandboxProps {
  readonly route: SandboxRoute;
  readonly told: Told<Schemas['Sandbox']>;
  readonly refresh: Reading<unknown>['refresh'];
  /** The present instant in milliseconds. */
  readonly now: number;
}

function World({ told, refresh, route }: Omit<SandboxProps, 'now'>) {
  const { control } = usePage();
  const { id, tab } = route;
  const sandbox = told.value;
  const now = useNow(told);
  const faults = useReading(
    `faults of ${id}`,
    () => control.sandbox(id).faults.list(),
    (happening) => concerns(happening, id),
  );
  useDueReading(told, refresh);
  useSpokenChanges(sandbox);

  const props: SandboxProps = { route, told, refresh, now };
  const counts: Partial<Record<Tab, number>> = {
    tasks: sandbox.tasks.length,
    ledger: sandbox.ledger.length,
    faults: faults.told?.value.length ?? 0,
    outcomes: sandbox.next.length,
  };
  return (
    <>
      <header class="sandbox">
        <p class="back">
          <a href="#/">‹ All sandboxes</a>
        </p>
        <h1>
          <span dir="auto">{sandbox.key}</span>{' '}
          <small>
            {sandbox.api}
            {sandbox.scenario !== null && ` · ${sandbox.scenario}`}
          </small>
        </h1>
        <AccountPanel {...props} />
        <ClockPanel {...props} />
      </header>
      <Tabs
        label="Parts of the sandbox"
        choices={TABS.map((name) => ({ name, label: LABELS[name], count: counts[name] }))}
        chosen={tab}
        onChoose={(name) => {
          location.hash = hashOf({ page: 'sandbox', id, tab: name });
        }}
      >
        <h2 class="unseen">{LABELS[tab]}</h2>
        {tab === 'tasks' && <Tasks {...props} />}
        {tab === 'ledger' && <Ledger {...props} />}
        {tab === 'journal' && <Journal id={id} />}
        {tab === 'faults' && <Faults id={id} reading={faults} now={now} />}
        {tab === 'outcomes' && <Outcomes {...props} />}
        {tab === 'snapshots' && <Snapshots {...props} />}
      </Tabs>
      <Whole {...props} />
    </>
  );
}

/** The longest timer that browsers keep. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Milliseconds by which a look may be late, rather than early and for nothing. */
const AFTERWARDS = 20;

/** Reads anew when a task is due: nothing happens in the mock then, it only looks different. */
function useDueReading({ value, at }: Told<Schemas['Sandbox']>, refresh: () => void): void {
  useEffect(() => {
    const { tasks, clock } = value;
    if (clock.frozen) return undefined;
    const read = Date.parse(clock.now);
    const due = tasks
      .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
      .map((instant) => (instant === null ? Infinity : Date.parse(instant)))
      .filter((instant) => instant > read)
      .reduce((first, instant) => Math.min(first, instant), Infinity);
    if (due === Infinity) return undefined;
    const left = due - read - (performance.now() - at);
    const timer = setTimeout(refresh, Math.min(LONGEST_TIMER, Math.max(0, left) + AFTERWARDS));
    return () => clearTimeout(timer);
  }, [value, at, refresh]);
}

function useSpokenChanges(sandbox: Schemas['Sandbox']): void {
  const { notices } = usePage();
  const spokenRef = useRef(sandbox);
  useEffect(() => {
    const text = changes(spokenRef.current, sandbox).join(', ');
    spokenRef.current = sandbox;
    if (text !== '') notices.announce(text);
  }, [sandbox, notices]);
}
