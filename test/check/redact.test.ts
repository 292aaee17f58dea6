import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Redactor } from '../../check/target/redact.ts';

const KEY = 'nb_sk_Zq7+Lw3/xK9vT2mPd8Rb';
const redactor = new Redactor(new Map([['$KEY', KEY]]), ['nb_sk_']);

const base64 = (text: string) => Buffer.from(text).toString('base64');

const escaped = (text: string, escape: (hex: string) => string) =>
  [...Buffer.from(text)].map((code) => escape(code.toString(16))).join('');

/** The letters and digits of a text. */
const squeezed = (text: string) => text.toLowerCase().replaceAll(/[^a-z\d]/g, '');

describe('what is taken out of a text', () => {
  test.each<[string, string]>([
    ['the key', KEY],
    ['the key in capitals', KEY.toUpperCase()],
    ['the key in a URL', encodeURIComponent(KEY)],
    ['the key in base64', base64(KEY)],
    ['the key in base64url', Buffer.from(KEY).toString('base64url')],
    ['the header in base64', base64(`Bearer ${KEY}`)],
    ['a pair in base64', base64(`user:${KEY}:x`)],
    ['the key in hexadecimal', Buffer.from(KEY).toString('hex')],
    ['the key backwards', KEY.split('').toReversed().join('')],
    ['its MD5', createHash('md5').update(KEY).digest('hex')],
    ['its SHA-256', createHash('sha256').update(KEY).digest('hex')],
    ['its SHA-256 in base64', createHash('sha256').update(KEY).digest('base64')],
    ['its beginning', KEY.slice(0, 16)],
    ['its end', KEY.slice(-9)],
    ['a piece of it', KEY.slice(9, 19)],
    ['the key as PHP writes JSON', KEY.replaceAll('/', String.raw`\/`)],
    ['the key in escapes of JSON', escaped(KEY, (code) => String.raw`\u00${code}`)],
    ['the key in escapes of a URL', escaped(KEY, (code) => `%${code}`)],
    ['the key in escapes of HTML', escaped(KEY, (code) => `&#x${code};`)],
    ['the key with spaces', KEY.split('').join(' ')],
    ['the key in hexadecimal with colons', escaped(KEY, (code) => `${code}:`)],
    ['its end behind dots', `nb_sk_...${KEY.slice(-4)}`],
    ['its end behind stars', `****${KEY.slice(-4)}`],
  ])('%s', (_, secret) => {
    const text = redactor.text(`before ${secret} after`);
    expect(text).not.toContain(secret);
    expect(text).toMatch(/^before .* after$/);
    // Nothing of eight characters is left, in any case.
    for (let at = 6; at + 8 <= KEY.length; at += 1)
      expect(text.toLowerCase()).not.toContain(KEY.slice(at, at + 8).toLowerCase());
    const open = squeezed('nb_sk_').length;
    const letters = squeezed(KEY).slice(open);
    for (let at = 0; at + 8 <= letters.length; at += 1)
      expect(squeezed(text)).not.toContain(letters.slice(at, at + 8));
  });

  test('a key that is spread over the texts of a JSON document, which stays one', () => {
    const parts = KEY.match(/.{1,4}/g) ?? [];
    const text = redactor.text(JSON.stringify({ parts, [KEY.slice(0, 13)]: KEY.slice(13), n: 1 }));
    expect(JSON.parse(text)).toMatchObject({ n: 1 });
    expect(squeezed(text)).not.toContain(squeezed(KEY.slice(6, 14)));
    expect(squeezed(text)).not.toContain(squeezed(KEY.slice(-9)));
  });

  test.each(['test', 'error', 'understudy', '1'])(
    'a word that is the key, "%s", where it stands alone',
    (word) => {
      const one = new Redactor(new Map([['$KEY', word]]));
      expect(one.text(`"${word}" a${word}, ${word}s, Bearer ${word.toUpperCase()}.`)).toBe(
        `"$KEY" a${word}, ${word}s, Bearer $KEY.`,
      );
      expect(one.document(`"${word}"`)).toBe(`"${word}"`);
    },
  );

  test('a short key that is no word, wherever it stands', () => {
    const one = new Redactor(new Map([['$KEY', 'a1-b']]));
    expect(one.text('keya1-bkey A1-B')).toBe('key$KEYkey $KEY');
  });

  test('the names and texts of a value, however deep', () => {
    const value = { list: [{ [KEY]: `x${KEY}` }], number: 1, nothing: null };
    expect(redactor.value(value)).toEqual({ list: [{ $KEY: 'x$KEY' }], number: 1, nothing: null });
  });

  test('a key that contains another goes whole', () => {
    const both = new Redactor(
      new Map([
        ['$KEY', 'abcdefgh12'],
        ['$OTHER', 'abcdefgh12345678'],
      ]),
    );
    expect(both.text('abcdefgh12345678 abcdefgh12')).toBe('$OTHER $KEY');
  });
});

test('how keys begin is known to everybody and stays', () => {
  expect(redactor.text('keys begin with nb_sk_')).toBe('keys begin with nb_sk_');
});

test('a text without a key stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 7 }), (text) => {
      fc.pre(!/\.{2}|\*{2}|x{3}/i.test(text));
      expect(redactor.text(text)).toBe(text);
    }),
  );
});

test('wherever a key stands, no eight characters of it are left', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w-]{12,40}$/),
      fc.string(),
      fc.string(),
      fc.nat(30),
      (key, before, after, cut) => {
        const one = new Redactor(new Map([['$KEY', key]]));
        const piece = key.slice(Math.min(cut, key.length - 8));
        const text = one.text(`${before}${piece}${after}`);
        expect(text).not.toContain(piece);
      },
    ),
  );
});
