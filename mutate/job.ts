import type { Alarm, Result } from './score.ts';

/** What a worker is asked to do, one after the other. */
export type Job =
  | { readonly kind: 'mutant'; readonly api: string; readonly id: string }
  | { readonly kind: 'benign'; readonly api: string; readonly name: string; readonly seed: string };

export type Done =
  | { readonly kind: 'mutant'; readonly result: Result }
  | { readonly kind: 'benign'; readonly alarm: Alarm };
