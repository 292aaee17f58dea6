import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../scripts/generate/document.ts';
import { judgeHar } from '../../check/har/judge-har.ts';
import { readHar } from '../../check/har/read-har.ts';
import { readCases } from '../../check/cases/cases.ts';
import { describeProblem } from '../../check/oracle/verdict.ts';
import { knowledge } from './deployment.ts';

const known = knowledge('cyberbara');
const cases = readCases(known.contract);

const BALANCE = JSON.stringify({
  data: {
    user_id: '341ab8cd-1296-4a5d-968a-cccf60c9caab',
    remaining_credits: 5,
    updated_at: '2026-01-01T00:00:00.000Z',
  },
});

const base64 = (text: string) => Buffer.from(`\uFEFF${text}`).toString('base64');

interface Talk {
  readonly method?: string;
  readonly path: string;
  readonly sent?: unknown;
  readonly status?: number;
  readonly reply: unknown;
  readonly type?: string;
}

function har(...talks: Talk[]): string {
  const entries = talks.map(
    ({ method = 'GET', path, sent, status = 200, reply, type = 'application/json' }) => ({
      time: 12,
      request: {
        method,
        url: `https://staging.example.com/base${path}`,
        headers: [
          { name: ':authority', value: 'staging.example.com' },
          { name: 'authorization', value: 'Bearer k' },
        ],
        ...(sent !== undefined && {
          postData: { mimeType: 'application/json', text: JSON.stringify(sent) },
        }),
      },
      response: {
        status,
        headers: [{ name: 'content-type', value: type }],
        content: { mimeType: type, text: JSON.stringify(reply) },
      },
    }),
  );
  return JSON.stringify({ log: { version: '1.2', entries } });
}

function judged(...talks: Talk[]) {
  return judgeHar(known, readHar(har(...talks), 'session.har')).map(
    ({ id, verdict, problems, reason }) => ({
      id,
      verdict,
      says: [...problems.map(describeProblem), ...(reason === undefined ? [] : [reason])],
    }),
  );
}

/** The reply of an example, with a change. */
function example(id: string, change: (body: JsonObject) => void = () => undefined): JsonObject {
  const one = cases.find((candidate) => candidate.id === `cyberbara/${id}`);
  const body: unknown = structuredClone(one?.expected.body);
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Error(`${id} has no reply`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a copy of an example that is an object
  const copy = body as JsonObject;
  change(copy);
  return copy;
}

const task = (status: string) => ({
  path: '/api/v1/tasks/20b061f3-d051-4795-b355-856325d08f7c',
  reply: example('getTask/200/pending', ({ data }) => {
    Reflect.set(Object(Reflect.get(Object(data), 'task')), 'status', status);
  }),
});

describe('a recording', () => {
  test('of what the contract says passes', () => {
    const [one] = judged({
      path: '/api/v1/credits/balance',
      reply: example('getCreditsBalance/200/balance'),
    });
    expect(one).toEqual({
      id: 'cyberbara/recorded/1/getCreditsBalance',
      verdict: 'pass',
      says: [],
    });
  });

  test.each<[string, Talk, string, RegExp]>([
    [
      'a reply that breaks its schema',
      {
        path: '/api/v1/credits/balance',
        reply: { data: { user_id: 'u', remaining_credits: '5' } },
      },
      'drift',
      /schema at \/data/,
    ],
    [
      'a status that nobody documented',
      { path: '/api/v1/credits/balance', status: 418, reply: {} },
      'drift',
      /no documented status 418/,
    ],
    [
      'a request that should have been refused',
      {
        method: 'POST',
        path: '/api/v1/videos/generations',
        sent: { model: 'sora-2', prompt: '' },
        reply: example('createVideoGeneration/200/sora-2.text-to-video'),
      },
      'drift',
      /the request is accepted with 200/,
    ],
    [
      'a request that should have been accepted',
      {
        method: 'POST',
        path: '/api/v1/images/generations',
        sent: { model: 'nano-banana-pro', prompt: 'Rain' },
        status: 400,
        reply: example('createImageGeneration/400/unsupported_model'),
      },
      'drift',
      /the contract allows the request/,
    ],
    [
      'a 503',
      {
        path: '/api/v1/credits/balance',
        status: 503,
        reply: example('getTask/404/task_not_found'),
      },
      'drift',
      /schema/,
    ],
    [
      'a path of something else',
      { path: '/analytics', reply: {} },
      'not exercised',
      /no such operation/,
    ],
    [
      'no reply',
      { path: '/api/v1/credits/balance', status: 0, reply: {} },
      'inconclusive',
      /no reply/,
    ],
  ])('%s', (_, talk, verdict, says) => {
    const [one] = judged(talk);
    expect(one?.verdict).toBe(verdict);
    expect(one?.says.join('\n')).toMatch(says);
  });

  test('of a task that goes backwards is drift, at the reading that shows it', () => {
    const verdicts = judged(task('pending'), task('processing'), task('pending')).map(
      ({ verdict, says }) => [verdict, says],
    );
    expect(verdicts).toEqual([
      ['pass', []],
      ['pass', []],
      ['drift', ['status-backwards: a task that was processing is pending (documented)']],
    ]);
  });

  test('tells the readings of one task from those of another', () => {
    const other = {
      ...task('pending'),
      path: '/api/v1/tasks/341ab8cd-1296-4a5d-968a-cccf60c9caab',
    };
    expect(judged(task('processing'), other).map(({ verdict }) => verdict)).toEqual([
      'pass',
      'pass',
    ]);
  });

  test('that is none is told', () => {
    expect(() => readHar('{"log": {}}', 'x.har')).toThrow(
      'x.har is no HAR: it has no log.entries.',
    );
    expect(() => readHar('{"log": [', 'x.har')).toThrow(/^x\.har is no HAR: [^\n]*\.$/);
  });

  test.each<[string, object, object, string, RegExp]>([
    [
      'whose body the browser has forgotten',
      {},
      { content: { mimeType: 'application/json', size: 120 } },
      'inconclusive',
      /leaves the body out/,
    ],
    ['that a cache answered', {}, { status: 304 }, 'inconclusive', /from a cache/],
    ['that was blocked', {}, { status: -1 }, 'inconclusive', /no reply was recorded/],
    ['that was aborted', {}, { status: null }, 'inconclusive', /no reply was recorded/],
    [
      'with headers that HTTP cannot have, and several in one',
      {
        headers: [
          { name: 'not a name', value: 'x' },
          { name: 'x-joined', value: 'a\nb' },
          { name: 'x-euro', value: '€' },
        ],
      },
      {},
      'pass',
      /^$/,
    ],
    ['of a page', { url: 'data:text/plain,/api/v1' }, {}, 'not exercised', /no such operation/],
    ['of a socket', { url: 'wss://a.example/live' }, { status: 101 }, 'not exercised', /no such/],
    [
      'in Base64, with a byte order mark',
      {},
      { content: { mimeType: 'application/json', encoding: 'base64', text: base64(BALANCE) } },
      'pass',
      /^$/,
    ],
  ])('%s', (_, request, response, verdict, says) => {
    const entry = {
      request: { method: 'GET', url: 'https://a.example/api/v1/credits/balance', ...request },
      response: {
        status: 200,
        content: { mimeType: 'application/json', text: BALANCE },
        ...response,
      },
    };
    const [one] = judgeHar(known, readHar(JSON.stringify({ log: { entries: [entry] } }), 'x.har'));
    expect(one?.problems.map(describeProblem)).toEqual([]);
    expect(one?.verdict).toBe(verdict);
    expect(one?.reason ?? '').toMatch(says);
  });

  test('keeps no cookie', () => {
    const headers = [
      { name: 'Cookie', value: 'session=secret-of-a-browser' },
      { name: 'Set-Cookie', value: 'session=secret-of-a-server' },
    ];
    const entry = {
      request: { method: 'GET', url: 'https://a.example/api/v1/credits/balance', headers },
      response: { status: 418, headers },
    };
    const results = judgeHar(
      known,
      readHar(JSON.stringify({ log: { entries: [entry] } }), 'x.har'),
    );
    expect(JSON.stringify(results)).not.toContain('secret-of');
  });
});
