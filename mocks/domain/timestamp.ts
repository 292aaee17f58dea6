/** Instants that were written lately; a client that polls asks for the same ones again and again. */
const written = new Map<number, string>();

const MOST = 256;

/**
 * An instant, in milliseconds since the epoch, as RFC 3339 writes it: UTC with milliseconds.
 *
 * @throws {RangeError} beyond what a `Date` can hold
 */
export function timestamp(instant: number): string {
  const known = written.get(instant);
  if (known !== undefined) return known;
  const text = new Date(instant).toISOString();
  if (written.size >= MOST) written.clear();
  written.set(instant, text);
  return text;
}
