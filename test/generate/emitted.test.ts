import { describe, expect, it } from 'vitest';
import { readKeyHeaders, readServers } from '../../scripts/generate/access.ts';
import { readCatalog } from '../../scripts/generate/catalog.ts';
import { emitClient, pascalCase } from '../../scripts/generate/client.ts';
import { parseDocument } from '../../scripts/generate/document.ts';
import { emitTypes } from '../../scripts/generate/types.ts';

const yaml = (text: string) => parseDocument(`openapi: 3.1.0\n${text}`, 'the test');

describe('the types', () => {
  it.each([
    [
      'an open string',
      '{ type: string, x-extensible-enum: [1K, 2K] }',
      'a?: "1K" | "2K" | (string & {})',
    ],
    ['a number or its string', `{ type: [integer, string], enum: [10, '10'] }`, 'a?: 10 | "10"'],
    ['a file', '{ type: string, format: binary }', 'a?: Blob'],
    ['another file', '{ type: string, contentMediaType: application/octet-stream }', 'a?: Blob'],
    ['what is forbidden', '{ not: {} }', 'a?: never'],
    ['a default, which may be left out', '{ type: boolean, default: true }', 'a?: boolean'],
  ])('of %s', async (_, schema, want) => {
    expect(await property(schema)).toBe(want);
  });
});

describe('the client', () => {
  it.each([
    [
      '[{ key: [] }]',
      '{ type: http, scheme: bearer }',
      'headers: { Authorization: `Bearer ${apiKey}` }',
    ],
    [
      '[{ key: [] }]',
      '{ type: apiKey, in: header, name: x-api-key }',
      "headers: { 'x-api-key': apiKey }",
    ],
  ])('sends the key as the contract says: %s, %s', (security, scheme, want) => {
    expect(contract(security, scheme)).toContain(want);
  });

  it('asks for no key where the contract needs none', () => {
    expect(contract('[]', '{}')).not.toMatch(/apiKey|headers:/);
  });

  it('refuses a scheme that it cannot send', () => {
    expect(() => contract('[{ key: [] }]', '{ type: apiKey, in: query, name: k }')).toThrow(
      /security scheme key is neither HTTP bearer nor a key in a header/,
    );
  });

  it.each([
    ['cyberbara', 'Cyberbara'],
    ['img-editor2', 'ImgEditor2'],
  ])('is named after the folder %s', (folder, want) => {
    expect(pascalCase(folder)).toBe(want);
  });

  it('lists the error codes of each operation once', () => {
    const text = emitClient(
      yaml(`
security: []
paths:
  /a:
    get:
      operationId: getA
      responses:
        '200': { content: { application/json: { schema: { properties: { code: { enum: [fine] } } } } } }
        '400': { $ref: '#/components/responses/Bad' }
        '404': { content: { application/json: { schema: { oneOf: [{ properties: { errorCode: { const: GONE } } }] } } } }
        '500': { $ref: '#/components/responses/Bad' }
    post: { operationId: postA, responses: {} }
components:
  responses:
    Bad: { content: { application/json: { schema: { $ref: '#/components/schemas/Bad' } } } }
  schemas:
    Bad: { properties: { error: { properties: { code: { type: string, enum: [bad, worse] } } } } }
`),
      'a',
      'openapi/a/openapi.yaml',
    );
    expect(text).toContain("  getA: 'bad' | 'worse' | 'GONE';\n  postA: never;\n");
  });
});

describe('the catalog', () => {
  it('has the facts of each model by its wire name', () => {
    expect(
      models(`{
        Sora2Request: {
          title: Sora 2, x-pricing: { rows: [{ credits: 5 }] }, x-generation-seconds: 90,
          properties: { model: { const: sora-2 }, options: { $ref: '#/components/schemas/Options' } } },
        Options: {
          properties: {
            duration: { type: integer, enum: [5, 10], default: 5 },
            n_frames: { type: integer, x-alias-of: duration, x-ignored-in-scenes: [image-to-video] } },
          anyOf: [
            { properties: { size: { x-normalized-to: { 1k: 1K } }, duration: { default: 9 } } },
            { properties: { size: { default: 2K } } } ] },
        NoModel: { x-media-type: video, properties: { model: { const: none } } } }`),
    ).toEqual({
      'sora-2': {
        id: 'sora-2',
        name: 'Sora 2',
        schema: 'Sora2Request',
        pricing: { rows: [{ credits: 5 }] },
        generationSeconds: 90,
        options: {
          duration: { default: 5, allowed: [5, 10] },
          n_frames: { aliasOf: 'duration', ignoredInScenes: ['image-to-video'] },
          size: { normalizedTo: { '1k': '1K' }, default: '2K' },
        },
      },
    });
  });

  it('takes the properties of a model without options for its options, and its schema for its name', () => {
    expect(
      models(`{
        Wan: { x-generation-seconds: 9, properties: { model_id: { const: wan-2.5 }, duration: { default: 5 } } },
        Veo: { x-generation-seconds: 9, properties: { seed: {} } } }`),
    ).toMatchObject({
      'wan-2.5': { options: { model_id: {}, duration: { default: 5 } } },
      Veo: { id: 'Veo', name: 'Veo', options: { seed: {} } },
    });
  });

  it('refuses two descriptions of one model', () => {
    const model = '{ x-generation-seconds: 9, properties: { model: { const: a } } }';
    expect(() => models(`{ One: ${model}, Two: ${model} }`)).toThrow(
      'Two describes a, and so does "One"',
    );
  });

  it('has the operations and the facts at the root, without what serves readers only', () => {
    expect(
      readCatalog(
        yaml(`
x-docs-story: { credits: 44 }
x-tagGroups: []
paths:
  /a:
    post: { operationId: upload, x-upload: { maxFiles: 1 }, x-error-requests: {} }
`),
        'a',
      ),
    ).toEqual({
      api: 'a',
      models: {},
      operations: {
        upload: { operationId: 'upload', method: 'post', path: '/a', upload: { maxFiles: 1 } },
      },
      docsStory: { credits: 44 },
    });
  });
});

describe('the access', () => {
  it('has the servers with their variables at their defaults', () => {
    const bundle = yaml(`
servers:
  - { url: 'https://{name}.example/{version}', variables: { name: { default: api }, version: { default: v1 } } }
  - { url: 'http://127.0.0.1:4010/a' }
`);
    expect(readServers(bundle)).toEqual(['https://api.example/v1', 'http://127.0.0.1:4010/a']);
  });

  it('has the headers of the schemes that are used', () => {
    const bundle = yaml(`
security: [{ bearer: [] }, { header: [] }]
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
    header: { type: apiKey, in: header, name: X-Api-Key }
    unused: { type: apiKey, in: header, name: X-Unused }
`);
    expect(readKeyHeaders(bundle)).toEqual({ authorization: 'Bearer ', 'x-api-key': '' });
  });

  it('refuses a variable without a default', () => {
    expect(() => readServers(yaml("servers: [{ url: 'https://{name}.example' }]"))).toThrow(
      'a server or a security scheme needs a text, got undefined',
    );
  });
});

async function property(schema: string): Promise<string | undefined> {
  const bundle = `info: {title: A, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {properties: {a: ${schema}}}}}`;
  const types = await emitTypes(yaml(bundle), 'openapi/a/openapi.yaml');
  return /\n\s+(a\??: .*);\n/.exec(types)?.[1];
}

function contract(security: string, scheme: string): string {
  return emitClient(
    yaml(`security: ${security}\npaths: {}\ncomponents: { securitySchemes: { key: ${scheme} } }`),
    'cyber-bara',
    'openapi/cyber-bara/openapi.yaml',
  );
}

function models(schemas: string) {
  return readCatalog(yaml(`components: { schemas: ${schemas} }`), 'a').models;
}
