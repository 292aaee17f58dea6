/** @jsxImportSource preact */
import { done } from '../steered-sandbox.ts';
import { CopyButton } from './copy.tsx';
import { usePage, useReading } from './page.tsx';

/** What there is to do here, and for each API a request to begin with. */
export function Welcome() {
  const { control } = usePage();
  const { told } = useReading(
    'apis',
    async () => done(control.client.GET('/v1/apis')),
    () => false,
  );
  return (
    <>
      <h1>Understudy console</h1>
      <p class="hint">
        Every key is a sandbox: its first request opens it. Choose one to see its tasks, ledger and
        journal, and to steer its clock, faults and outcomes.
      </p>
      {told !== undefined && (
        <>
          {told.value.apis.map(({ name, firstCall }) => (
            <section key={name} class="command" aria-label={name}>
              <h2>{name}</h2>
              <pre tabIndex={0} role="region" aria-label={`A request of ${name}`}>
                <code>{firstCall}</code>
              </pre>
              <CopyButton
                label={`Copy the request of ${name}`}
                text={firstCall}
                done="The command is on the clipboard."
              />
            </section>
          ))}
          <p class="hint">Understudy {told.value.version}</p>
        </>
      )}
    </>
  );
}
