import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import { findValidErrorRequests } from '../../scripts/lint/error-requests.ts';
import { findOrphans } from '../../scripts/lint/orphans.ts';
import { findCompanions, findUnknownOperations } from '../../scripts/lint/workflows.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'understudy-contract-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('a file that no contract refers to', () => {
  it('is found, wherever the others are referred to from', () => {
    const contract = put('openapi/a/openapi.yaml', 'paths: { /a: { $ref: paths/a.yaml } }');
    put(
      'openapi/a/paths/a.yaml',
      'get: { responses: { 200: { $ref: "../components/B.yaml#/x" } } }',
    );
    put('openapi/a/components/B.yaml', 'x: { $ref: ../../shared/C.yaml }');
    put(
      'openapi/shared/C.yaml',
      'x: { $ref: "#/y" }\ny: { externalValue: "https://example.com/d.yaml" }',
    );
    put('openapi/shared/Unused.yaml', '{}');
    put('openapi/a/overlays/de.yaml', '{}');
    put('openapi/a/workflows.arazzo.yaml', '{}');
    expect(findOrphans(join(folder, 'openapi'), [contract])).toEqual([
      {
        where: 'openapi/shared/Unused.yaml',
        message: 'No contract refers to this file. Refer to it or delete it.',
      },
    ]);
  });
});

describe('a workflow', () => {
  const bundled = parseDocument('paths: { /a: { get: { operationId: getA } } }', 'the test');

  it.each([
    ['an operation of the contract', 'getA', []],
    ['the long form of one', '$sourceDescriptions.a.getA', []],
    [
      'an operation that the contract lacks',
      'getB',
      [
        {
          where: 'a.yaml "flow" "one"',
          message: 'The contract has no operation `getB`. Known: getA.',
        },
      ],
    ],
  ])('may call %s or is told', (_, operationId, want) => {
    const steps = `[{ stepId: one, operationId: ${operationId} }, { stepId: two, workflowId: other }]`;
    const workflows = parseDocument(
      `workflows: [{ workflowId: flow, steps: ${steps} }]`,
      'the test',
    );
    expect(findUnknownOperations(workflows, bundled, 'a.yaml')).toEqual(want);
  });

  it('is found beside its contract, and translations too', () => {
    for (const path of ['openapi.yaml', 'w.arazzo.yaml', 'overlays/de.yaml', 'paths/a.yaml'])
      put(path, '');
    const api = { name: 'a', source: folder, contract: '', generated: '' };
    expect(findCompanions(api)).toEqual([
      join(folder, 'overlays/de.yaml'),
      join(folder, 'w.arazzo.yaml'),
    ]);
  });
});

describe('an entry of x-error-requests', () => {
  it('is told when the schema accepts its body', () => {
    expect(problems('{ body: { b: text } }')).toEqual([
      {
        where: 'openapi/a/openapi.yaml makeA x-error-requests.case',
        message:
          'The request schema accepts this body. Make it a request example, or tighten the schema.',
      },
    ]);
  });

  it.each([
    ['a body that violates the schema', '{ body: { b: 1 } }'],
    ['no body', '{ rawBody: "{" }'],
    ['something else that is wrong', '{ body: { b: text }, contentType: text/plain }'],
  ])('is fine with %s', (_, entry) => {
    expect(problems(entry)).toEqual([]);
  });
});

function problems(entry: string) {
  return findValidErrorRequests(
    parseDocument(
      `
openapi: 3.1.0
paths:
  /a/{id}:
    post:
      operationId: makeA
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
      x-error-requests: { case: ${entry} }
components: { schemas: { A: { type: object, required: [b], properties: { b: { type: string } } } } }
`,
      'the test',
    ),
    'openapi/a/openapi.yaml',
  );
}
