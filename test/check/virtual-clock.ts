import type { Clock } from '../../check/target/clock.ts';

/** A clock that moves when somebody waits. */
export class VirtualClock implements Clock {
  #now: number;
  /** Told of every step forward, in milliseconds, before whoever waited goes on. */
  readonly #onStep: (milliseconds: number) => Promise<void>;
  #turn: Promise<void> = Promise.resolve();
  /** The waits, in milliseconds. */
  readonly waits: number[] = [];

  constructor(
    start = Date.UTC(2026, 10, 20),
    onStep: (milliseconds: number) => Promise<void> = () => Promise.resolve(),
  ) {
    this.#now = start;
    this.#onStep = onStep;
  }

  now(): number {
    return this.#now;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const until = this.#now + milliseconds;
    this.waits.push(milliseconds);
    this.#turn = this.#goTo(until, this.#turn, signal);
    return this.#turn;
  }

  async #goTo(until: number, before: Promise<void>, signal: AbortSignal | undefined) {
    await before;
    signal?.throwIfAborted();
    const step = until - this.#now;
    if (step <= 0) return;
    await this.#onStep(step);
    this.#now = until;
  }
}
