import type { Judgement } from '../oracle/verdict.ts';
import type { Covers, Kind } from '../report.ts';
import type { Target } from '../target/target.ts';

/**
 * What an item does to the account:
 *
 * - `reads`: nothing
 * - `refused`: nothing, if the deployment refuses what the contract says it refuses
 * - `tasks`: makes a task to look at
 * - `spends`: is about what is made and paid
 */
export const effects = ['reads', 'refused', 'tasks', 'spends'] as const;
export type Effect = (typeof effects)[number];

/** Something to try on a deployment. */
export interface Item {
  /** The same on every target. */
  readonly id: string;
  readonly kind: Kind;
  readonly covers: Covers;
  readonly effect: Effect;
  /** Credits that it costs, by the contract. */
  readonly cost: number;
  /** Credits that have to be free for it to be tried: what one of its requests could cost at worst. */
  readonly stake: number;
  /** What is known beforehand to keep it from being tried on a target. */
  readonly hindrance: (target: Target) => string | undefined;
  /** The item's own judgement first; the ids of others begin with the item's. */
  readonly play: (target: Target) => Promise<readonly Judgement[]>;
}
