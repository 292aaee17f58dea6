import { describe, expect, it } from 'vitest';
import { readable, wrap } from '../../mocks/media/wrap.ts';

/** A type in which every character is one wide. */
const monospaced = (text: string): number => Array.from(text).length;

describe('wrapping', () => {
  it.each([
    ['keeps words whole', 'the quick brown fox', 10, 9, ['the quick', 'brown fox']],
    ['breaks a word longer than a line', 'abcdefghij kl', 4, 9, ['abcd', 'efgh', 'ij', 'kl']],
    ['ends in an ellipsis where lines run out', 'one two three four', 7, 2, ['one two', 'three…']],
    ['cuts the last line to make room for it', 'one two four six', 8, 1, ['one two…']],
    ['cuts a long word too', 'abcdefghij', 4, 1, ['abc…']],
    ['gives a line however narrow', 'ab cd', 0, 1, ['a…']],
    ['leaves what fits exactly', 'abcd', 4, 1, ['abcd']],
  ])('%s', (_, text, width, most, lines) => {
    expect(wrap(text, width, most, monospaced)).toEqual(lines);
  });

  it('never breaks within a character of several code points', () => {
    const family = '👩‍👩‍👧';
    expect(wrap(family + family, 5, 9, monospaced)).toEqual([family, family]);
  });
});

describe('a readable text', () => {
  const family = '👩‍👩‍👧';

  it.each([
    ['is one line', 'a\n b\u0000\tc ', 'a b c'],
    ['has no half of a surrogate pair', 'a\ud800', 'a\ufffd'],
    ['may be as long as allowed', family.repeat(5), family.repeat(5)],
    ['is cut between characters', family.repeat(6), `${family.repeat(5)}…`],
    ['is cut when very long', family.repeat(9999), `${family.repeat(5)}…`],
    // One character of 200 code units, of which the cut would leave a part.
    ['keeps no part of a character', `a${'\u0301'.repeat(200)}`, '…'],
  ])('%s', (_, given, want) => {
    expect(readable(given, 5)).toBe(want);
  });
});
