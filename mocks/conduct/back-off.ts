import { distinct, type Finding, named, numbers, seconds } from './finding.ts';
import { pollOf } from './polls.ts';
import { knew, ROUNDING, type Sent, waited } from './sent.ts';

/** Where a 429 does not say how long to wait. */
const UNSAID = 1000;

/**
 * `no-back-off`: asks the same again before the time that a 429, or a 503 with `Retry-After`, asked to wait. The same
 * is the same task, or the same operation where no task is asked for. `Retry-After` is real seconds: it counts whatever
 * the speed of the mock.
 */
export function noBackOff(requests: readonly Sent[]): Finding[] {
  const before = new Map<string, Sent[]>();
  const early = new Map<string, Hasty[]>();
  for (const sent of requests) {
    const subject = subjectOf(sent);
    const earlier = before.get(subject) ?? [];
    // The last that the client knew of: what succeeded since has lifted the refusal.
    const refusal = lastAnswered(earlier.filter((one) => knew(one, sent)));
    const wait = refusal === undefined ? undefined : waitOf(refusal);
    if (refusal !== undefined && wait !== undefined) {
      const pause = waited(refusal.answered, sent.asked);
      if (pause + ROUNDING < wait)
        early.set(subject, [...(early.get(subject) ?? []), { refusal, sent, pause, wait }]);
    }
    earlier.push(sent);
    before.set(subject, earlier);
  }
  return [...early.values()].map(finding);
}

interface Hasty {
  readonly refusal: Sent;
  readonly sent: Sent;
  readonly pause: number;
  /** Milliseconds that the API asked to wait. */
  readonly wait: number;
}

function lastAnswered(requests: readonly Sent[]): Sent | undefined {
  let last: Sent | undefined;
  for (const one of requests)
    if (last === undefined || one.entry.answered > last.entry.answered) last = one;
  return last;
}

function subjectOf(sent: Sent): string {
  const { api, operation = '' } = sent.entry;
  return [api, operation, ...(pollOf(sent)?.taskIds ?? [])].join(' ');
}

function waitOf({ entry: { status, replyHeaders }, heard }: Sent): number | undefined {
  const said = Number(replyHeaders['retry-after'] ?? NaN) * 1000;
  if (!heard) return undefined;
  if (status === 503) return Number.isNaN(said) ? undefined : said;
  if (status !== 429) return undefined;
  return Number.isNaN(said) ? UNSAID : said;
}

function finding(all: readonly Hasty[]): Finding {
  const [first] = all;
  if (first === undefined) throw new Error('a finding has a request');
  const { refusal, pause, wait } = first;
  const { status, nth, replyHeaders } = refusal.entry;
  const said = replyHeaders['retry-after'];
  const header = said === undefined ? 'without Retry-After' : `with Retry-After: ${said}`;
  return {
    rule: 'no-back-off',
    provenance: refusal.catalog.retryAfterProvenance ?? 'decided',
    message:
      `${named(refusal)} was answered ${status} ${header} (#${nth}) and asked again after ${seconds(Math.max(0, pause))} ` +
      `(${numbers(all.map(({ sent }) => sent))}): wait ${seconds(wait)} before the next attempt.`,
    requests: distinct(all.flatMap((one) => [one.refusal, one.sent])),
  };
}
