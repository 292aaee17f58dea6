/**
 * The word as one of those that a contract has. Tasks and checked requests carry words of their own API only, so
 * any other is a mistake of the mock.
 *
 * @throws {RangeError}
 */
export function keyOf<Key extends string>(
  known: Readonly<Record<Key, unknown>>,
  word: string | undefined,
): Key {
  if (isKeyOf(known, word)) return word;
  throw new RangeError(`"${word}" is none of ${Object.keys(known).join(', ')}`);
}

export function isKeyOf<Key extends string>(
  known: Readonly<Record<Key, unknown>>,
  word: unknown,
): word is Key {
  return typeof word === 'string' && Object.hasOwn(known, word);
}
