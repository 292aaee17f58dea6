import { describe, expect, test } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import { isObject, type JsonObject, objectAt } from '../../scripts/generate/document.ts';
import { readCases, readUnprovoked } from '../../check/cases/cases.ts';
import { type Contract, loadContract, readContract } from '../../check/contract/contract.ts';
import { valueAt } from '../../check/contract/pointers.ts';

const contracts = findApis()
  .filter(({ name }) => name !== 'control')
  .map(({ name }) => loadContract(name));

describe.each(contracts)('the examples of $api', (contract) => {
  test('are all cases, or say why nobody can provoke them', () => {
    const silent = readUnprovoked(contract).filter(({ reason = '' }) => reason.trim() === '');
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('show every error code of every operation', () => {
    const shown = new Set(
      [...readCases(contract), ...readUnprovoked(contract)].map(({ id }) => {
        const [, operation, status, ...name] = id.split('/');
        return `${operation} ${status} ${name.join('/').split('.')[0]}`;
      }),
    );
    expect(codes(contract).filter((code) => !shown.has(code))).toEqual([]);
  });

  test('have ids of their own', () => {
    const ids = readCases(contract).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });
});

/** Every `<operation> <status> <code>` that the schemas of error replies list. */
function codes(contract: Contract): string[] {
  return [...contract.operations.values()].flatMap(({ id, replies }) =>
    replies
      .filter(({ status }) => status >= 400)
      .flatMap(({ status, schema }) =>
        codesIn(contract, valueAt(contract.document, schema ?? '')).map(
          (code) => `${id} ${status} ${code}`,
        ),
      ),
  );
}

/** The constants of the properties called "…code". */
function codesIn(contract: Contract, schema: unknown): string[] {
  if (!isObject(schema)) return [];
  if (typeof schema.$ref === 'string')
    return codesIn(contract, valueAt(contract.document, schema.$ref.slice(1)));
  return Object.entries(objectAt(schema, 'properties')).flatMap(([name, property]) => {
    if (!/code$/i.test(name) || !isObject(property)) return codesIn(contract, property);
    const values = Array.isArray(property.enum) ? property.enum : [property.const];
    return values.filter((value) => value !== undefined).map(String);
  });
}

describe('a case', () => {
  const operation = {
    operationId: 'make',
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        examples: { first: { value: 'a' }, second: { value: 'b', 'x-needs-task': 'success' } },
      },
      { name: 'page', in: 'query', examples: { second: { value: 2 } } },
    ],
    'x-error-requests': { wrong: { query: { page: 0 } } },
    responses: {
      200: reply({ first: { value: 1 }, second: { value: 2 } }),
      400: reply({ wrong: { value: {} } }),
      401: reply({ nobody: { value: {}, 'x-actor': 'none' } }),
      500: reply({
        broken: { value: {}, 'x-unprovoked': 'Nobody can.' },
        forgotten: { value: {} },
      }),
    },
  };
  const contract = readContract('toy', { paths: { '/things/{id}': { get: operation } } });
  const cases = new Map(readCases(contract).map((one) => [one.id, one]));

  test('is made of the request and the reply of one name', () => {
    expect(cases.get('toy/make/200/second')).toMatchObject({
      actor: 'good',
      request: { path: { id: 'b' }, query: { page: 2 } },
      needsTask: { state: 'success', at: { in: 'path', name: 'id' } },
      expected: { status: 200, body: 2 },
    });
  });

  test('takes the first example of a required parameter that has none of its name', () => {
    expect(cases.get('toy/make/400/wrong')?.request).toMatchObject({
      path: { id: 'a' },
      query: { page: 0 },
    });
  });

  test('without a request of its name is the default request, sent by the actor that the reply names', () => {
    expect(cases.get('toy/make/401/nobody')).toMatchObject({
      actor: 'none',
      request: { path: { id: 'a' } },
    });
  });

  test('is no case without a cause, and the reason is told apart from an oversight', () => {
    expect(readUnprovoked(contract)).toEqual([
      { id: 'toy/make/500/broken', reason: 'Nobody can.' },
      { id: 'toy/make/500/forgotten', reason: undefined },
    ]);
  });

  test('with an actor that nobody knows is refused', () => {
    const odd = {
      get: {
        operationId: 'odd',
        responses: { 401: reply({ odd: { value: {}, 'x-actor': 'nobody' } }) },
      },
    };
    expect(() => readCases(readContract('toy', { paths: { '/odd': odd } }))).toThrow(
      /x-actor: "nobody"/,
    );
  });
});

function reply(examples: JsonObject) {
  return { content: { 'application/json': { schema: true, examples } } };
}
