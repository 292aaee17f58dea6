import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import { readTarget, select } from '../../scripts/overlays/target.ts';

const document = parseDocument(
  `
info: { is: info }
tags: [{ is: first, name: A }, { is: second, name: B }, A]
paths:
  /a: { get: { is: get, summary: It's "a"\\b } }
  /b: { is: b, summary: x, below: { is: below, summary: x, list: [{ is: item, summary: x }, null] } }
x-text: { is: lines, summary: "one\\n" }
`,
  'the test',
);

function selected(target: string) {
  return select(document, readTarget(target)).map(({ is }) => is);
}

describe('a target', () => {
  it.each([
    ['a place', '$.info', ['info']],
    ['a place whose name is no word', "$.paths['/a'].get", ['get']],
    ['the same in other quotes', '$["paths"]["/a"].get', ['get']],
    ['an entry of a list', "$.tags[?@.name == 'B']", ['second']],
    ['whatever has a text, at any depth', "$..[?@.summary == 'x']", ['b', 'below', 'item']],
    [
      'the same below a place, without the place itself',
      "$.paths['/b']..[?@.summary=='x']",
      ['below', 'item'],
    ],
    ['quotes and backslashes', String.raw`$..[?@.summary == 'It\'s "a"\\b']`, ['get']],
    ['them in a double-quoted text', String.raw`$..[?@.summary == "It's \"a\"\\b"]`, ['get']],
    ['a text with a line end', String.raw`$..[?@['summary'] == 'one\n']`, ['lines']],
    ['no place', '$.nothing.below', []],
    ['no text', "$..[?@.summary == 'y']", []],
    ['no object', '$.info.is', []],
  ])('selects %s: %s', (_, target, want) => {
    expect(selected(target)).toEqual(want);
  });

  it.each([
    'info',
    '$.tags[0]',
    '$.*',
    '$..summary',
    "$..[?@.a == 'b' && @.c]",
    '$..[?@.a == 1]',
    "$.a['b]",
  ])('is refused when it is more than that: %s', (target) => {
    expect(() => readTarget(target)).toThrow(
      `The target ${target} cannot be followed. Write $.a['b'] for a place`,
    );
  });
});
