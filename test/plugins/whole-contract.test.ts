import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/generate/bundle.ts';
import { parseDocument } from '../../scripts/generate/document.ts';
import { findValidErrorRequests } from '../../scripts/lint/error-requests.ts';
import { findOrphans } from '../../scripts/lint/orphans.ts';
import { findCompanions, findUnknownOperations } from '../../scripts/lint/workflows.ts';
import { lintWithRedocly, lintWithSpectral } from '../../scripts/lint/tools.ts';

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

describe('a bundle', () => {
  const error =
    '{ description: A., headers: { Retry-After: { schema: { type: integer } } }, content: { application/json: {} } }';
  const responses = `{ '200': { description: A. }, '401': ${error}, '429': ${error}, '500': ${error} }`;
  it.each(['https://{domain}', 'http://127.0.0.1:4010/a'])('at %s passes', async (server) => {
    const text = contract(server, '[{ key: [] }]', responses).replace('{domain}', 'a.example');
    expect(await codes(text)).toEqual([]);
  });

  it('without TLS, keys and errors is told of each', async () => {
    const found = await codes(contract('http://a.example', '[]', `{ '200': { description: A. } }`));
    expect(found).toEqual(
      expect.arrayContaining([
        'server-https-or-loopback',
        'owasp:api2:2023-write-restricted',
        'owasp:api4:2023-rate-limit-responses-429',
        'owasp:api8:2023-define-error-responses-401',
        'owasp:api8:2023-define-error-responses-500',
      ]),
    );
  });
});

describe('a contract as it is written', () => {
  it('is held to the rules of redocly.yaml, with the line that has to change', async () => {
    const file = put(
      'openapi.yaml',
      `openapi: 3.1.0
info: { title: A, version: '1' }
paths:
  /A_b:
    get:
      operationId: get_a
      parameters: [{ name: a, in: query, schema: { type: string } }]
      responses: { '200': { description: A., content: { text/plain: { schema: {} } } } }
`,
    );
    const rules = (await lintWithRedocly([file])).map(({ where, message }) => {
      const [, line] = /openapi\.yaml:(\d+):/.exec(where) ?? [];
      return `${line} ${message.replace(/.*\((.*)\)$/s, '$1')}`;
    });
    expect(rules).toEqual(
      expect.arrayContaining([
        '4 paths-kebab-case',
        '5 operation-description',
        '5 operation-tag-defined',
        '6 rule/operation-id-camel-case',
        '7 parameter-description',
        '8 house/declared-errors',
        '8 response-mime-type',
        '8 rule/media-type-has-examples',
      ]),
    );
  });

  it('whose files would become one component does not bundle', async () => {
    const file = put(
      'openapi.yaml',
      `openapi: 3.1.0
info: { title: A, version: '1' }
paths: {}
components: { schemas: { A: { $ref: a/Same.yaml }, B: { $ref: b/Same.yaml } } }
`,
    );
    put('a/Same.yaml', 'properties: { x: { $ref: Inner.yaml } }');
    put('a/Inner.yaml', 'type: string');
    put('b/Same.yaml', 'properties: { x: { $ref: Inner.yaml } }');
    put('b/Inner.yaml', 'type: number');
    await expect(bundle(file)).rejects.toThrow(
      /does not bundle:[^]*same name but different content\. Renamed Inner to Inner-2/,
    );
  });

  it('that refers to nothing does not bundle, and says where', async () => {
    const file = put(
      'openapi.yaml',
      `openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: { /a: { $ref: b.yaml } }\n`,
    );
    await expect(bundle(file)).rejects.toThrow(/openapi\.yaml:3:14[^]*b\.yaml/);
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

function contract(server: string, security: string, responses: string): string {
  return `
openapi: 3.1.0
info: { title: A, version: '1', description: A., contact: { name: A, url: 'https://a.example' }, license: { name: MIT, identifier: MIT } }
servers: [{ url: '${server}', description: A. }]
tags: [{ name: a, description: A. }]
security: ${security}
paths:
  /a:
    post: { operationId: makeA, summary: A., description: A., tags: [a], responses: ${responses} }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
`;
}

async function codes(text: string): Promise<string[]> {
  return (await lintWithSpectral(text, 'generated/a/openapi.yaml')).map(({ message }) =>
    message.replace(/.*\((.*)\)$/, '$1'),
  );
}
