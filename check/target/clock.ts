import { setTimeout as delay } from 'node:timers/promises';

/** What time it is and how to let some pass; a test has one of its own, so that nobody waits. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const machineClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    delay(milliseconds, undefined, signal === undefined ? {} : { signal }),
};

/** For a mock, whose sandboxes have clocks of their own: waiting takes no time. */
export const hastyClock: Clock = { now: () => Date.now(), wait: () => Promise.resolve() };
