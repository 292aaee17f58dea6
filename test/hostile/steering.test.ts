import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import { attack, request, type Attacked } from './mock.ts';
import { at, json, refusal } from './reply.ts';

const MODELS = 'GET /cyberbara/api/v1/models';
const CREATE = 'POST /cyberbara/api/v1/images/generations';
const TASK = { model: 'nano-banana-pro', scene: 'text-to-image', prompt: 'a fox' };

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

function create(key: string, headers: Record<string, string> = {}) {
  return mock.ask(
    CREATE,
    { 'x-api-key': key, 'content-type': 'application/json', ...headers },
    JSON.stringify(TASK),
  );
}

async function balance(key: string): Promise<unknown> {
  return at(
    json(await mock.ask('GET /cyberbara/api/v1/credits/balance', { 'x-api-key': key })),
    'data',
    'remaining_credits',
  );
}

describe('a fault that is asked for', () => {
  it.each([401, 402, 429, 500, 503])(
    'status %i is the documented reply and charges nothing',
    async (status) => {
      const reply = await create('faults', { 'x-mock-fault': `status=${status}` });
      expect(refusal(reply)).toMatch(new RegExp(`^${status} `));
      expect(await balance('faults')).toBe(1000);
    },
  );

  it('latency is kept, together with what else is asked', async () => {
    const started = performance.now();
    const reply = await create('faults', { 'x-mock-fault': 'latency=120ms; status=503' });
    expect(reply.status).toBe(503);
    expect(performance.now() - started).toBeGreaterThan(110);
  });

  it('drop ends the connection before anything happens', async () => {
    const headers = { 'x-api-key': 'drop', 'content-type': 'application/json' };
    const head = request(CREATE, { ...headers, 'x-mock-fault': 'drop' }, JSON.stringify(TASK));
    expect(await mock.speak(head, JSON.stringify(TASK))).toEqual([]);
    expect(await balance('drop')).toBe(1000);
  });

  it('drop-after-commit charges and says nothing', async () => {
    const headers = { 'x-api-key': 'commit', 'content-type': 'application/json' };
    const head = request(
      CREATE,
      { ...headers, 'x-mock-fault': 'drop-after-commit' },
      JSON.stringify(TASK),
    );
    expect(await mock.speak(head, JSON.stringify(TASK))).toEqual([]);
    expect(await balance('commit')).toBe(992);
  });

  it('malformed ends in the middle of its JSON, and its length is honest', async () => {
    const reply = await create('malformed', { 'x-mock-fault': 'malformed' });
    expect(reply.headers['content-length']).toBe(String(reply.body.length));
    expect(() => json(reply)).toThrow(SyntaxError);
  });

  it.each([
    '',
    ' ',
    'nonsense',
    '=',
    'status',
    'status=',
    'status=200',
    'status=999',
    'status=-1',
    'latency=',
    'latency=-1s',
    'latency=1y',
    'latency=11m',
    'latency=1e9s',
    'drop=no;explode',
    '__proto__=1',
    'constructor',
    ';;;,,,',
    `latency=${'1'.repeat(9000)}`,
    'x'.repeat(9000),
  ])('"%.30s" is understood or refused in a sentence', async (fault) => {
    const reply = await mock.ask(MODELS, { 'x-api-key': 'garbage', 'x-mock-fault': fault });
    expect(reply.status).toBeOneOf([200, 400]);
    if (reply.status === 400) {
      expect(reply.headers['content-type']).toBe('application/problem+json');
      expect(at(json(reply), 'detail')).toMatch(/^X-Mock-Fault: .{10,300}$/);
    }
  });

  it('is refused to a caller without a key', async () => {
    expect(refusal(await mock.ask(MODELS, { 'x-mock-fault': 'drop' }))).toBe(
      '401 api_key_required',
    );
  });
});

describe('Prefer', () => {
  const operations = Object.entries(catalog.operations);

  it.each(operations)(
    'dynamic=true at %s gives a reply of the contract',
    async (_, { method, path }) => {
      for (let i = 0; i < 10; i++) {
        const reply = await mock.ask(
          `${method.toUpperCase()} /cyberbara${path.replace('{taskId}', '00000000-0000-4000-8000-000000000000')}`,
          {
            'x-api-key': 'prefer',
            prefer: 'dynamic=true',
            accept: 'application/json',
          },
        );
        expect(reply.status).toBeOneOf([200, 400, 404]);
      }
    },
  );

  it.each([
    ['code=200', 200],
    ['code=401', 401],
    ['code="200"', 200],
    ['example=nope', 400],
    ['code=299', 400],
    ['code=100', 400],
    ['code=402', 400],
    ['respond-async', 200],
    ['', 200],
    ['code=', 400],
    ['code=abc', 400],
    ['code=2000', 400],
    ['code=1e2', 400],
    ['dynamic=maybe', 200],
    ['example=__proto__', 400],
    [`example=${'x'.repeat(9000)}`, 400],
    ['code=200, code=401', 401],
  ])('%.30s is answered with %i', async (prefer, status) => {
    const reply = await mock.ask(MODELS, { 'x-api-key': 'prefer', prefer });
    expect(reply.status).toBe(status);
    expect(json(reply)).toBeTypeOf('object');
  });

  it.each([
    [
      'code=402',
      'listModels documents no reply with status 402; it has 200, 400, 401, 429, 500, 503',
    ],
    [
      'code=401, example=nope',
      'listModels has no example "nope" with status 401; it has api_key_required, invalid_api_key',
    ],
    ['example=constructor', /^Prefer: listModels has no example "constructor"; it has .*video/],
  ])('%s is told what there is', async (prefer, detail) => {
    const reply = await mock.ask(MODELS, { 'x-api-key': 'prefer', prefer });
    expect(json(reply)).toEqual({
      title: 'Not understood by the mock',
      status: 400,
      detail: typeof detail === 'string' ? `Prefer: ${detail}` : expect.stringMatching(detail),
    });
  });

  it.each([
    'text/html',
    ';;,/ /;q=x',
    '*/*',
    'image/*;q=0',
    'x'.repeat(5000),
    'application/json;q=0',
  ])('is answered in JSON to Accept: %.30s', async (accept) => {
    const reply = await mock.ask(MODELS, { 'x-api-key': 'prefer', prefer: 'code=200', accept });
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/json']);
  });

  it('changes nothing in the sandbox', async () => {
    expect((await create('preferring', { prefer: 'code=200' })).status).toBe(200);
    expect(await balance('preferring')).toBe(1000);
  });
});
