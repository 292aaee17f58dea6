import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import { readFields } from '../../scripts/generate/fields.ts';

function fieldsOf(schema: string): unknown {
  const bundle = parseDocument(
    `components: { schemas: { Shot: { properties: { id: {} } } } }\nschema: ${schema}`,
    'the test',
  );
  return readFields(bundle, bundle['schema']);
}

describe('the fields of a request', () => {
  it.each<[string, string, object]>([
    ['by their path', '{ properties: { a: { properties: { b: {} } } } }', { a: {}, 'a.b': {} }],
    [
      'those of the items of a list',
      `{ properties: { shots: { items: { $ref: '#/components/schemas/Shot' } } } }`,
      { shots: {}, 'shots[].id': {} },
    ],
    [
      'those of every branch',
      '{ oneOf: [{ properties: { a: {} } }, { anyOf: [{ properties: { b: {} } }] }], allOf: [{ properties: { c: {} } }] }',
      { a: {}, b: {}, c: {} },
    ],
    [
      'with the path that an alias stands for',
      '{ properties: { options: { properties: { size: {}, resolution: { x-alias-of: size } } } } }',
      { options: {}, 'options.size': {}, 'options.resolution': { aliasOf: 'options.size' } },
    ],
    [
      'an alias in one branch only is none',
      '{ oneOf: [{ properties: { b: { x-alias-of: a } } }, { properties: { b: {} } }] }',
      { b: {} },
    ],
    [
      'an alias in every branch is one',
      '{ oneOf: [{ properties: { b: { x-alias-of: a } } }, { properties: { b: { x-alias-of: a } } }] }',
      { b: { aliasOf: 'a' } },
    ],
    [
      'whether anything may stand below',
      '{ properties: { a: { properties: { b: {} }, additionalProperties: true }, c: { unevaluatedProperties: true } } }',
      { a: { open: true }, 'a.b': {}, c: {} },
    ],
  ])('%s', (_, schema, want) => {
    expect(fieldsOf(schema)).toEqual(want);
  });

  it('end where a schema contains itself', () => {
    const bundle = parseDocument(
      `components: { schemas: { Deep: { properties: { more: { $ref: '#/components/schemas/Deep' } } } } }`,
      'the test',
    );
    const fields = readFields(bundle, { $ref: '#/components/schemas/Deep' });
    expect(Object.keys(fields).length).toBeLessThan(20);
  });
});
