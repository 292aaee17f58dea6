/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks';
import type { Schemas } from '../../generated/control/client.ts';
import { dateAndTime } from './instant.ts';
import { PageButtons, usePaging } from './paging.tsx';
import { hashOf } from './route.ts';
import type { SandboxProps } from './sandbox.tsx';

const PAGE = 50;

const KINDS = { charge: '− charge', refund: '↩ refund', adjustment: '± adjustment' } as const;

/** Every movement of credits with the balance after it, the newest first. */
export function Ledger({ route: { id }, told }: SandboxProps) {
  const { ledger, credits, tasks } = told.value;
  const rows = useMemo(
    () => balanced(ledger, credits.opening).toReversed(),
    [ledger, credits.opening],
  );
  const models = useMemo(() => new Map(tasks.map((task) => [task.id, task.model])), [tasks]);
  const paged = usePaging(rows, PAGE, id);
  if (rows.length === 0)
    return <p class="hint">Nothing was charged yet: all {credits.opening} credits are there.</p>;
  return (
    <>
      <table class="ledger">
        <caption class="unseen">Movements of credits, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">When (UTC)</th>
            <th scope="col">What</th>
            <th scope="col">Task</th>
            <th scope="col" class="number">
              Credits
            </th>
            <th scope="col" class="number">
              Balance
            </th>
          </tr>
        </thead>
        <tbody>
          {paged.items.map(({ entry: { kind, at, credits: moved, taskId }, balance, nth }) => (
            <tr key={nth} class={kind}>
              <td class="when">{dateAndTime(Date.parse(at))}</td>
              <td>{KINDS[kind]}</td>
              <td>
                {taskId === null ? (
                  'by hand'
                ) : (
                  <a href={hashOf({ page: 'sandbox', id, tab: 'tasks', taskId })}>
                    {models.get(taskId) ?? taskId}
                  </a>
                )}
              </td>
              <td class="number">{signed(moved)}</td>
              <td class="number">{balance.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageButtons paged={paged} what="the ledger" />
    </>
  );
}

function balanced(ledger: readonly Schemas['LedgerEntry'][], opening: number) {
  let balance = opening;
  return ledger.map((entry, nth) => ({ entry, nth, balance: (balance += entry.credits) }));
}

function signed(credits: number): string {
  return `${credits < 0 ? '−' : '+'}${Math.abs(credits).toLocaleString('en')}`;
}
