const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `2026-03-03 04:29:12.612`, in UTC as the replies of the APIs are. */
export function dateAndTime(at: number): string {
  return iso(at).slice(0, 23).replace('T', ' ');
}

/** `04:29:12.612`, in UTC. */
export function timeOfDay(at: number): string {
  return iso(at).slice(11, 23);
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** `350 ms`, `12.5 s`, `2 min 3 s`, `1 h 5 min`, `3 d 4 h`: the two largest units of a length in milliseconds. */
export function length(milliseconds: number): string {
  const ms = Math.max(0, Math.round(milliseconds));
  if (ms < SECOND) return `${ms} ms`;
  if (ms < MINUTE) return `${Math.floor(ms / 100) / 10} s`;
  if (ms < HOUR) return both(ms, MINUTE, 'min', SECOND, 's');
  return ms < DAY ? both(ms, HOUR, 'h', MINUTE, 'min') : both(ms, DAY, 'd', HOUR, 'h');
}

/** A duration as the control API words it, in milliseconds (`90000ms`), in the units above. */
export function lengthOf(duration: string): string {
  const [, milliseconds] = /^([\d.]+)ms$/.exec(duration) ?? [];
  return milliseconds === undefined ? duration : length(Number(milliseconds));
}

function both(ms: number, large: number, name: string, small: number, smallName: string): string {
  const rest = Math.floor((ms % large) / small);
  return `${Math.floor(ms / large)} ${name}${rest === 0 ? '' : ` ${rest} ${smallName}`}`;
}
