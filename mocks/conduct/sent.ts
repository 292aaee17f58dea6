import type { Catalog, OperationFacts } from '../domain/catalog.ts';
import { Cut } from '../journal/cut.ts';
import type { Entry } from '../journal/entry.ts';
import { type Clock, read } from '../sandbox/clock.ts';

/** One moment on both clocks, in milliseconds. */
export interface Moment {
  readonly machine: number;
  readonly sandbox: number;
}

/** A request of the journal as the rules see it. */
export interface Sent {
  readonly entry: Entry;
  readonly facts: OperationFacts;
  readonly catalog: Catalog;
  readonly asked: Moment;
  readonly answered: Moment;
  /** How many times faster than documented tasks were done. */
  readonly speed: number;
  /** Whether the client got the reply, whole. */
  readonly heard: boolean;
  /** Whether the reply tells of the world, and not of an example that somebody preferred. */
  readonly real: boolean;
}

/** What is certain of two requests, whatever the clocks say: the second was sent knowing how the first ended. */
export function knew(first: Sent, second: Sent): boolean {
  // Who hangs up knows it at once; the mock may work on for a while.
  return first.entry.gone
    ? first.entry.arrived < second.entry.arrived
    : first.entry.answered < second.entry.arrived;
}

/**
 * How long a client waited, on the clock that says more: one that lives by the sandbox's clock waits no real time while
 * that is moved for it, and one that lives by real time waits while a sandbox's clock stands still.
 */
export function waited(from: Moment, to: Moment): number {
  return Math.max(to.machine - from.machine, to.sandbox - from.sandbox);
}

/** Milliseconds by which timers end too soon and clocks are rounded. */
export const ROUNDING = 2;

/** The requests to operations that a contract knows, in the order in which they came. */
export function sentOf(
  entries: readonly Entry[],
  catalogs: ReadonlyMap<string, Catalog>,
): readonly Sent[] {
  return entries
    .flatMap((entry) => {
      const catalog = catalogs.get(entry.api);
      const facts = catalog?.operations[entry.operation ?? ''];
      return catalog === undefined || facts === undefined ? [] : [sent(entry, catalog, facts)];
    })
    .toSorted((a, b) => a.entry.arrived - b.entry.arrived);
}

function sent(entry: Entry, catalog: Catalog, facts: OperationFacts): Sent {
  const { came, at, clock, clockThen = clock, status, fault, gone } = entry;
  return {
    entry,
    facts,
    catalog,
    asked: { machine: came, sandbox: sandboxAt(clockThen, came) },
    answered: { machine: at, sandbox: sandboxAt(clock, at) },
    speed: clock?.speed ?? 1,
    heard: !gone && fault === undefined && status !== 0,
    real: !entry.preferred,
  };
}

function sandboxAt(clock: Clock | undefined, machine: number): number {
  return clock === undefined ? machine : read(clock, machine);
}

/** The body, or the outline of one that was too large to keep. */
export function bodyOf({ entry: { body } }: Sent): unknown {
  return body instanceof Cut ? body.outline : body;
}

export function isSuccess({ entry, heard }: Sent): boolean {
  return heard && entry.status >= 200 && entry.status < 300;
}
