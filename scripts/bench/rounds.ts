import { type Load, measure } from './loads.ts';
import type { Server } from './servers.ts';

/** How long is measured; `--quick` for a look. */
export interface Effort {
  readonly rounds: number;
  /** Of one measurement. */
  readonly seconds: number;
  readonly warmUp: number;
}

export const THOROUGH: Effort = { rounds: 7, seconds: 3, warmUp: 2 };
export const QUICK: Effort = { rounds: 3, seconds: 1, warmUp: 1 };

/** Requests per second of each server, a number for each round. */
export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Turn by turn within a round, so that whatever else the machine does falls on all of the servers. */
export async function measureRounds<Name extends string>(
  servers: Readonly<Record<Name, Server>>,
  loads: readonly Load[],
  { rounds, seconds, warmUp }: Effort,
): Promise<Map<Load, Rates<Name>>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of a record are its keys
  const names = Object.keys(servers) as Name[];
  for (const load of loads) for (const name of names) await measure(servers[name], load, warmUp);

  const seen = new Map<Load, Record<Name, number[]>>();
  for (let round = 1; round <= rounds; round++)
    for (const load of loads) {
      const rates = seen.get(load) ?? empty(names);
      seen.set(load, rates);
      for (const name of names) rates[name].push(await measure(servers[name], load, seconds));
      const line = names.map((name) => `${name} ${(rates[name].at(-1) ?? 0).toFixed(0)}/s`);
      say(`round ${round} of ${rounds}, ${load.name}: ${line.join(', ')}`);
    }
  return seen;
}

function empty<Name extends string>(names: readonly Name[]): Record<Name, number[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the very names
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
}

/** Round by round, how many times the first is the second: never the ratio of two medians. */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** Median, least and most. */
export function spread(values: readonly number[], digits: number): string {
  return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

export function row(first: string, ...cells: readonly string[]): string {
  return first.padEnd(8) + cells.map((cell) => cell.padStart(18)).join('');
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
