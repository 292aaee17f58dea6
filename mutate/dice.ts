/** Choices that are the same whenever the seed and the question are. */
export interface Dice {
  /** At most `count` of them, in their order. */
  some<T>(question: string, from: readonly T[], count: number): T[];
}

export function diceOf(seed: string): Dice {
  return {
    some: (question, from, count) =>
      from.length <= count
        ? [...from]
        : from
            .map((item, index) => ({ item, index, lot: lotOf(`${seed} ${question} ${index}`) }))
            .toSorted((a, b) => a.lot - b.lot)
            .slice(0, count)
            .toSorted((a, b) => a.index - b.index)
            .map(({ item }) => item),
  };
}

/** A 32-bit number of a text (FNV-1a, its bits mixed once more: neighbours have to lie apart). */
export function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
