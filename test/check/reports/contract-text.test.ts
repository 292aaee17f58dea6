import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractFile } from '../../../check/contract/contract.ts';
import { namesIn } from '../../../check/contract/pointers.ts';
import { ContractText } from '../../../check/reports/contract-text.ts';
import { findApis } from '../../../scripts/apis.ts';
import { knowledge } from '../deployment.ts';

const TEXT = `openapi: 3.1.0
paths:
  /a/{b}:
    get:
      responses:
        '200': { description: Fine, content: {} }
      tags:
        - one
        - name: two
          and: more
    # A mouse: \u{1F401}
    post: { "x-\u{1F401}": 1, last: 2 }
`;

describe('a statement is found', () => {
  const text = new ContractText(TEXT);
  const lines = TEXT.split('\n');

  test.each([
    ['by its name', '/paths/~1a~1{b}/get', 4, 'get'],
    ['by a name in quotes', '/paths/~1a~1{b}/get/responses/200', 6, "'200'"],
    ['within a line', '/paths/~1a~1{b}/get/responses/200/content', 6, 'content'],
    ['by its index', '/paths/~1a~1{b}/get/tags/0', 8, 'one'],
    [
      'by the index of an object, of which the first line is shown',
      '/paths/~1a~1{b}/get/tags/1',
      9,
      'name: two',
    ],
    ['behind characters of two units', '/paths/~1a~1{b}/post/last', 12, 'last'],
    ['where its nearest ancestor is', '/paths/~1a~1{b}/get/responses/404/content', 5, 'responses'],
    ['where its nearest ancestor is, below a value', '/openapi/x/y', 1, 'openapi'],
    ['where its nearest ancestor is, in a list', '/paths/~1a~1{b}/get/tags/7', 7, 'tags'],
  ])('%s', (_, pointer, line, marked) => {
    const at = text.at(pointer);
    expect(at.line).toBe(line);
    expect(lines[at.line - 1]?.slice(at.column - 1, at.endColumn - 1)).toBe(marked);
  });

  test('at the top where nothing of it is there', () => {
    expect(text.at('')).toMatchObject({ line: 1, column: 1 });
    expect(text.at('/nowhere')).toMatchObject({ line: 1, column: 1 });
    expect(new ContractText('').at('/nowhere')).toEqual({ line: 1, column: 1, endColumn: 2 });
  });
});

test.each(
  findApis()
    .map(({ name }) => name)
    .filter((name) => name !== 'control'),
)('of %s everything that a case can speak of is found by its own name', (api) => {
  const { operations } = knowledge(api).contract;
  const source = readFileSync(contractFile(api), 'utf8');
  const lines = source.split('\n');
  const text = new ContractText(source);
  const all = [...operations.values()];
  const replies = all.flatMap((operation) => operation.replies);
  const examples = [
    all.flatMap(({ requests }) => requests),
    replies.flatMap((one) => one.examples),
  ];
  const pointers = [
    ...all.flatMap(({ pointer }) => [pointer, `${pointer}/responses`]),
    ...replies.map(({ pointer }) => pointer),
    ...replies.flatMap(({ headers }) => headers.map(({ pointer }) => pointer)),
    ...examples.flat().map(({ pointer }) => `${pointer}/value`),
  ];
  expect(pointers.length).toBeGreaterThan(20);
  for (const pointer of pointers) {
    const { line, column, endColumn } = text.at(pointer);
    const marked = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
    expect(marked.replaceAll(/^['"]|['"]$/g, '')).toBe(namesIn(pointer).at(-1));
  }
});
