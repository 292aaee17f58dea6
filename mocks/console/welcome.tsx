/** @jsxImportSource preact */
import { done } from '../steered-sandbox.ts';
import { CopyButton } from './copy.tsx';
import { usePage, useReading } from './page.tsx';

/** Nobody has used the mock yet: a request of each API to begin with. */
export function Welcome() {
  const { control } = usePage();
  const { told } = useReading(
    'apis',
    async () => (await done(control.client.GET('/v1/apis'))).apis,
    () => false,
  );
  return (
    <section class="welcome" aria-label="How to begin">
      <p>No key has been used yet. Any key will do; its first request makes its sandbox:</p>
      {told?.value.map(({ name, firstCall }) => (
        <div key={name} class="command">
          <h2>{name}</h2>
          <pre tabIndex={0} role="region" aria-label={`A request of ${name}`}>
            <code>{firstCall}</code>
          </pre>
          <CopyButton
            label={`Copy the request of ${name}`}
            text={firstCall}
            done="The command is on the clipboard."
          />
        </div>
      ))}
    </section>
  );
}
