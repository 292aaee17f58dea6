import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/generate/bundle.ts';
import { lintWithRedocly } from '../../scripts/lint/tools.ts';

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
