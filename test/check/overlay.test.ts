import { describe, expect, test } from 'vitest';
import { isObject, type JsonObject, parseDocument } from '../../scripts/generate/document.ts';
import { readCases } from '../../check/cases/cases.ts';
import { readContract } from '../../check/contract/contract.ts';
import { createOracle } from '../../check/oracle/oracle.ts';
import { type Action, corrections } from '../../check/overlay.ts';
import { curlOf } from '../../check/curl.ts';

const document = {
  paths: {
    '/things': {
      get: {
        operationId: 'list',
        responses: {
          200: {
            'x-provenance': 'decided',
            headers: { 'x-total': { required: true, schema: { type: 'integer' } } },
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/Thing' },
                examples: {
                  all: { 'x-provenance': 'decided', value: { color: 'red', size: 1, name: 'a' } },
                },
              },
            },
          },
          404: { description: 'Nothing.' },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        'x-provenance': 'decided',
        type: 'object',
        required: ['color'],
        unevaluatedProperties: false,
        properties: {
          color: { 'x-provenance': 'decided', type: 'string', enum: ['red'] },
          size: { 'x-provenance': 'decided', type: 'integer', maximum: 3 },
          name: { type: 'string' },
        },
      },
    },
  },
};

const contract = readContract('toy', document);
const oracle = createOracle(contract);
const [one] = readCases(contract);

function actions(
  status: number,
  body: unknown,
  headers: Record<string, string> = { 'x-total': '3' },
): Action[] {
  if (one === undefined) throw new Error('The toy has no case.');
  const reply = {
    status,
    headers: new Headers({ 'content-type': 'application/json', ...headers }),
    text: JSON.stringify(body),
    body,
  };
  const expected = {
    body: one.expected.body,
    free: {},
    sameAccount: true,
    sent: new Set<string>(),
  };
  return oracle
    .judgeCase(one, reply, expected)
    .flatMap((problem) => corrections(contract, problem));
}

/** What overlay actions make of the toy, for `$['a']['b']` targets. */
function applied(actions: readonly Action[]): JsonObject {
  const copy: unknown = structuredClone(document);
  for (const { target, update } of actions) {
    const names = [...target.matchAll(/\['((?:[^'\\]|\\.)*)'\]/g)].map(([, name = '']) =>
      name.replaceAll(/\\(.)/g, '$1'),
    );
    const node = names.reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), copy);
    if (Array.isArray(node)) node.push(update);
    else if (isObject(node)) merge(node, update);
    else throw new Error(`${target} leads nowhere`);
  }
  return parseDocument(JSON.stringify(copy), 'the corrected contract');
}

function merge(into: unknown, from: unknown): void {
  if (!isObject(into) || !isObject(from)) return;
  for (const [name, value] of Object.entries(from))
    if (isObject(value) && isObject(into[name])) merge(into[name], value);
    else into[name] = value;
}

describe('a refuted assumption comes with the overlay that corrects the contract', () => {
  test.each<[string, Parameters<typeof actions>]>([
    ['another word', [200, { color: 'blue', size: 1, name: 'a' }]],
    ['a larger number', [200, { color: 'red', size: 9, name: 'a' }]],
    ['another type', [200, { color: 'red', size: 'big', name: 'a' }]],
    ['a field more', [200, { color: 'red', size: 1, name: 'a', weight: 2 }]],
    ['another value than the example', [200, { color: 'red', size: 2, name: 'a' }]],
    ['a header that is missing', [200, { color: 'red', size: 1, name: 'a' }, {}]],
    ['another status', [206, { color: 'red', size: 1, name: 'a' }]],
  ])('%s', (_, [status, body, headers]) => {
    const found = actions(status, body, headers);
    expect(found.length).toBeGreaterThan(0);
    const corrected = readContract('toy', applied(found));
    const operation = corrected.operations.get('list');
    if (operation === undefined) throw new Error('The operation is gone.');
    const reply = {
      status,
      headers: new Headers({
        'content-type': 'application/json',
        ...(headers ?? { 'x-total': '3' }),
      }),
      text: '',
      body,
    };
    expect(createOracle(corrected).judge(operation, reply)).toEqual([]);
  });
});

test('a finding points at the statement that does not hold', () => {
  if (one === undefined) throw new Error('The toy has no case.');
  const body = { color: 'blue', size: 1, name: 'a' };
  const headers = new Headers({ 'content-type': 'application/json', 'x-total': '3' });
  const [problem] = oracle.judge(one.operation, { status: 200, headers, text: '', body });
  expect(problem).toMatchObject({
    rule: 'schema',
    pointer: '/color',
    expected: ['red'],
    got: 'blue',
    provenance: 'decided',
    statement: '/components/schemas/Thing/properties/color/enum',
  });
});

describe('a curl line', () => {
  test.each([
    [
      { method: 'GET', url: 'https://a.example/x?y=1', headers: { authorization: 'Bearer $KEY' } },
      `curl -sS 'https://a.example/x?y=1' -H "authorization: Bearer $KEY"`,
    ],
    [
      { method: 'POST', url: 'https://a.example/x', headers: {}, body: `{"p":"it's $5"}` },
      String.raw`curl -sS -X POST 'https://a.example/x' --data-raw '{"p":"it'\''s $5"}'`,
    ],
    [
      {
        method: 'POST',
        url: 'https://a.example/x',
        headers: { 'content-type': 'multipart/form-data', 'x-api-key': '$KEY' },
        body: [{ field: 'files', filename: 'a b.png', contentType: 'image/png', bytes: 3 }],
      },
      `curl -sS -X POST 'https://a.example/x' -H "x-api-key: $KEY" -F 'files=@a b.png;type=image/png'`,
    ],
    [
      { method: 'POST', url: 'https://a.example/x', headers: {}, body: '"$KEY" `id` $(id) \\' },
      String.raw`curl -sS -X POST 'https://a.example/x' --data-raw "\"$KEY\" \`id\` \$(id) \\"`,
    ],
  ])('%#', (request, line) => {
    expect(curlOf(request)).toBe(line);
  });
});
