import type { Operation } from './contract/contract.ts';
import { seededHex } from './sandbox/ids.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { Steering } from './steering.ts';

/** What a fault does to a request that it meets. Times in milliseconds. */
export interface Effect extends Omit<Steering, 'prefer' | 'quirks' | 'latency'> {
  readonly latency?: { readonly from: number; readonly to: number };
}

export interface FaultOrder {
  /** Every operation without one. */
  readonly operation?: string | undefined;
  readonly effect: Effect;
  /** Above 0, up to 1. */
  readonly probability: number;
  /** How many requests it meets at most; any number without one. */
  readonly times?: number | undefined;
  /** The instant on the sandbox's clock at which it goes; never without one. */
  readonly expiresAt?: number | undefined;
}

export interface Fault extends FaultOrder {
  readonly id: string;
  /** Requests that it was tried on, and those that it met. */
  tried: number;
  met: number;
}

/** What goes wrong on purpose, a list for each sandbox. In memory: it belongs to whoever tests, not to the account. */
export class Faults {
  readonly #bySandbox = new WeakMap<Sandbox, Fault[]>();
  readonly #added = new WeakMap<Sandbox, number>();
  readonly #onChanged: ((sandbox: Sandbox) => void) | undefined;

  constructor(onChanged?: (sandbox: Sandbox) => void) {
    this.#onChanged = onChanged;
  }

  add(sandbox: Sandbox, order: FaultOrder): Fault {
    const nth = (this.#added.get(sandbox) ?? 0) + 1;
    this.#added.set(sandbox, nth);
    const fault = { ...order, id: `fault-${nth}`, tried: 0, met: 0 };
    this.#bySandbox.set(sandbox, [...this.list(sandbox), fault]);
    this.#onChanged?.(sandbox);
    return fault;
  }

  /** Those that can still meet a request, oldest first. */
  list(sandbox: Sandbox): readonly Fault[] {
    const { now } = sandbox;
    return (this.#bySandbox.get(sandbox) ?? []).filter((fault) => isAlive(fault, now));
  }

  /** Whether it was there. */
  remove(sandbox: Sandbox, id: string): boolean {
    const faults = this.list(sandbox);
    const left = faults.filter((fault) => fault.id !== id);
    this.#bySandbox.set(sandbox, left);
    if (left.length === faults.length) return false;
    this.#onChanged?.(sandbox);
    return true;
  }

  /** The next fault is the first again, so that a test begun anew meets the same ones. */
  clear(sandbox: Sandbox): void {
    const had = this.#bySandbox.delete(sandbox);
    this.#added.delete(sandbox);
    if (had) this.#onChanged?.(sandbox);
  }

  /** What falls upon a request: what its headers ask for, and the faults that meet it. */
  strike(sandbox: Sandbox, operation: Operation, asked: Steering): Steering {
    const faults = this.#bySandbox.get(sandbox);
    if (faults === undefined) return asked;
    const { now } = sandbox;
    const { seed } = sandbox.state.opened;
    const struck: Steering[] = [];
    for (const fault of faults) {
      if (!isAlive(fault, now) || !concerns(fault, operation)) continue;
      const nth = fault.tried++;
      if (chance(seed, fault.id, nth, 'meets') >= fault.probability) continue;
      fault.met += 1;
      const { latency, ...rest } = fault.effect;
      struck.push(rest);
      if (latency === undefined) continue;
      const { from, to } = latency;
      struck.push({ latency: from + (to - from) * chance(seed, fault.id, nth, 'latency') });
    }
    return Object.assign({}, ...struck, asked) satisfies Steering;
  }
}

function isAlive({ times = Infinity, met, expiresAt = Infinity }: Fault, now: number): boolean {
  return met < times && now < expiresAt;
}

function concerns({ operation: only, effect: { status } }: Fault, operation: Operation): boolean {
  if (only !== undefined && only !== operation.id) return false;
  return status === undefined || statusesOf(operation).includes(status);
}

/** The statuses that an operation documents by an example. */
export function statusesOf({ documented }: Operation): number[] {
  return [...new Set(Array.from(documented.values(), ({ status }) => status))];
}

/** From 0 to 1, and the same for the same request of the same sandbox. */
function chance(...parts: readonly (string | number)[]): number {
  return Number.parseInt(seededHex(...parts).slice(0, 12), 16) / 2 ** 48;
}
