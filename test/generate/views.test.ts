import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import { docsView, typesView } from '../../scripts/generate/views.ts';

const bundle = parseDocument(
  `
x-example: { if: kept, discriminator: kept }
paths:
  /a:
    get:
      parameters: [{ name: id, schema: { if: {}, type: string } }]
      responses: { '200': { content: { text/plain: { example: { if: kept } } } } }
components:
  schemas:
    Request:
      discriminator: { propertyName: model, mapping: { a: '#/components/schemas/A' } }
      oneOf: [{ $ref: '#/components/schemas/A' }]
    A:
      properties:
        if: { type: string, default: { if: kept } }
        image: { not: {} }
        text: { not: { const: no } }
      allOf:
        - if: { required: [if] }
          then: { required: [text] }
          else: {}
        - { required: [text] }
    B: { allOf: [{ if: {}, then: {} }] }
`,
  'the test',
);

describe('the types view', () => {
  it('has no conditionals and discriminators, and no value for what is forbidden', () => {
    expect(typesView(bundle).components).toEqual(
      parseDocument(
        `
schemas:
  Request:
    oneOf: [{ $ref: '#/components/schemas/A' }]
  A:
    properties:
      if: { type: string, default: { if: kept } }
      image: false
      text: { not: { const: no } }
    allOf: [{ required: [text] }]
  B: {}
`,
        'the test',
      ),
    );
  });
});

describe('the docs view', () => {
  it('has discriminators, and neither conditionals nor what is forbidden', () => {
    expect(docsView(bundle).components).toEqual(
      parseDocument(
        `
schemas:
  Request:
    discriminator: { propertyName: model, mapping: { a: '#/components/schemas/A' } }
    oneOf: [{ $ref: '#/components/schemas/A' }]
  A:
    properties:
      if: { type: string, default: { if: kept } }
      text: { not: { const: no } }
    allOf: [{ required: [text] }]
  B: {}
`,
        'the test',
      ),
    );
  });
});

describe.each([
  ['types', typesView],
  ['docs', docsView],
])('the %s view', (_, view) => {
  it('changes the schemas of parameters and leaves examples and extensions alone', () => {
    const { paths, 'x-example': extension } = view(bundle);
    expect(extension).toEqual({ if: 'kept', discriminator: 'kept' });
    expect(paths).toEqual({
      '/a': {
        get: {
          parameters: [{ name: 'id', schema: { type: 'string' } }],
          responses: { '200': { content: { 'text/plain': { example: { if: 'kept' } } } } },
        },
      },
    });
  });
});
