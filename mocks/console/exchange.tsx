/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';

/** A request and its reply as they were on the wire. */
export function Exchange({ entry }: { entry: Schemas['JournalEntry'] }) {
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
