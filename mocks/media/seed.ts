import { createHash } from 'node:crypto';

/**
 * A stream of numbers in [0, 1) that depends on `text` alone, so a task shows the same picture in
 * every process and on every machine (mulberry32, seeded with SHA-256).
 */
export function randomFrom(text: string): () => number {
  let state = createHash('sha256').update(text).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
