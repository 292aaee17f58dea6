import type { Plain } from './violations.ts';

/** `4, 6 or 8` */
export function listed(values: readonly Plain[]): string {
  const words = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const last = words.at(-1) ?? 'nothing';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** A value as a message quotes it: on one line, whatever was sent. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = abridged(JSON.stringify(value));
  return text.endsWith('…') ? `${text}"` : text;
}

/** A message is one line, whatever it speaks of. */
export function abridged(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 3)}…` : text;
}
