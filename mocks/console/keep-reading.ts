/** The least pause between two readings, in milliseconds. */
const LEAST_PAUSE = 150;

/** A pause of so many times what the last reading took: a large world costs the mock a tenth of its time at the most. */
const PAUSE_SHARE = 9;

export interface Reader {
  /** Reads anew, after a pause if need be. */
  ask(): void;
  /** Reads anew without a pause: somebody has done something and wants to see it. */
  askNow(): void;
  stop(): void;
}

export interface Told<Value> {
  readonly value: Value;
  /** When it was asked for, of `performance.now()`. */
  readonly at: number;
}

/** Reads at once, and again whenever it is asked to, but never twice at a time. */
export function keepReading<Value>(
  read: () => Promise<Value>,
  tell: (told: Told<Value>) => void,
  fail: (error: unknown) => void,
): Reader {
  let reading = false;
  let stopped = false;
  let wanted: 'no' | 'later' | 'now' = 'no';
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    reading = true;
    wanted = 'no';
    const at = performance.now();
    try {
      const value = await read();
      if (!stopped) tell({ value, at });
    } catch (error) {
      if (!stopped) fail(error);
    }
    reading = false;
    rest(pauseAfter(performance.now() - at));
  }

  function pauseAfter(took: number): number {
    return wanted === 'now' ? 0 : Math.max(LEAST_PAUSE, PAUSE_SHARE * took);
  }

  function rest(length: number): void {
    clearTimeout(pause);
    if (stopped) return;
    pause = setTimeout(() => {
      pause = undefined;
      if (wanted !== 'no') void run();
    }, length);
  }

  void run();
  return {
    ask() {
      if (wanted === 'no') wanted = 'later';
      if (!reading && pause === undefined) void run();
    },
    askNow() {
      wanted = 'now';
      if (!reading) rest(0);
    },
    stop() {
      stopped = true;
      clearTimeout(pause);
    },
  };
}
