import * as fc from 'fast-check';

/** Values that are wrong nearly everywhere, and right somewhere. */
const ODD: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1,
  2,
  7,
  1.5,
  1e15,
  2 ** 53,
  '',
  ' ',
  'nonsense',
  '0',
  '10',
  '1.5',
  '-1',
  'true',
  'null',
  [],
  {},
  [[]],
  [null],
  [''],
  ['nonsense'],
  'https://example.com/a.png',
  'http://',
  'ftp://a',
  'a b',
  '2026-03-03',
  '2026-02-30',
  '2026-03-03T04:08:19.320Z',
  '2026-03-03t04:08:19z',
  '2026-03-03 04:08:19Z',
  '2026-03-03T04:08:19',
  '2026-03-03T04:08:19+01',
  '2026-03-03T23:59:60Z',
  '2026-03-03T24:00:00Z',
  '00000000-0000-4000-8000-000000000000',
  '1K',
  '720p',
  '16:9',
  ['https://example.com/a.png'],
  Array.from({ length: 30 }, () => 'https://example.com/a.png'),
  'x'.repeat(6000),
  '\u0000',
  '\uD800',
  '🦊',
];

type How = 'drop' | 'replace' | 'borrow' | 'nudge' | 'respell' | 'add' | 'repeat';

export interface Mutation {
  /** Which place of the value, modulo how many there are. */
  readonly where: number;
  readonly how: How;
  /** What to put there, modulo how many there are. */
  readonly what: number;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(10_000),
  how: fc.constantFrom<How>('drop', 'replace', 'borrow', 'nudge', 'respell', 'add', 'repeat'),
  what: fc.nat(10_000),
});

/** Mostly a value as it is documented, or nearly. */
export const mutations = fc.array(mutation, { maxLength: 3 });

/**
 * A copy of `value` with the mutations made in it.
 *
 * @param words values that stand somewhere in the same contract, so that a wrong word may be another's right one
 */
export function mutated(
  value: unknown,
  changes: readonly Mutation[],
  words: readonly unknown[],
): unknown {
  const root = { value: structuredClone(value) };
  for (const { where, how, what } of changes) {
    const all = places(root);
    const place = all[where % all.length];
    if (place === undefined) continue;
    const { holder, key } = place;
    const present: unknown = Reflect.get(holder, key);
    switch (how) {
      case 'drop':
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else Reflect.deleteProperty(holder, key);
        break;
      case 'replace':
        Reflect.set(holder, key, structuredClone(ODD[what % ODD.length]));
        break;
      case 'borrow':
        Reflect.set(holder, key, structuredClone(words[what % Math.max(1, words.length)]));
        break;
      case 'nudge':
        if (typeof present === 'number')
          Reflect.set(holder, key, present + ([-1, 1, 0.5, 1000][what % 4] ?? 0));
        else if (typeof present === 'string')
          Reflect.set(
            holder,
            key,
            [`${present} `, present.slice(1), present.toUpperCase()][what % 3],
          );
        break;
      case 'respell':
        if (typeof present === 'number' || typeof present === 'boolean')
          Reflect.set(holder, key, String(present));
        else if (typeof present === 'string' && present !== '' && !Number.isNaN(Number(present)))
          Reflect.set(holder, key, Number(present));
        break;
      case 'add':
        if (Array.isArray(present)) present.push(structuredClone(ODD[what % ODD.length]));
        else if (typeof present === 'object' && present !== null)
          Reflect.set(present, `extra${what % 3}`, structuredClone(ODD[what % ODD.length]));
        break;
      case 'repeat':
        if (Array.isArray(present)) present.push(...present, ...present);
        break;
    }
  }
  return root.value;
}

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Every place inside a value, the value itself first. */
function places(holder: object): Place[] {
  return Object.keys(holder).flatMap((key) => {
    const value: unknown = Reflect.get(holder, key);
    return [{ holder, key }].concat(
      typeof value === 'object' && value !== null ? places(value) : [],
    );
  });
}

/** Every value that is neither list nor object. */
export function leaves(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return Object.values(value).flatMap(leaves);
}
