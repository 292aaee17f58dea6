/** A contract that breaks one house rule once, or keeps it. */
export interface RuleCase {
  readonly given: string;
  readonly rule: string;
  /** The components or the paths of a contract, as YAML. */
  readonly yaml: string;
  /** What the rule says; nothing when the contract is as it should be. */
  readonly want: readonly string[];
}

const schemaCases: RuleCase[] = [
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

const ERROR = `
          content:
            application/json:
              schema:
                properties:
                  error: { properties: { code: { enum: [invalid_date, invalid_date_range] } } }
`;

const exampleCases: RuleCase[] = [
  {
    given: 'an example for each code',
    rule: 'error-code-examples',
    yaml: `
paths:
  /a:
    get:
      responses:
        '400':${ERROR}
              examples:
                invalid_date.from: { value: { error: { code: invalid_date } } }
                invalid_date_range: { value: { error: { code: invalid_date_range } } }
`,
    want: [],
  },
  {
    given: 'a code without an example, an invented code and an example of another name',
    rule: 'error-code-examples',
    yaml: `
paths:
  /a:
    get:
      responses:
        '400':${ERROR}
              examples:
                date: { value: { error: { code: invalid_date } } }
                too_late: { value: { error: { code: too_late } } }
`,
    want: [
      'The example `date` shows `invalid_date`: call it `invalid_date` or `invalid_date.<detail>`.',
      'The example `too_late` has the code `too_late`, which the schema of this response lacks: invalid_date, invalid_date_range.',
      'The code `invalid_date_range` has no example here. Add one called `invalid_date_range`.',
    ],
  },
  {
    given: 'error replies with a cause, and requests with a reply',
    rule: 'error-example-caused',
    yaml: `
paths:
  /a:
    post:
      parameters:
        - { name: id, in: query, examples: { unknown_id: { value: 7 } } }
      requestBody: { content: { application/json: { examples: { fine: { value: 1 } } } } }
      x-error-requests: { invalid: { body: 2 } }
      responses:
        '200': { content: { application/json: { examples: { fine: { value: 1 } } } } }
        '400':
          content:
            application/json:
              examples:
                invalid: { value: 1 }
                unknown_id: { value: 1 }
                insufficient: { value: 1, x-actor: broke }
        '500': { content: { application/json: { examples: { internal: { value: 1, x-unprovoked: A fault. } } } } }
`,
    want: [],
  },
  {
    given: 'an error reply that nothing causes and requests that nothing answers',
    rule: 'error-example-caused',
    yaml: `
paths:
  /a:
    post:
      requestBody: { content: { application/json: { examples: { fine: { value: 1 } } } } }
      x-error-requests: { invalid: { body: 2 } }
      responses:
        '400': { content: { application/json: { examples: { unknown_id: { value: 1 } } } } }
`,
    want: [
      'Nothing in this operation causes the 400 reply `unknown_id`: add a request example or an x-error-requests entry of that name, or x-actor or x-unprovoked to the reply.',
      'The request `fine` has no reply: add a response example of that name.',
      'The request `invalid` has no reply: add a response example of that name.',
    ],
  },
  {
    given: 'a reply to a body that no request causes',
    rule: 'error-example-caused',
    yaml: `
paths:
  /a:
    post:
      requestBody: { content: { application/json: { examples: { fine: { value: 1 } } } } }
      responses:
        '200': { content: { application/json: { examples: { fine: { value: 1 }, better: { value: 2 } } } } }
`,
    want: [
      'Nothing in this operation causes the 200 reply `better`: add a request example or an x-error-requests entry of that name, or x-actor or x-unprovoked to the reply.',
    ],
  },
  {
    given: 'operations that declare 400, take no input or refuse with status 200',
    rule: 'bad-input-answered',
    yaml: `
paths:
  /a:
    get: { parameters: [{ name: id, in: path }], responses: { '200': {} } }
    put: { parameters: [{ name: id, in: query }], responses: { '400': {} } }
    post:
      requestBody: { content: { application/json: {} } }
      x-error-requests: { '0.no_model': { body: {} } }
      responses:
        '200': { content: { application/json: { examples: { '0.no_model': { value: { code: 0 } } } } } }
`,
    want: [],
  },
  {
    given: 'a body that is never refused',
    rule: 'bad-input-answered',
    yaml: `
paths:
  /a:
    post:
      requestBody: { content: { application/json: {} } }
      responses: { '200': {} }
`,
    want: [
      'Nothing says what bad input gets: add a 400, 422 or 4XX response, or an x-error-requests entry that a refusal with status 200 answers.',
    ],
  },
  {
    given: 'operations that declare what can go wrong, and one that needs no key',
    rule: 'declared-errors',
    yaml: `
paths:
  /a:
    get: { responses: { '401': {}, '429': {}, '500': {} } }
    put: { security: [], responses: { '500': {} } }
`,
    want: [],
  },
  {
    given: 'operations that cannot fail',
    rule: 'declared-errors',
    yaml: `
security: []
paths:
  /a:
    get: { responses: {} }
    put: { security: [{ key: [] }], responses: { '500': {} } }
`,
    want: [
      'The operation declares no 500 response.',
      'The operation declares no 401 response.',
      'The operation declares no 429 response.',
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

export const ruleCases: readonly RuleCase[] = [...schemaCases, ...exampleCases];
