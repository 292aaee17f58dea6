import type { RuleCase } from './rule-case.ts';

export const models: readonly RuleCase[] = [
  {
    given: 'a model with all facts',
    rule: 'model-facts',
    yaml: `
components:
  schemas:
    Model:
      x-media-type: video
      x-generation-seconds: 90
      x-validation-level: strict
      x-pricing: { rows: [{ credits: 5 }, { creditsPerSecond: 2 }] }
`,
    want: [],
  },
  {
    given: 'a model of no medium that takes no time, validates somehow and has an empty row',
    rule: 'model-facts',
    yaml: `
components:
  schemas:
    Model:
      x-media-type: sound
      x-validation-level: lax
      x-pricing: { rows: [{ when: { duration: 5 } }] }
`,
    want: [
      'A model needs x-media-type; it is "sound".',
      'A model needs x-generation-seconds; it is undefined.',
      'x-validation-level "lax" is none of strict, strict-keys, partial-pass-through, pass-through.',
      'A row of x-pricing has either credits or creditsPerSecond.',
    ],
  },
  {
    given: 'a model without a price',
    rule: 'model-facts',
    yaml: `
components:
  schemas:
    Model: { x-media-type: image, x-generation-seconds: 9, x-pricing: { rows: [] } }
`,
    want: ['x-pricing needs at least one row.'],
  },
  {
    given: 'a model that costs what the fallback says',
    rule: 'model-facts',
    yaml: `
components:
  schemas:
    Model: { x-media-type: image, x-generation-seconds: 9 }
`,
    want: [],
  },
  {
    given: 'inputs that are options, composed ones included, or properties of the request',
    rule: 'pricing-inputs',
    yaml: `
components:
  schemas:
    Model:
      x-pricing:
        rows: [{ when: { scene: text-to-video, duration: 10 }, credits: 5 }]
        multiply: [{ when: { sound: true }, by: 2 }]
        times: count
      properties:
        scene: { enum: [text-to-video] }
        options: { $ref: '#/components/schemas/Options' }
    Options:
      properties: { duration: { enum: ['5', '10'] }, count: {} }
      anyOf: [{ properties: { sound: { type: boolean } } }]
`,
    want: [],
  },
  {
    given: 'inputs that are misspelt',
    rule: 'pricing-inputs',
    yaml: `
components:
  schemas:
    Model:
      x-pricing:
        rows: [{ when: { duration: 12 }, credits: 5 }]
        add: [{ when: { resolutoin: 4K }, credits: 5 }]
        times: images
      properties: { duration: { enum: [5, 10] }, resolution: { enum: [4K] } }
`,
    want: [
      'x-pricing depends on `duration` being 12, which is a value it does not take.',
      'x-pricing depends on `resolutoin` being "4K", which is no option of this model.',
      'x-pricing depends on `images`, which is no option of this model.',
    ],
  },
  {
    given: 'a model with options and an example a scene',
    rule: 'model-examples',
    yaml: `
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema: { oneOf: [{ $ref: '#/components/schemas/Sora2Request' }] }
            examples: { sora-2.text-to-video: { value: {} } }
components:
  schemas:
    Sora2Request:
      x-supported-scenes: [text-to-video]
      properties: { model: { const: sora-2 }, options: {} }
`,
    want: [],
  },
  {
    given:
      'a model without options, a scene and a model without an example, and a model without a name',
    rule: 'model-examples',
    yaml: `
paths:
  /a:
    post:
      requestBody:
        content:
          application/json:
            schema:
              oneOf:
                - { x-supported-scenes: [text-to-video], properties: { model: { const: sora-2 } } }
                - { x-generation-seconds: 9, properties: { model_id: { const: wan-2.5 } } }
                - { x-generation-seconds: 9 }
                - { properties: { model: { const: no-model } } }
`,
    want: [
      '`sora-2` has no `options`.',
      '`sora-2` supports text-to-video: add a request example called `sora-2.text-to-video`.',
      '`wan-2.5` has no request example: add one called `wan-2.5`.',
      'A model needs the constant `model` or `model_id` that selects it.',
    ],
  },
];
