/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';

/** A part of a list that may be too long to be shown, with the buttons that lead to the others. */
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly first: number;
  readonly total: number;
  readonly turn: ((first: number) => void) | undefined;
  readonly size: number;
}

/** @param of what is listed: another list begins with its first page */
export function usePaging<Item>(all: readonly Item[], size: number, of: string): Paged<Item> {
  const [wish, setWish] = useState(0);
  useEffect(() => setWish(0), [of]);
  // A list that has become shorter has no such page any more.
  const first = Math.min(wish, Math.max(0, Math.floor((all.length - 1) / size) * size));
  return {
    items: all.slice(first, first + size),
    first,
    total: all.length,
    turn: all.length > size ? setWish : undefined,
    size,
  };
}

export function PageButtons<Item>({ paged, what }: { paged: Paged<Item>; what: string }) {
  const { items, first, total, turn, size } = paged;
  if (turn === undefined) return null;
  return (
    <nav class="paging" aria-label={`Pages of ${what}`}>
      <button type="button" disabled={first === 0} onClick={() => turn(Math.max(0, first - size))}>
        ‹ Before
      </button>
      <span>
        {(first + 1).toLocaleString('en')}–{(first + items.length).toLocaleString('en')} of{' '}
        {total.toLocaleString('en')}
      </span>
      <button
        type="button"
        disabled={first + items.length >= total}
        onClick={() => turn(first + size)}
      >
        Next ›
      </button>
    </nav>
  );
}
