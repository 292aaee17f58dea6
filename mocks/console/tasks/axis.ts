/** A stretch of time, in milliseconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a task stands on the axis; `ends: undefined`: it never ends. */
export interface Stretch extends Span {
  readonly ends: number | undefined;
}

const SECOND = 1000;

/** Where the now-line stands in a window of a length that somebody chose. */
const NOW_SHARE = 0.6;

/** What is farther from the rest than so many times its length would make the rest a hair's breadth. */
const REACH = { past: 3, future: 20 };
const LEAST_REACH = { past: 30 * SECOND, future: 600 * SECOND };

/** Room to go forward to. */
const AHEAD = { share: 0.25, least: 5 * SECOND };

/** Shows the tasks around now, the newest in any case: those beyond a long pause stay outside. */
export function fitted(tasks: readonly Stretch[], now: number): Span {
  let from = now;
  let to = now;
  for (const { ends } of tasks.toSorted((a, b) => (a.ends ?? now) - (b.ends ?? now))) {
    if (ends === undefined || ends <= to) continue;
    if (ends - to > Math.max(LEAST_REACH.future, REACH.future * (to - from))) break;
    to = ends;
  }
  for (const [nth, task] of tasks.toSorted((a, b) => lastOf(b, now) - lastOf(a, now)).entries()) {
    if (nth > 0 && from - lastOf(task, now) > Math.max(LEAST_REACH.past, REACH.past * (to - from)))
      break;
    from = Math.min(from, task.from);
  }
  return { from, to: to + Math.max(AHEAD.least, AHEAD.share * (to - from)) };
}

/** Shows all of them, however far apart. */
export function whole(tasks: readonly Stretch[], now: number): Span {
  const from = tasks.reduce((first, task) => Math.min(first, task.from), now);
  const to = tasks.reduce((last, { ends = now }) => Math.max(last, ends), now);
  return { from, to: to + Math.max(AHEAD.least, AHEAD.share * (to - from)) };
}

/** A window of that many milliseconds around now. */
export function around(now: number, length: number): Span {
  return { from: now - NOW_SHARE * length, to: now + (1 - NOW_SHARE) * length };
}

function lastOf({ ends }: Stretch, now: number): number {
  return Math.min(ends ?? now, now);
}

/** From 0 to 1, where an instant stands; what is outside stands at the edge. */
export function shareOf({ from, to }: Span, at: number): number {
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

export function instantAt({ from, to }: Span, share: number): number {
  return from + (to - from) * Math.min(1, Math.max(0, share));
}

const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const STEPS = [
  [SECOND, [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30]],
  [MINUTE, [1, 2, 5, 10, 15, 30]],
  [HOUR, [1, 2, 3, 6, 12, 24, 48, 168, 336, 720, 2160, 8760]],
] as const satisfies [number, number[]][];

const ROUND = STEPS.flatMap(([unit, counts]) => counts.map((count) => count * unit));

/** A round length that divides the span into `most` parts at the most. */
export function stepOf({ from, to }: Span, most: number): number {
  const least = (to - from) / Math.max(1, most);
  return ROUND.find((step) => step >= least) ?? least;
}

/** Round instants within the span, and how they are called there. */
export function ticks(span: Span, most: number): { readonly at: number; readonly label: string }[] {
  const step = stepOf(span, most);
  const first = Math.ceil(span.from / step) * step;
  const count = Math.max(0, Math.floor((span.to - first) / step) + 1);
  return Array.from({ length: count }, (_, nth) => first + nth * step).map((at) => ({
    at,
    label: labelOf(at, step),
  }));
}

function labelOf(at: number, step: number): string {
  const iso = new Date(at).toISOString();
  if (step >= 24 * HOUR) return iso.slice(0, 10);
  if (step >= HOUR) return `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
  if (step >= MINUTE) return iso.slice(11, 16);
  return iso.slice(11, step < SECOND ? 21 : 19);
}

/** The nearest of these instants within reach, else the instant itself. */
export function snapped(at: number, to: readonly number[], reach: number): number {
  const near = to.filter((one) => Math.abs(one - at) <= reach);
  return near.reduce(
    (best, one) => (Math.abs(one - at) < Math.abs(best - at) ? one : best),
    near[0] ?? at,
  );
}
