/** The least pause between two readings, in milliseconds. */
const LEAST_PAUSE = 150;

/** A pause of so many times what the last reading took keeps a large world from busying both ends. */
const PAUSE_SHARE = 3;

export interface Reader {
  /** Reads anew: at once, or once more when what is under way is done. */
  ask(): void;
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
  let busy = false;
  let again = false;
  let stopped = false;
  let pausing: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    busy = true;
    again = false;
    const at = performance.now();
    try {
      const value = await read();
      if (!stopped) tell({ value, at });
    } catch (error) {
      if (!stopped) fail(error);
    }
    if (stopped) return;
    pausing = setTimeout(
      () => {
        busy = false;
        if (again) void run();
      },
      Math.max(LEAST_PAUSE, PAUSE_SHARE * (performance.now() - at)),
    );
  }

  void run();
  return {
    ask() {
      if (busy) again = true;
      else void run();
    },
    stop() {
      stopped = true;
      clearTimeout(pausing);
    },
  };
}
