// `npm run bench`: what a poll and a create cost, in shares of a raw node:http reply of the same bytes and of stock Prism;
// and what it costs more when sandboxes are kept.
// The raw server outruns the load generator; one that does not outrun it pays, on top of its own work, for waking it at
// every reply. So a raw server that merely spins for 11 µs a request already falls to about half (tried on two cores).
import { parseArgs } from 'node:util';
import { ask, type Load, loadsFor, measure } from './loads.ts';
import { type Server, startDurable, startPrism, startRaw, startUnderstudy } from './servers.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const { rounds, seconds, warmUp } =
  values.quick === true
    ? { rounds: 3, seconds: 1, warmUp: 1 }
    : { rounds: 7, seconds: 3, warmUp: 2 };

/** The least that is aimed at: shares of the raw reply, multiples of stock Prism. */
const AIMS = { poll: { raw: 0.5, prism: 8 }, create: { raw: 0.33, prism: 8 } } as const;

/** Requests per second of the servers in one round. */
interface Round {
  /** Sandboxes in memory. */
  readonly understudy: number;
  /** Sandboxes in the database. */
  readonly durable: number;
  readonly raw: number;
  readonly prism: number;
}

const servers: Server[] = [];
try {
  const understudy = await started(startUnderstudy());
  const durable = await started(startDurable());
  const loads = await loadsFor(understudy);
  // The ids of its tasks come from the key, so it has the same one to poll.
  await loadsFor(durable);
  const raw = await started(
    startRaw(await Promise.all(loads.map((load) => ask(understudy.base, load)))),
  );
  const prism = await started(startPrism());
  for (const load of loads) for (const server of servers) await measure(server, load, warmUp);

  const seen = new Map<Load, Round[]>(loads.map((load) => [load, []]));
  for (let round = 1; round <= rounds; round++)
    for (const load of loads) {
      // Turn by turn within a round, so that whatever else the machine does falls on all of them.
      const measured = {
        raw: await measure(raw, load, seconds),
        understudy: await measure(understudy, load, seconds),
        durable: await measure(durable, load, seconds),
        prism: await measure(prism, load, seconds),
      };
      seen.get(load)?.push(measured);
      say(
        `round ${round} of ${rounds}, ${load.name}: ${Object.entries(measured)
          .map(([name, rate]) => `${name} ${rate.toFixed(0)}/s`)
          .join(', ')}`,
      );
    }

  say(
    `\nMedians of ${rounds} rounds of ${seconds} s, 10 connections, Node ${process.version}; least and most in brackets.\n`,
  );
  say(
    row(
      '',
      'understudy/s',
      'durable/s',
      'raw/s',
      'prism/s',
      '× raw',
      '× prism',
      'durable × memory',
    ),
  );
  for (const [{ name }, all] of seen) {
    const toRaw = all.map(({ understudy, raw }) => understudy / raw);
    const toPrism = all.map(({ understudy, prism }) => understudy / prism);
    const toMemory = all.map(({ understudy, durable }) => durable / understudy);
    const rates = (['understudy', 'durable', 'raw', 'prism'] as const).map((server) =>
      median(all.map((round) => round[server])).toFixed(0),
    );
    say(row(name, ...rates, spread(toRaw, 2), spread(toPrism, 1), spread(toMemory, 2)));
    const { raw, prism } = AIMS[name];
    if (median(toRaw) < raw || median(toPrism) < prism)
      say(`  ${name} misses its aim: ${raw} × raw and ${prism} × prism mock`);
  }
} finally {
  for (const server of servers) server.end();
}

async function started(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  servers.push(server);
  return server;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

function spread(values: readonly number[], digits: number): string {
  return `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

function row(first: string, ...cells: readonly string[]): string {
  return first.padEnd(8) + cells.map((cell) => cell.padStart(18)).join('');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
