/** @jsxImportSource preact */
import type { Schemas } from '../../generated/control/client.ts';
import { timeOfDay } from './instant.ts';
import type { Reading } from './page.tsx';

type Finding = Schemas['Finding'];

const SAID_BY: Record<Finding['provenance'], string> = {
  documented: 'as the API documents',
  observed: 'as its own clients do',
  decided: 'as is common practice',
};

/** Enough requests to see what is meant. */
const MOST = 10;

/** What the client did that it should not do. */
export function Conduct({ reading: { told, problem } }: { reading: Reading<Schemas['Conduct']> }) {
  if (told === undefined)
    return problem === undefined ? (
      <p class="hint">Reading the journal …</p>
    ) : (
      <p class="problem" role="alert">
        {problem}
      </p>
    );
  const { findings, seen, forgotten } = told.value;
  return (
    <>
      <p class="hint">
        {seen.toLocaleString('en')} {seen === 1 ? 'request was' : 'requests were'} looked at
        {forgotten > 0 && `; ${forgotten.toLocaleString('en')} older ones are forgotten`}.
      </p>
      {findings.length === 0 ? (
        <p>✓ The client has made no mistake.</p>
      ) : (
        <ul class="findings" aria-label="Mistakes of the client">
          {findings.map((finding) => (
            <Line key={`${finding.rule} ${finding.requests[0]?.nth}`} finding={finding} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ finding: { rule, provenance, message, requests } }: { finding: Finding }) {
  const more = requests.length - MOST;
  return (
    <li>
      <h3>
        {rule.replaceAll('-', ' ')}, {SAID_BY[provenance]}
      </h3>
      <p>{message}</p>
      <details>
        <summary>
          {requests.length} {requests.length === 1 ? 'request shows' : 'requests show'} it
        </summary>
        <ol>
          {requests.slice(0, MOST).map(({ nth, method, path, at }) => (
            <li key={nth}>
              <time dateTime={at}>{timeOfDay(Date.parse(at))}</time> <b>{method}</b>{' '}
              <span class="url">{path}</span>
            </li>
          ))}
          {more > 0 && <li>and {more.toLocaleString('en')} more</li>}
        </ol>
      </details>
    </li>
  );
}
