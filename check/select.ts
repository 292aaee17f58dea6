import type { CheckOptions } from './options.ts';
import { wildcard } from './wildcard.ts';
import type { Item } from './plan/item.ts';

/**
 * The items that `--only`, `--kind` and `--shard` leave. Shards go by the id, so that each has the same items every time,
 * whatever is added elsewhere.
 */
export function select(
  items: readonly Item[],
  { only, kinds, shard }: Pick<CheckOptions, 'only' | 'kinds' | 'shard'>,
): Item[] {
  const patterns = only.map((text) => new RegExp(wildcard(text), 'i'));
  return items
    .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => pattern.test(id)))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .filter(({ id }) => shard === undefined || bucket(id, shard.of) === shard.nth);
}

/** 1 to `count`, evenly (FNV-1a). */
function bucket(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % count) + 1;
}
