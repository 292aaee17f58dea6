import { describe, expect, it } from 'vitest';
import { de } from '../../scripts/docs/words/de.ts';
import { en } from '../../scripts/docs/words/en.ts';
import { redocTexts } from '../../scripts/docs/words/redoc.ts';
import { findWordingProblems } from '../../scripts/lint/wording.ts';
import { SHARED } from './shared-words.ts';

/** A text or a phrase of one language beside that of the other; a phrase is given a few numbers to speak of. */
function pairs(source: unknown, translation: unknown, path: string): [string, string, string][] {
  if (typeof source === 'string') return [[path, source, String(translation)]];
  if (typeof source === 'function' && typeof translation === 'function') {
    return [1, 2, 2000].map((n) => {
      const [one, other]: unknown[] = [source(n, n), translation(n, n)];
      return [`${path}(${n})`, String(one), String(other)];
    });
  }
  return Object.entries(source ?? {}).flatMap(([key, value]: [string, unknown]) =>
    pairs(value, Object(translation)[key], `${path}.${key}`),
  );
}

const words = pairs(en, de, 'de').filter(([path]) => path !== 'de.code');
const redoc = redocTexts.map((text): [string, string, string] => [
  `de.redoc.${text}`,
  text,
  de.redoc?.[text] ?? '',
]);

describe('the German words of the site', () => {
  it.each([...words, ...redoc])('%s, %j, is German: %j', (_, source, translation) => {
    expect(findWordingProblems(source, translation, 'de')).toEqual([]);
    const isName = !/[a-z]/i.test(source.replaceAll(/Understudy|undefined/g, ''));
    if (!SHARED.has(source) && !isName) expect(translation).not.toBe(source);
    expect(translation).not.toMatch(/^$|undefined/);
  });

  it('count in German', () => {
    expect(de.start.models(1)).toBe('1\u00a0Modell');
    expect(de.start.models(14)).toBe('14\u00a0Modelle');
    expect(de.downloads.bytes(1_234_567)).toBe('1,2\u00a0MB');
  });
});
