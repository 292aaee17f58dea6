// `npm run bench`: what a poll and a create cost, in shares of a raw node:http reply of the same bytes and of stock Prism;
// and what it costs more when sandboxes are kept. `--against REVISION` compares with an older Understudy instead.
// The raw server outruns the load generator; one that does not outrun it pays, on top of its own work, for waking it at
// every reply. So a raw server that merely spins for 11 µs a request already falls to about half (tried on two cores).
import { parseArgs } from 'node:util';
import { recorded, loadsFor } from './loads.ts';
import {
  measureStarts,
  median,
  QUICK,
  type Rates,
  ratios,
  row,
  say,
  spread,
  THOROUGH,
} from './rounds.ts';
import {
  type Server,
  startDurable,
  startPrism,
  startRaw,
  startRevision,
  startUnderstudy,
} from './servers.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, against: { type: 'string' } },
});
const effort = values.quick === true ? QUICK : THOROUGH;

/** The least that is aimed at: shares of the raw reply, multiples of stock Prism. */
const AIMS = { poll: { raw: 0.5, prism: 8 }, create: { raw: 0.33, prism: 8 } } as const;

const servers: Server[] = [];
try {
  if (values.against === undefined) await againstOthers();
  else await againstRevision(values.against);
} finally {
  for (const server of servers) server.end();
}

async function againstOthers(): Promise<void> {
  const seen = await measureStarts(async () => {
    const understudy = await started(startUnderstudy());
    const durable = await started(startDurable());
    const loads = await loadsFor(understudy);
    // The ids of its tasks come from the key, so it has the same one to poll.
    await loadsFor(durable);
    const raw = await started(startRaw(await recorded(understudy, loads)));
    const prism = await started(startPrism());
    return { servers: { raw, understudy, durable, prism }, loads };
  }, effort);
  head('understudy/s', 'durable/s', 'raw/s', 'prism/s', '× raw', '× prism', 'durable × memory');
  for (const [name, rates] of seen) {
    const toRaw = ratios(rates.understudy, rates.raw);
    const toPrism = ratios(rates.understudy, rates.prism);
    const toMemory = ratios(rates.durable, rates.understudy);
    say(
      row(
        name,
        ...perSecond(rates, ['understudy', 'durable', 'raw', 'prism']),
        spread(toRaw, 2),
        spread(toPrism, 1),
        spread(toMemory, 2),
      ),
    );
    const aim = AIMS[name];
    if (median(toRaw) < aim.raw || median(toPrism) < aim.prism)
      say(`  ${name} misses its aim: ${aim.raw} × raw and ${aim.prism} × prism mock`);
  }
}

async function againstRevision(revision: string): Promise<void> {
  const seen = await measureStarts(async () => {
    const present = await started(startUnderstudy());
    const past = await started(startRevision(revision));
    const loads = await loadsFor(present);
    const theirs = await loadsFor(past);
    if (loads.some(({ path }, nth) => path !== theirs[nth]?.path))
      throw new Error(`${revision} gives other ids, so its task cannot be polled by the same path`);
    return { servers: { present, past }, loads };
  }, effort);
  head('present/s', `${revision}/s`, 'present × past');
  for (const [name, rates] of seen)
    say(
      row(
        name,
        ...perSecond(rates, ['present', 'past']),
        spread(ratios(rates.present, rates.past), 3),
      ),
    );
}

function head(...columns: readonly string[]): void {
  say(
    `\nMedians of ${effort.starts * effort.rounds} rounds of ${effort.seconds} s in ${effort.starts} starts, 10 connections, Node ${process.version}; quartiles in brackets.\n`,
  );
  say(row('', ...columns));
}

function perSecond<Name extends string>(rates: Rates<Name>, names: readonly Name[]): string[] {
  return names.map((name) => median(rates[name]).toFixed(0));
}

async function started(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  servers.push(server);
  return server;
}
