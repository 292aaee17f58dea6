import type { RuleCase } from './rule-case.ts';

export const pairs: readonly RuleCase[] = [
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
    given: 'a reply that a parameter of the whole path causes, and a path without it',
    rule: 'error-example-caused',
    yaml: `
paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, examples: { unknown_id: { value: 7 } } }
    get:
      responses:
        '404': { content: { application/json: { examples: { unknown_id: { value: 1 } } } } }
  /b:
    get:
      responses:
        '404': { content: { application/json: { examples: { unknown_id: { value: 1 } } } } }
`,
    want: [
      'Nothing in this operation causes the 404 reply `unknown_id`: add a request example or an x-error-requests entry of that name, or x-actor or x-unprovoked to the reply.',
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
];
