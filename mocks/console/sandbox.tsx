/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
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
};

export function SandboxView({ route }: { route: SandboxRoute }) {
  const { control } = usePage();
  const { id } = route;
  const reading = useReading(
    id,
    () => control.sandbox(id).show(),
    (happening) => happening.event !== 'requested' && concerns(happening, id),
  );
  const { told, problem } = reading;
  return (
    <>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem} <a href="#/">All sandboxes</a>
        </p>
      )}
      {told === undefined ? (
        problem === undefined && <p class="hint">Reading the sandbox …</p>
      ) : (
        <Told told={told} refresh={reading.refresh} route={route} />
      )}
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

function Told({ told, refresh, route }: Omit<SandboxProps, 'now'>) {
  const { control } = usePage();
  const { id, tab } = route;
  const sandbox = told.value;
  const now = useNow(told);
  const faults = useReading(
    `faults of ${id}`,
    () => control.sandbox(id).faults.list(),
    (happening) => concerns(happening, id),
  );
  useDueReading(sandbox, now, refresh);
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
        {tab === 'tasks' && <Tasks {...props} />}
        {tab === 'ledger' && <Ledger {...props} />}
        {tab === 'journal' && <Journal id={id} />}
        {tab === 'faults' && <Faults id={id} reading={faults} now={now} />}
        {tab === 'outcomes' && <Outcomes {...props} />}
      </Tabs>
      <Whole {...props} />
    </>
  );
}

/** The longest timer that browsers keep. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Reads anew when a task is due: nothing happens in the mock then, it only looks different. */
function useDueReading(
  { tasks, clock: { frozen, now: read } }: Schemas['Sandbox'],
  now: number,
  refresh: () => void,
): void {
  useEffect(() => {
    if (frozen) return undefined;
    const due = tasks
      .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
      .map((at) => (at === null ? Infinity : Date.parse(at)))
      .filter((at) => at > Date.parse(read))
      .reduce((first, at) => Math.min(first, at), Infinity);
    if (due === Infinity) return undefined;
    const timer = setTimeout(refresh, Math.min(LONGEST_TIMER, Math.max(20, due - now + 20)));
    return () => clearTimeout(timer);
  }, [tasks]);
}

function useSpokenChanges(sandbox: Schemas['Sandbox']): void {
  const { notices } = usePage();
  const last = useRef(sandbox);
  useEffect(() => {
    const text = changes(last.current, sandbox).join(', ');
    last.current = sandbox;
    if (text !== '') notices.announce(text);
  }, [sandbox]);
}
