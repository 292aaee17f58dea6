/** Which sandboxes stay when there are many. */
export interface Keep {
  /** Those used within so many days. */
  readonly days: number;
  /** So many, the last used ones. */
  readonly sandboxes: number;
}

export const KEEP: Keep = { days: 30, sandboxes: 10_000 };

const DAY = 86_400_000;

interface Used {
  readonly usedAt: number;
}

export function unusedFor<One extends Used>(days: number, all: readonly One[], now: number): One[] {
  return all.filter(({ usedAt }) => now - usedAt > days * DAY);
}

/** The longest unused ones. */
export function allBut<One extends Used>(count: number, all: readonly One[]): One[] {
  return all.toSorted((a, b) => a.usedAt - b.usedAt).slice(0, Math.max(0, all.length - count));
}
