import type { RuleCase } from './rule-case.ts';

export const conduct: readonly RuleCase[] = [
  {
    given: 'task ids in a path, a query and a list, and operations to look at',
    rule: 'conduct-facts',
    yaml: `
paths:
  /a/{id}:
    parameters: [{ name: id, in: path }]
    get: { operationId: a, responses: {}, x-polled: { taskIds: path.id, pace: { leastSeconds: 1 } } }
  /b:
    get:
      operationId: b
      parameters: [{ name: task_id, in: query }]
      responses: {}
      x-polled: { taskIds: query.task_id, pace: { leastSeconds: 0.5 } }
    post:
      operationId: c
      requestBody:
        content:
          application/json:
            schema: { properties: { ids: { items: { properties: { id: {} } } } } }
      responses: { '500': {} }
      x-polled: { taskIds: 'body.ids[].id', pace: { leastSeconds: 5 } }
      x-paid: { lookAt: [a, b], repeatAfter: [500] }
`,
    want: [],
  },
  {
    given: 'task ids that no request has, no pace, and operations and statuses that do not exist',
    rule: 'conduct-facts',
    yaml: `
paths:
  /a/{id}:
    get:
      operationId: a
      parameters: [{ name: id, in: path }]
      responses: {}
      x-polled: { taskIds: query.id, pace: { leastSeconds: 0 } }
    post:
      operationId: b
      requestBody: { content: { application/json: { schema: { properties: { id: {} } } } } }
      responses: { '200': {}, '500': {} }
      x-polled: { taskIds: 'body.ids[].id' }
      x-paid: { lookAt: [a, balance], repeatAfter: [200, 503] }
`,
    want: [
      'x-polled finds task ids at `query.id`, and a request has nothing there.',
      'x-polled needs pace.leastSeconds above 0; it is 0.',
      'x-polled finds task ids at `body.ids[].id`, and a request has nothing there.',
      'x-polled needs pace.leastSeconds above 0; it is undefined.',
      'x-paid says to look at `balance`, which is no operation.',
      'x-paid says to repeat after 200, which is no documented status from 500 on.',
      'x-paid says to repeat after 503, which is no documented status from 500 on.',
    ],
  },
];
