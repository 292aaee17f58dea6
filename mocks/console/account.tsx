/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { numberIn, textIn } from './fields.tsx';
import { usePage } from './page.tsx';
import type { SandboxProps } from './sandbox.tsx';

/** Balance and subscription, and a form that sets them. */
export function AccountPanel({ route: { id }, told, refresh }: SandboxProps) {
  const { control, notices } = usePage();
  const { credits, plan } = told.value;
  const { account } = control.sandbox(id);
  const set = (change: Schemas['AccountChange'], before: Schemas['AccountChange'], done: string) =>
    notices
      .act(() => account.set(change), done, { label: 'Undo', run: () => account.set(before) })
      .then(refresh);

  return (
    <section class="panel account" aria-label="Account">
      <dl class="facts">
        <div class="large">
          <dt>Balance</dt>
          <dd data-testid="balance">{credits.balance.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Charged</dt>
          <dd>{credits.charged.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Refunded</dt>
          <dd>{credits.refunded.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Plan</dt>
          <dd>{plan ?? 'none'}</dd>
        </div>
      </dl>
      <details>
        <summary>Change credits or plan</summary>
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = numberIn(new FormData(event.currentTarget), 'credits');
            if (wanted !== undefined)
              void set(
                { credits: wanted },
                { credits: credits.balance },
                `The balance is ${wanted}.`,
              );
          }}
        >
          <label>
            <span>Balance</span>
            <input
              key={credits.balance}
              name="credits"
              type="number"
              min="0"
              max="1000000000"
              step="1"
              required
              defaultValue={String(credits.balance)}
            />
          </label>
          <button>Set balance</button>
        </form>
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = textIn(new FormData(event.currentTarget), 'plan') ?? null;
            void set(
              { plan: wanted },
              { plan },
              wanted === null ? 'There is no subscription.' : `The plan is ${wanted}.`,
            );
          }}
        >
          <label>
            <span>Plan, empty for none</span>
            <input key={plan} name="plan" maxLength={100} defaultValue={plan ?? ''} />
          </label>
          <button>Set plan</button>
        </form>
      </details>
    </section>
  );
}
