import { describe, expect, test } from 'vitest';
import type { Exchange, Problem } from '../../check/report.ts';
import { replyDiff, valuesDiff } from '../../check/reports/html/diff.ts';
import { visible } from '../../check/reports/html/text.ts';

function exchange(body: string): Exchange {
  return {
    request: { method: 'GET', url: 'https://a.example/', headers: {} },
    reply: { status: 200, headers: {}, body },
    duration: 1,
  };
}

function problem(of: Partial<Problem>): Problem {
  return { rule: 'example-value', message: '', provenance: 'documented', ...of };
}

/** The lines of a diff that are not alike. */
function changes(markup: string | undefined): string[] {
  return [...(markup ?? '').matchAll(/<(?:del|ins)>([^<]*)\n<\/(?:del|ins)>/g)].map(
    ([, line = '']) => line.replaceAll('&quot;', '"').replaceAll('&#39;', "'"),
  );
}

describe('a reply is shown beside itself as it should be', () => {
  const body = { name: 'a', size: 3, tags: ['x', 'y'], inner: { on: true, 'a/b': 1 } };

  test.each<[string, Partial<Problem>, string[]]>([
    [
      'with the value of the example',
      { pointer: '/name', expected: 'b', got: 'a' },
      ['-   "name": "b",', '+   "name": "a",'],
    ],
    ['in a list', { pointer: '/tags/1', expected: null, got: 'y' }, ['-     null', '+     "y"']],
    [
      'with what its schema asks of a value',
      { rule: 'schema', pointer: '/size', expected: { maximum: 2 }, got: 3 },
      ['-   "size": ‹maximum: 2›,', '+   "size": 3,'],
    ],
    [
      'with the words that would do',
      { rule: 'schema', pointer: '/name', expected: ['b', 'c'], got: 'a' },
      ['-   "name": ‹"b" or "c"›,', '+   "name": "a",'],
    ],
    [
      'with the field that is missing',
      { rule: 'schema', pointer: '/inner', expected: { required: ['on', 'off'] }, got: body.inner },
      ['-     "a/b": 1,', '-     "off": ‹required›', '+     "a/b": 1'],
    ],
    [
      'without the field that nobody documented',
      { rule: 'undocumented-field', pointer: '/inner', got: { 'a/b': 1 } },
      ['-     "on": true', '+     "on": true,', '+     "a/b": 1'],
    ],
    [
      'where a name has a slash',
      { pointer: '/inner/a~1b', expected: 2, got: 1 },
      ['-     "a/b": 2', '+     "a/b": 1'],
    ],
  ])('%s', (_, of, lines) => {
    const found = problem(of);
    const diff = replyDiff(exchange(JSON.stringify(body)), [found]);
    expect(changes(diff?.view.text)).toEqual(lines);
    expect([...(diff?.shows ?? [])]).toEqual([found]);
  });

  test('with all that is missing, whichever finding tells of it', () => {
    const missing = problem({
      rule: 'schema',
      pointer: '/inner',
      expected: { required: ['on', 'off', 'dim'] },
      got: { on: true },
    });
    const again = { ...missing };
    const diff = replyDiff(exchange(JSON.stringify({ inner: { on: true } })), [missing, again]);
    expect(diff?.shows.size).toBe(2);
    expect(changes(diff?.view.text).filter((line) => line.includes('‹required›'))).toHaveLength(2);
  });

  test('as a whole', () => {
    const diff = replyDiff(exchange('[]'), [
      problem({ rule: 'schema', pointer: '', expected: { type: 'object' }, got: [] }),
      problem({ pointer: '', expected: 1, got: [] }),
    ]);
    expect(changes(diff?.view.text)).toEqual(['- 1', '+ []']);
  });

  test.each<[string, string, Partial<Problem>]>([
    ['that cannot be read', '{"name":"a', { pointer: '/name', expected: 'b' }],
    ['that has no such place', '{}', { pointer: '/a/b', expected: 'b' }],
    ['whose problem has no place', '{}', { expected: 1, got: 2 }],
    ['where nothing else was expected', '{"name":"a"}', { pointer: '/name', got: 'a' }],
    [
      'that has the field no more',
      '{"inner":{}}',
      { rule: 'undocumented-field', pointer: '/inner', got: { x: 1 } },
    ],
    ['that is the prototype of something', '{}', { pointer: '/__proto__/x', expected: 1 }],
  ])('not one %s', (_, text, of) => {
    expect(replyDiff(exchange(text), [problem(of)])).toBeUndefined();
    expect('x' in {}).toBe(false);
  });
});

describe('two values are shown one below the other', () => {
  test.each<[string, Partial<Problem>, string[]]>([
    ['numbers', { expected: 5, got: 7 }, ['- 5', '+ 7']],
    [
      'one of several',
      { rule: 'status', expected: [200, 400], got: 418 },
      ['- 200 or 400', '+ 418'],
    ],
    ['a header', { rule: 'header', expected: 'x-a', got: 'b' }, ['- x-a', '+ x-a: b']],
    ['nothing', { expected: 'x-a' }, ['- "x-a"', '+ nothing']],
  ])('%s', (_, of, lines) => {
    expect(changes(valuesDiff(problem(of))?.text)).toEqual(lines);
  });

  test('and nothing where there are none', () => {
    expect(valuesDiff(problem({}))).toBeUndefined();
  });
});

test('what is not seen and changes what is, is shown by its name', () => {
  expect(visible('a\u202Eb\u0000c\n\td\u001B[31m')).toBe('a\\u202eb\\u0000c\n\td\\u001b[31m');
});
