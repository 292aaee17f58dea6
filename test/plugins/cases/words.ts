import type { RuleCase } from './rule-case.ts';

export const words: readonly RuleCase[] = [
  {
    given: 'properties in snake_case, and a documented exception',
    rule: 'property-casing',
    yaml: `
components:
  schemas:
    Options: { properties: { image_input: {}, generationType: {} } }
`,
    want: [],
  },
  {
    given: 'a property in another casing',
    rule: 'property-casing',
    yaml: `
components:
  schemas:
    Options: { properties: { imageInput: {} } }
`,
    want: ['`imageInput` is not in snake_case, which this contract uses.'],
  },
  {
    given: 'a contract in camelCase with a property that is not',
    rule: 'property-casing',
    yaml: `
x-property-casing: camelCase
components:
  schemas:
    Options: { properties: { imageInput: {}, image_url: {} } }
`,
    want: ['`image_url` is not in camelCase, which this contract uses.'],
  },
  {
    given: 'a casing that nobody knows',
    rule: 'property-casing',
    yaml: 'x-property-casing: kebab-case\n',
    want: ['x-property-casing "kebab-case" is none of snake_case, camelCase.'],
  },
  {
    given: 'the three words of provenance',
    rule: 'provenance-values',
    yaml: `
x-unmatched: { provenance: decided }
components:
  schemas:
    A: { x-provenance: documented, x-generation-seconds-provenance: observed }
`,
    want: [],
  },
  {
    given: 'other words of provenance, inside an extension too',
    rule: 'provenance-values',
    yaml: `
components:
  schemas:
    A:
      x-provenance: guessed
      x-pricing: { provenance: seen }
      properties:
        b: { x-limit-provenance: 1 }
`,
    want: [
      'x-provenance is "guessed" and not one of documented, observed, decided.',
      'x-pricing.provenance is "seen" and not one of documented, observed, decided.',
      'x-limit-provenance is 1 and not one of documented, observed, decided.',
    ],
  },
];
