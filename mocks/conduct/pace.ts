import { distinct, type Finding, named, numbers, seconds } from './finding.ts';
import type { FinalTasks } from './final.ts';
import { type Poll, pollsOf } from './polls.ts';
import { isSuccess, ROUNDING, type Sent, waited } from './sent.ts';

/** What timers and networks may take off a pause before it counts as too short. */
const TOLERANCE = 0.9;

interface Hurry {
  readonly requests: Sent[];
  pairs: number;
  shortest: number;
  readonly last: Poll;
}

/**
 * `polls-too-fast`: asks for a task again sooner than its API says, from the beginning of one request to that of the
 * next. A mock whose tasks are ten times faster may be asked ten times as often. What got no whole answer may be asked
 * again at once, and of a task that is known to be final the pace does not matter.
 */
export function pollsTooFast(requests: readonly Sent[], final: FinalTasks): Finding[] {
  const last = new Map<string, Poll>();
  const hurries = new Map<string, Hurry>();
  for (const poll of pollsOf(requests)) {
    const keyed = poll.taskIds.map((id) => ({ id, key: `${poll.sent.entry.api} ${id}` }));
    const hurried = keyed.find(
      ({ id, key }) => isTooSoon(last.get(key), poll) && final.toldBefore(poll, id) === undefined,
    );
    const before = hurried === undefined ? undefined : last.get(hurried.key);
    if (hurried !== undefined && before !== undefined) note(hurries, hurried.key, before, poll);
    for (const { key } of keyed) last.set(key, poll);
  }
  return [...hurries.values()].map(finding);
}

function isTooSoon(before: Poll | undefined, poll: Poll): boolean {
  if (before === undefined || !isSuccess(before.sent)) return false;
  return pauseBetween(before, poll) < poll.facts.pace.leastSeconds * 1000 * TOLERANCE;
}

/** At the documented pace of tasks. */
function pauseBetween({ sent: from }: Poll, { sent: to }: Poll): number {
  const pause = waited(from.asked, to.asked) + ROUNDING;
  return pause * Math.max(from.speed, to.speed);
}

function note(hurries: Map<string, Hurry>, key: string, before: Poll, poll: Poll): void {
  const known = hurries.get(key) ?? { requests: [], pairs: 0, shortest: Infinity, last: poll };
  known.requests.push(before.sent, poll.sent);
  known.pairs += 1;
  known.shortest = Math.min(known.shortest, waited(before.sent.asked, poll.sent.asked));
  hurries.set(key, known);
}

function finding({ requests, pairs, shortest, last: { sent, facts } }: Hurry): Finding {
  const { leastSeconds, provenance } = facts.pace;
  const shown = distinct(requests);
  const inMock = (leastSeconds * 1000) / sent.speed;
  const faster =
    sent.speed === 1 ? '' : `, ${seconds(inMock)} at the speed ${sent.speed} of the mock`;
  return {
    rule: 'polls-too-fast',
    provenance,
    message:
      `${named(sent)} was asked again too soon ${pairs === 1 ? 'once' : `${pairs} times`} (${numbers(shown)}), ` +
      `once after ${seconds(Math.max(0, shortest))}: wait at least ${leastSeconds} s from one request to the next${faster}.`,
    requests: shown,
  };
}
