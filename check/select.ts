import type { Item } from './plan/item.ts';

/**
 * The items that `--only` and `--shard` leave. Shards go by the id, so that each has the same items every time,
 * whatever is added elsewhere.
 */
export function select(
  items: readonly Item[],
  { only, shard }: { only: readonly string[]; shard: { nth: number; of: number } | undefined },
): Item[] {
  const patterns = only.map(patternOf);
  return items
    .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => pattern.test(id)))
    .filter(({ id }) => shard === undefined || bucket(id, shard.of) === shard.nth);
}

function patternOf(text: string): RegExp {
  return new RegExp(text.split('*').map(literally).join('.*'), 'i');
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** 1 to `count`, evenly (FNV-1a). */
function bucket(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % count) + 1;
}
