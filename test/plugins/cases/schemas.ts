import type { RuleCase } from './rule-case.ts';

export const schemas: readonly RuleCase[] = [
  {
    given: 'an alias of a sibling with the same values',
    rule: 'alias-target',
    yaml: `
components:
  schemas:
    Options:
      properties:
        duration: { type: integer, enum: [5, 10] }
        n_frames: { type: integer, enum: [5, 10], x-alias-of: duration }
`,
    want: [],
  },
  {
    given: 'an alias of nothing',
    rule: 'alias-target',
    yaml: `
components:
  schemas:
    Options:
      properties:
        duration: { type: integer }
        n_frames: { type: integer, x-alias-of: length }
`,
    want: ['`n_frames` is an alias of `length`, which is no property beside it. Known: duration.'],
  },
  {
    given: 'an alias with values of its own',
    rule: 'alias-target',
    yaml: `
components:
  schemas:
    Options:
      properties:
        duration: { type: integer, enum: [5, 10] }
        n_frames: { type: string, enum: ['5', '10'], x-alias-of: duration }
`,
    want: ['`n_frames` is an alias of `duration` and differs from it in type, enum.'],
  },
  {
    given: 'an alias of an alias',
    rule: 'alias-target',
    yaml: `
components:
  schemas:
    Options:
      properties:
        seed: { type: integer }
        seeds: { type: integer, x-alias-of: seed }
        random: { type: integer, x-alias-of: seeds }
`,
    want: [
      '`random` is an alias of `seeds`, which is an alias itself. Name the property both stand for.',
    ],
  },
  {
    given: 'a mapping, branches and constants that agree',
    rule: 'discriminator-agrees',
    yaml: `
components:
  schemas:
    Task:
      discriminator: { propertyName: status, mapping: { done: '#/components/schemas/Done' } }
      oneOf: [{ $ref: '#/components/schemas/Done' }]
    Done: { properties: { status: { const: done } } }
`,
    want: [],
  },
  {
    given: 'a branch without a value, and a constant that is another word',
    rule: 'discriminator-agrees',
    yaml: `
components:
  schemas:
    Task:
      discriminator: { propertyName: status, mapping: { done: '#/components/schemas/Done' } }
      oneOf: [{ $ref: '#/components/schemas/Done' }, { $ref: '#/components/schemas/Failed' }]
    Done: { properties: { status: { const: success } } }
    Failed: { properties: { status: { const: failed } } }
`,
    want: [
      '`done` is mapped to #/components/schemas/Done, whose `status` is not the constant `done`.',
      'No value of `status` is mapped to this branch. Add it to the discriminator.',
    ],
  },
  {
    given: 'a mapping to a schema that is no branch',
    rule: 'discriminator-agrees',
    yaml: `
components:
  schemas:
    Task:
      discriminator: { propertyName: status, mapping: { done: '#/components/schemas/Done' } }
      oneOf: []
    Done: { properties: { status: { const: done } } }
`,
    want: ['`done` is mapped to #/components/schemas/Done, which is not in oneOf.'],
  },
];
