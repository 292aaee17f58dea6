import type { RuleCase } from './rule-case.ts';

const ERROR = `
          content:
            application/json:
              schema:
                properties:
                  error: { properties: { code: { enum: [invalid_date, invalid_date_range] } } }
`;

export const errors: readonly RuleCase[] = [
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
    post: { security: [{}, { key: [] }], responses: { '500': {} } }
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
];
