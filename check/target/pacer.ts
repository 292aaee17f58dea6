import type { Clock } from './clock.ts';

/** So many requests in any so many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** How much longer than the documented window a request counts: the two clocks are not one. */
const MARGIN = 250;

/**
 * Lets requests go so that no window of the limit ever has too many. The deployment counts when a request arrives,
 * which is known to nobody here but lies before its reply: so a request counts from its reply on, and all the time
 * before.
 */
export class Pacer {
  readonly #clock: Clock;
  readonly #limit: RateLimit | undefined;
  /** When requests were answered, oldest first. */
  readonly #answered: number[] = [];
  #underWay = 0;
  #heldUntil = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(clock: Clock, limit: RateLimit | undefined) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** Milliseconds that so many requests take at the least, whatever they wait for otherwise. */
  shortest(requests: number): number {
    if (this.#limit === undefined) return 0;
    return Math.max(0, Math.ceil(requests / this.#limit.requests) - 1) * this.#limit.seconds * 1000;
  }

  /**
   * Waits until a request may go.
   *
   * @returns what has to be called when it is over
   */
  async admit(signal?: AbortSignal): Promise<() => void> {
    // One after the other, so that two who wait for one place do not both take it.
    const before = this.#turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    await before;
    try {
      await this.#wait(signal);
      this.#underWay += 1;
    } finally {
      resolve();
    }
    return () => {
      this.#underWay -= 1;
      this.#answered.push(this.#clock.now());
    };
  }

  /** Nobody goes before an instant: the deployment has asked for patience. */
  holdUntil(instant: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, instant);
  }

  async #wait(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      signal?.throwIfAborted();
      const milliseconds = Math.max(this.#heldUntil - this.#clock.now(), this.#untilRoom());
      if (milliseconds <= 0) return;
      await this.#clock.wait(milliseconds, signal);
    }
  }

  #untilRoom(): number {
    if (this.#limit === undefined) return 0;
    const { requests, seconds } = this.#limit;
    const window = seconds * 1000 + MARGIN;
    const now = this.#clock.now();
    while (this.#answered[0] !== undefined && this.#answered[0] <= now - window)
      this.#answered.shift();
    const surplus = this.#answered.length + this.#underWay - requests;
    if (surplus < 0) return 0;
    const leaving = this.#answered[Math.min(surplus, this.#answered.length - 1)];
    // All places are under way: look again when one may have come back.
    return leaving === undefined ? MARGIN : Math.max(1, leaving + window - now);
  }
}
