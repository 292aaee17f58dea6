import type { components } from '../../generated/control/types.ts';
import type { Provenance } from '../domain/catalog.ts';
import type { Sent } from './sent.ts';

/** What a client should not do, as the control API names it. */
export type Rule = components['schemas']['ConductRule'];

/** A mistake of the client. */
export interface Finding {
  readonly rule: Rule;
  /** Who says that it is one. */
  readonly provenance: Provenance;
  /** What was done, where, and what to do instead. */
  readonly message: string;
  /** Those that show it, in the order in which they came. */
  readonly requests: readonly Sent[];
}

/** `GET /cyberbara/api/v1/tasks/…` */
export function named({ entry: { method, api, path } }: Sent): string {
  return `${method.toUpperCase()} /${api}${path}`;
}

const MOST_NUMBERS = 8;

/** `#3`, `#3 and #4`, `#1, #2, …, #9` */
export function numbers(requests: readonly Sent[]): string {
  const all = requests.map(({ entry }) => `#${entry.nth}`);
  const shown =
    all.length > MOST_NUMBERS ? [...all.slice(0, MOST_NUMBERS - 1), '…', ...all.slice(-1)] : all;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : shown.join('');
}

/** `0.2 s`, `5 s`, `200 ms` */
export function seconds(milliseconds: number): string {
  return milliseconds < 100
    ? `${Math.max(0, Math.round(milliseconds))} ms`
    : `${Math.round(milliseconds / 10) / 100} s`;
}

/** In the order in which they came, each once. */
export function distinct(requests: readonly Sent[]): readonly Sent[] {
  return [...new Set(requests)].toSorted((a, b) => a.entry.arrived - b.entry.arrived);
}
