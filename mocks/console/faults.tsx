/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { FaultForm } from './fault-form.tsx';
import { length, lengthOf } from './instant.ts';
import { type Reading, usePage } from './page.tsx';

type Fault = Schemas['Fault'];

/** What goes wrong on purpose, and a form that adds to it. */
export function Faults({
  id,
  reading,
  now,
}: {
  id: string;
  reading: Reading<readonly Fault[]>;
  now: number;
}) {
  const { control, notices } = usePage();
  const { faults } = control.sandbox(id);
  const { told, refresh } = reading;
  const all = told?.value ?? [];
  const remove = (removed: readonly Fault[], work: () => Promise<unknown>, done: string) =>
    notices
      .act(work, done, {
        label: 'Undo',
        run: async () => {
          for (const fault of removed) await faults.add(orderOf(fault, now));
          refresh();
        },
      })
      .then(refresh);
  return (
    <>
      {reading.problem !== undefined && (
        <p class="problem" role="alert">
          {reading.problem}
        </p>
      )}
      {all.length === 0 ? (
        <p>Nothing goes wrong on purpose.</p>
      ) : (
        <>
          <ul class="faults" aria-label="Faults">
            {all.map((fault) => (
              <li key={fault.id}>
                <span>
                  <b>{effectOf(fault)}</b> {whereOf(fault)}
                  <small> {oftenOf(fault, now)}</small>
                </span>
                <button
                  type="button"
                  aria-label={`Remove ${fault.id}: ${effectOf(fault)}`}
                  onClick={() =>
                    void remove([fault], () => faults.remove(fault.id), `${fault.id} is removed.`)
                  }
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
          {all.length > 1 && (
            <button
              type="button"
              onClick={() => void remove(all, () => faults.clear(), 'Everything works again.')}
            >
              Remove all
            </button>
          )}
        </>
      )}
      <FaultForm id={id} onAdded={refresh} />
    </>
  );
}

/** The request that adds it once more, with what is left of it. */
function orderOf(fault: Fault, now: number): Schemas['FaultRequest'] {
  const { id: _, met: __, left, expiresAt, ...wish } = fault;
  return {
    ...wish,
    ...(left !== null && { times: left }),
    ...(expiresAt !== null && {
      expiresIn: `${Math.max(0, Math.round(Date.parse(expiresAt) - now))}ms`,
    }),
  };
}

function effectOf({
  latency,
  status,
  retryAfter,
  drop,
  dropAfterCommit,
  malformed,
  truncated,
}: Fault): string {
  const effects = [
    latency !== undefined &&
      `held back ${typeof latency === 'string' ? lengthOf(latency) : `${lengthOf(latency.from)} to ${lengthOf(latency.to)}`}`,
    status !== undefined &&
      `status ${status}${retryAfter === undefined ? '' : `, Retry-After ${retryAfter}`}`,
    drop === true && 'connection dropped',
    dropAfterCommit === true && 'done, but the reply is lost',
    malformed === true && 'broken JSON',
    truncated === true && 'cut off in the middle',
  ];
  return effects.filter((effect) => effect !== false).join(' and ');
}

function whereOf({ operation }: Fault): string {
  return operation === undefined ? 'on every operation' : `on ${operation}`;
}

function oftenOf({ probability, met, left, expiresAt }: Fault, now: number): string {
  return [
    ...(probability < 1 ? [`${Math.round(probability * 1000) / 10} % of requests`] : []),
    `met ${met}`,
    ...(left === null ? [] : [`${left} left`]),
    ...(expiresAt === null ? [] : [`for ${length(Date.parse(expiresAt) - now)}`]),
  ].join(' · ');
}
