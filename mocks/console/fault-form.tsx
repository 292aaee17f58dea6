/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import { done } from '../steered-sandbox.ts';
import { Choice, DurationField, numberIn, textIn } from './fields.tsx';
import { usePage, useReading } from './page.tsx';

const KINDS = [
  ['status', 'a documented error'],
  ['latency', 'a slow reply'],
  ['drop', 'a dropped connection, nothing happens'],
  ['dropAfterCommit', 'a dropped reply, it does happen'],
  ['malformed', 'broken JSON'],
  ['truncated', 'a reply cut off in the middle'],
] as const;

type Kind = (typeof KINDS)[number][0];

export function FaultForm({ id, onAdded }: { id: string; onAdded: () => void }) {
  const { control, notices } = usePage();
  const [kind, setKind] = useState<Kind>('status');
  const [operation, setOperation] = useState('');
  const [status, setStatus] = useState('');
  const { told } = useReading(
    'apis',
    async () => (await done(control.client.GET('/v1/apis'))).apis,
    () => false,
  );
  const apis = told?.value ?? [];
  const statuses = statusesOf(apis, operation);
  const meant = statuses.includes(Number(status)) ? status : String(statuses[0] ?? '');
  return (
    <form
      class="panel inline"
      aria-label="Add a fault"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        void notices
          .act(() => control.sandbox(id).faults.add(wishIn(form, kind)), 'The fault is set.')
          .then(onAdded);
      }}
    >
      <Choice label="What goes wrong" choices={KINDS} chosen={kind} onChoose={setKind} />
      <label>
        <span>where</span>
        <select
          name="operation"
          value={operation}
          onChange={({ currentTarget: { value } }) => setOperation(value)}
        >
          <option value="">every operation</option>
          {apis.map(({ name, operations }) => (
            <optgroup key={name} label={name}>
              {operations.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {kind === 'status' && (
        <>
          <Choice
            label="Status"
            name="status"
            choices={statuses.map((one) => [String(one), String(one)])}
            chosen={meant}
            onChoose={setStatus}
          />
          {(meant === '429' || meant === '503') && (
            <label>
              <span>Retry-After, seconds</span>
              <input name="retryAfter" type="number" min="0" max="86400" size={6} />
            </label>
          )}
        </>
      )}
      {kind === 'latency' && (
        <>
          <DurationField name="from" label="from" required />
          <DurationField name="to" label="to, if it varies" />
        </>
      )}
      <label>
        <span>% of requests</span>
        <input
          name="percent"
          type="number"
          min="0.1"
          max="100"
          step="0.1"
          defaultValue="100"
          required
        />
      </label>
      <label>
        <span>at most … times</span>
        <input name="times" type="number" min="1" max="1000000" size={6} placeholder="any" />
      </label>
      <DurationField name="expiresIn" label="for how long" />
      <button class="main">Add the fault</button>
    </form>
  );
}

/** What an operation documents beside success; without one, what any of them does. */
function statusesOf(apis: readonly Schemas['ServedApi'][], operation: string): number[] {
  const all = apis
    .flatMap(({ operations }) => operations)
    .filter(({ id }) => operation === '' || id === operation)
    .flatMap(({ statuses }) => statuses);
  return [...new Set(all)].filter((status) => status >= 400).toSorted((a, b) => a - b);
}

function wishIn(form: FormData, kind: Kind): Schemas['FaultRequest'] {
  const operation = textIn(form, 'operation');
  const times = numberIn(form, 'times');
  const expiresIn = textIn(form, 'expiresIn');
  return {
    ...effectIn(form, kind),
    probability: (numberIn(form, 'percent') ?? 100) / 100,
    ...(operation !== undefined && { operation }),
    ...(times !== undefined && { times }),
    ...(expiresIn !== undefined && { expiresIn }),
  };
}

function effectIn(form: FormData, kind: Kind): Schemas['FaultRequest'] {
  if (kind === 'status') {
    const retryAfter = numberIn(form, 'retryAfter');
    return {
      status: numberIn(form, 'status') ?? 500,
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
  if (kind !== 'latency') return { [kind]: true };
  const from = textIn(form, 'from') ?? '';
  const to = textIn(form, 'to');
  return { latency: to === undefined ? from : { from, to } };
}
