import { type Load, measure } from './loads.ts';
import type { Server } from './servers.ts';

/** How long is measured; `--quick` for a look. */
export interface Effort {
  /** How often all servers are started anew: what a process compiles first can make it slower for all its life. */
  readonly starts: number;
  /** Of each start. */
  readonly rounds: number;
  /** Of one measurement: short, because what else the machine does comes and goes within seconds. */
  readonly seconds: number;
  readonly warmUp: number;
}

export const THOROUGH: Effort = { starts: 4, rounds: 8, seconds: 1, warmUp: 2 };
export const QUICK: Effort = { starts: 1, rounds: 3, seconds: 1, warmUp: 1 };

/** Servers that were started together, and what they are asked. */
export interface Field<Name extends string> {
  readonly servers: Readonly<Record<Name, Server>>;
  readonly loads: readonly Load[];
}

/** Requests per second of each server, a number for each round. */
export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Turn by turn within a round, there and back, so that whatever else the machine does falls on all of the servers.
 *
 * @param start starts them; all are told to end before it is called again
 */
export async function measureStarts<Name extends string>(
  start: () => Promise<Field<Name>>,
  { starts, rounds, seconds, warmUp }: Effort,
): Promise<ReadonlyMap<Load['name'], Rates<Name>>> {
  const seen = new Map<Load['name'], Record<Name, number[]>>();
  for (let nth = 1; nth <= starts; nth++) {
    const { servers, loads } = await start();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of a record are its keys
    const names = Object.keys(servers) as Name[];
    for (const load of loads) for (const name of names) await measure(servers[name], load, warmUp);
    for (let round = 1; round <= rounds; round++)
      for (const load of loads) {
        const rates = seen.get(load.name) ?? empty(names);
        seen.set(load.name, rates);
        for (const name of round % 2 === 0 ? names.toReversed() : names)
          rates[name].push(await measure(servers[name], load, seconds));
        const line = names.map((name) => `${name} ${(rates[name].at(-1) ?? 0).toFixed(0)}/s`);
        say(`start ${nth}, round ${round}, ${load.name}: ${line.join(', ')}`);
      }
    for (const name of names) servers[name].end();
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
  return quantile(values, 0.5);
}

/** @param share of the values that are smaller, from 0 to 1 */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return low + (high - low) * (at - Math.floor(at));
}

/** Median and quartiles. */
export function spread(values: readonly number[], digits: number): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) =>
    quantile(values, share).toFixed(digits),
  );
  return `${middle} (${low}–${high})`;
}

export function row(first: string, ...cells: readonly string[]): string {
  return first.padEnd(8) + cells.map((cell) => cell.padStart(18)).join('');
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
