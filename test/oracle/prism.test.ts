import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../mocks/contract/contract.ts';
import { leaves, mutated, mutations } from './mutations.ts';
import {
  type Reply,
  type Request,
  stockBreaches,
  stockRouting,
  stockViolations,
  subjects,
} from './stock.ts';

const SEED = Number(process.env['ORACLE_SEED'] ?? 1);

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'trace'] as const;

const all = await subjects();
const cases = all.flatMap((subject) =>
  subject.ours.operations.map((operation) => {
    const resource = subject.resources.find(({ iid }) => iid === operation.id);
    const method = METHODS.find((known) => known === operation.method);
    if (resource === undefined || method === undefined)
      throw new Error(`Prism has no ${operation.id}`);
    const bodies = examplesOf(resource.request?.body?.contents?.[0]?.examples);
    return { subject, operation, method, resource, bodies, name: `${subject.api} ${operation.id}` };
  }),
);
// So many that each operation is met in each way; ORACLE_RUNS=20000 for a long look.
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 60 * cases.length);
const words = all.map(({ resources }) =>
  leaves(resources.map(({ request }) => request?.body?.contents?.[0]?.examples ?? [])),
);
const wordsOf = (subject: (typeof all)[number]) => words[all.indexOf(subject)] ?? [];

const contentType = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('application/json', undefined) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'application/json; charset=utf-8',
      'APPLICATION/JSON',
      'application/problem+json',
      'application/vnd.a.b+json;x="y"',
      ' application/json ',
      'text/plain',
      'multipart/form-data; boundary=b',
      'application/x-www-form-urlencoded',
      'json',
      'application/',
      '/json',
      '*/*',
      'application/json/x',
      'application/json, text/plain',
      ';',
    ),
  },
);
const segment = fc.oneof(
  // Often, because some operations take nothing else in their path.
  fc.constant('00000000-0000-4000-8000-000000000000'),
  fc.constantFrom(
    '',
    'x',
    '0',
    '.',
    '..',
    '%20',
    '%2F',
    '%zz',
    '%E0%A4%A',
    '{taskId}',
    'a b',
    'ü',
    '+',
    '&=?',
  ),
  fc.string({ maxLength: 6 }).map(encodeURIComponent),
);
const queryValue = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    '1.5',
    '2',
    '20',
    '100',
    '101',
    'image',
    'video',
    'true',
    'nonsense',
    '2026-03-03',
    '2026-02-30',
    '2026-03-03T04:08:19Z',
    ' ',
    '1 ',
    '٣',
    '0x10',
    '1e2',
  ),
  fc.constantFrom<string[]>(['1', '2'], ['image']),
);

describe('Prism as it comes and Prism with our seams', () => {
  it('lead a request to the same operation', () => {
    const request = fc.record({
      index: fc.nat(cases.length - 1),
      method: fc.constantFrom(...METHODS),
      documented: fc.boolean(),
      params: fc.array(segment, { minLength: 3, maxLength: 3 }),
      change: fc.option(
        fc.record({
          how: fc.constantFrom('slash', 'drop', 'double', 'encode', 'upper', 'insert', 'replace'),
          at: fc.nat(9),
          segment,
        }),
      ),
    });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(request, ({ index, method, documented, params, change }) => {
        const { subject, operation, method: own } = at(cases, index);
        const path = changedPath(filled(operation.path, params), change);
        const asked = {
          method: documented ? own : method,
          path,
          query: {},
          contentType: undefined,
          body: undefined,
        };
        const route = subject.ours.route(asked.method, path);
        const ours =
          route.found === 'operation'
            ? route.operation.id
            : route.found === 'path'
              ? 'other method'
              : 'no path';
        count(seen, ours);
        expect(ours, `${asked.method} ${path}`).toBe(stockRouting(subject, asked));
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // An oracle that is never asked agrees with anything.
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'no path',
        'other method',
        ...cases.map(({ operation }) => operation.id),
      ]),
    );
  });

  it('take and refuse the same requests', () => {
    const request = fc.record({
      index: fc.nat(cases.length - 1),
      example: fc.nat(1000),
      changes: mutations,
      contentType,
      body: fc.constantFrom('some', 'some', 'some', 'some', 'none'),
      params: fc.array(segment, { minLength: 3, maxLength: 3 }),
      query: fc.array(
        fc.record({ name: fc.nat(9), as: fc.boolean(), example: fc.nat(9), value: queryValue }),
        { maxLength: 3 },
      ),
    });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        request,
        ({ index, example, changes, contentType, body: kind, params, query: chosen }) => {
          const { subject, operation, method, resource, bodies, name } = at(cases, index);
          // A form is read and checked file by file before Prism sees it, which knows forms as text only.
          const form = operation.accepts === 'multipart/form-data';
          const path = filled(operation.path, params);
          const query = Object.fromEntries(
            chosen.map(({ name, as, example, value }) => {
              const parameter = at(
                [...(resource.request?.query ?? []), { name: 'extra', examples: [] }],
                name,
              );
              const documented = examplesOf(parameter.examples).map(String);
              return [
                parameter.name,
                as && documented.length > 0 ? at(documented, example) : value,
              ] as const;
            }),
          );
          const whole =
            bodies.length === 0 || form || kind === 'none' ? undefined : at(bodies, example);
          const body = mutated(whole, changes, wordsOf(subject));
          const asked: Request = {
            method,
            path,
            query,
            contentType: body === undefined ? undefined : contentType,
            body,
          };
          const ours = ourViolations(subject.ours.route(operation.method, path), asked);
          if (form) return;
          count(seen, `${name} ${ours.length === 0 ? 'taken' : 'refused'}`);
          const stock = stockViolations(resource, asked);
          agree(asked, ours, stock);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
    for (const { name, operation, bodies } of cases) {
      if (operation.accepts === 'multipart/form-data') continue;
      expect(seen.get(`${name} taken`) ?? 0, `${name} taken`).toBeGreaterThan(0);
      if (bodies.length > 0)
        expect(seen.get(`${name} refused`) ?? 0, `${name} refused`).toBeGreaterThan(0);
    }
  });

  it('find the same replies in order', () => {
    const replies = fc.record({
      index: fc.nat(cases.length - 1),
      example: fc.nat(1000),
      // Often none, so that each operation has replies that keep its contract.
      changes: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 2, arbitrary: mutations },
      ),
      status: fc.option(fc.constantFrom(200, 201, 204, 400, 401, 404, 409, 429, 500, 503, 599), {
        freq: 4,
      }),
      contentType: fc.oneof(
        { weight: 3, arbitrary: fc.constant('application/json; charset=utf-8') },
        { weight: 1, arbitrary: contentType },
      ),
      retryAfter: fc.constantFrom(undefined, undefined, '1', '0', '-1', 'soon', ''),
    });
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(replies, ({ index, example, changes, status, contentType, retryAfter }) => {
        const { subject, operation, resource, name } = at(cases, index);
        const documented = at([...operation.documented.values()], example);
        const reply: Reply = {
          status: status ?? documented.status,
          headers: {
            ...(contentType !== undefined && { 'content-type': contentType }),
            ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
          },
          body: mutated(documented.body, changes, wordsOf(subject)),
        };
        const ours = operation.checkReply(reply);
        count(seen, `${name} ${ours.length === 0 ? 'kept' : 'broken'}`);
        const stock = stockBreaches(resource, reply);
        agree(reply, ours, stock);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    for (const { name } of cases) {
      expect(seen.get(`${name} kept`) ?? 0, `${name} kept`).toBeGreaterThan(0);
      expect(seen.get(`${name} broken`) ?? 0, `${name} broken`).toBeGreaterThan(0);
    }
  });
});

describe('where we differ from Prism on purpose', () => {
  const usage = cases.find(({ operation }) => operation.id === 'listCreditsUsage');
  const verdicts = (query: Request['query'], path = '/api/v1/credits/usage') => {
    if (usage === undefined) throw new Error('CyberBara lists its usage');
    const asked: Request = { method: 'get', path, query, contentType: undefined, body: undefined };
    return {
      ours: ourViolations(usage.subject.ours.route('get', '/api/v1/credits/usage'), asked).length,
      stock: stockViolations(usage.resource, asked)?.length,
    };
  };

  it('a number beyond counting is no number: JSON could not carry it back', () => {
    expect(verdicts({ page: '1e999' })).toEqual({ ours: 1, stock: 0 });
  });

  it('names in a query are told apart by case', () => {
    expect(verdicts({ PAGE: 'nonsense' })).toEqual({ ours: 0, stock: 1 });
  });

  it('a type that cannot be read says nothing where there is no body, and none is needed', () => {
    const optional = cases.find(
      ({ resource: { request } }) =>
        request?.body?.contents !== undefined && request.body.required !== true,
    );
    if (optional === undefined) throw new Error('The control API has bodies that may be left out');
    const { method, operation, resource, subject } = optional;
    const path = filled(operation.path, []);
    const asked = { method, path, query: {}, contentType: 'application/', body: undefined };
    expect(ourViolations(subject.ours.route(method, path), asked)).toEqual([]);
    expect(stockViolations(resource, asked)).toHaveLength(1);
  });

  it('a path that is not well encoded is taken as it stands', () => {
    const task = cases.find(({ operation }) => operation.id === 'getTask');
    if (task === undefined) throw new Error('CyberBara reads tasks');
    const asked: Request = {
      method: 'get',
      path: '/api/v1/tasks/%zz',
      query: {},
      contentType: undefined,
      body: undefined,
    };
    expect(stockViolations(task.resource, asked)).toBeUndefined();
    expect(task.subject.ours.route('get', asked.path)).toMatchObject({ params: { taskId: '%zz' } });
  });
});

function agree(
  about: unknown,
  ours: readonly unknown[],
  stock: readonly string[] | undefined,
): void {
  if (stock === undefined || (stock.length === 0) === (ours.length === 0)) return;
  expect.fail(
    `about ${JSON.stringify(about)} Prism says ${JSON.stringify(stock)} and we ${JSON.stringify(ours)}`,
  );
}

function ourViolations(
  route: ReturnType<(typeof all)[number]['ours']['route']>,
  { query, contentType, body }: Request,
): readonly unknown[] {
  if (route.found !== 'operation') throw new Error('the router test should have caught this');
  const { operation, params }: { operation: Operation; params: Readonly<Record<string, string>> } =
    route;
  return (
    operation.check({ contentType, hasBody: body !== undefined, body, query, params }).violations ??
    []
  );
}

function filled(template: string, params: readonly string[]): string {
  let nth = 0;
  return template.replaceAll(/\{[^}]+\}/g, () => params[nth++] ?? 'x');
}

function changedPath(
  path: string,
  change: { how: string; at: number; segment: string } | null,
): string {
  if (change === null) return path;
  const segments = path.split('/');
  const where = 1 + (change.at % (segments.length - 1));
  const present = segments[where] ?? '';
  switch (change.how) {
    case 'slash':
      return `${path}/`;
    case 'drop':
      return segments.toSpliced(where, 1).join('/') || '/';
    case 'double':
      return segments.toSpliced(where, 0, '').join('/');
    case 'encode':
      return segments
        .with(
          where,
          present.replace(/^[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
        )
        .join('/');
    case 'upper':
      return segments.with(where, present.toUpperCase()).join('/');
    case 'insert':
      return segments.toSpliced(where, 0, change.segment).join('/');
    default:
      return segments.with(where, change.segment).join('/');
  }
}

function examplesOf(examples: readonly object[] = []): unknown[] {
  return examples.flatMap((example) => ('value' in example ? [example.value] : []));
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

function count(seen: Map<string, number>, what: string): void {
  seen.set(what, (seen.get(what) ?? 0) + 1);
}
