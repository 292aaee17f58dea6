/**
 * A sandbox's clock: the wall clock moved by an offset, or standing still. `speed` does not bend it (an
 * instant in a reply is an instant a browser understands); it divides how long tasks take.
 */
export interface Clock {
  /** Milliseconds ahead of the wall clock. */
  readonly offset: number;
  /** The instant at which it stands still, or null while it runs. */
  readonly frozenAt: number | null;
  /** How many times faster than documented a task is done. */
  readonly speed: number;
}

export type Wall = () => number;

/** The only reading of the machine's clock. */
export const wallClock: Wall = () => Date.now();

export function read(clock: Clock, wall: number): number {
  return clock.frozenAt ?? wall + clock.offset;
}

export interface ClockChange {
  /** Milliseconds to go forward. */
  readonly advance?: number | undefined;
  /** The instant to go to, in milliseconds; not before the present one. */
  readonly now?: number | undefined;
  readonly speed?: number | undefined;
  readonly frozen?: boolean | undefined;
}

/** The clock after a change; instants first, so that `{now, frozen}` freezes at that instant. */
export function changed(clock: Clock, wall: number, change: ClockChange): Clock {
  const now = (change.now ?? read(clock, wall)) + (change.advance ?? 0);
  const frozen = change.frozen ?? clock.frozenAt !== null;
  return {
    speed: change.speed ?? clock.speed,
    offset: now - wall,
    frozenAt: frozen ? now : null,
  };
}
