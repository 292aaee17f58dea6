import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attack, request, type Attacked } from './mock.ts';
import { at, json, refusal } from './reply.ts';

const BALANCE = 'GET /cyberbara/api/v1/credits/balance';

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

describe('a key of any characters is an account of its own', () => {
  const keys = [
    'a',
    '0',
    '__proto__',
    'constructor',
    'toString',
    '..',
    '../../x',
    '/',
    '%2F',
    '%',
    '%zz',
    'a b',
    'a\tb',
    "';drop--",
    '<script>',
    '{"$gt":""}',
    '*',
    '?',
    '#',
    '&=',
    '"quoted"',
    'k'.repeat(12_000),
    'mock_',
    'mock_nothing',
    'mock_broken',
    'MOCK_INVALID',
    'é',
  ];

  it.each(keys)('"%.30s"', async (key) => {
    const reply = await mock.ask(BALANCE, { authorization: `Bearer ${key}` });
    expect(reply.status).toBe(200);
    expect(at(json(reply), 'data', 'remaining_credits')).toBe(1000);
  });

  it('and no two of them are the same', async () => {
    const users = await Promise.all(
      keys.map(async (key) =>
        at(json(await mock.ask(BALANCE, { 'x-api-key': key })), 'data', 'user_id'),
      ),
    );
    expect(new Set(users).size).toBe(keys.length);
  });
});

describe('what is no key is refused', () => {
  it.each([
    ['nothing', {}, 'api_key_required'],
    ['an empty header', { 'x-api-key': '' }, 'api_key_required'],
    ['spaces', { 'x-api-key': '   ' }, 'api_key_required'],
    ['no scheme', { authorization: 'demo' }, 'invalid_api_key'],
    ['another scheme', { authorization: 'Basic ZGVtbw==' }, 'invalid_api_key'],
    ['Bearer and nothing', { authorization: 'Bearer' }, 'invalid_api_key'],
    ['Bearer and spaces', { authorization: 'Bearer    ' }, 'invalid_api_key'],
    ['an invalid key', { 'x-api-key': 'mock_invalid' }, 'invalid_api_key'],
    [
      'an invalid Bearer beside a good key',
      { authorization: 'Bearer mock_invalid', 'x-api-key': 'good' },
      'invalid_api_key',
    ],
  ])('%s', async (_, headers, code) => {
    expect(refusal(await mock.ask(BALANCE, headers))).toBe(`401 ${code}`);
  });

  it('before its body is looked at', async () => {
    for (const path of ['uploads/images', 'images/generations', 'credits/quote'])
      expect(
        refusal(await mock.ask(`POST /cyberbara/api/v1/${path}`, { 'content-type': 'x' }, '{')),
      ).toBe('401 api_key_required');
    expect(mock.files()).toEqual([]);
  });
});

describe('the control API', () => {
  const SANDBOX = '/_mock/v1/sandboxes/controlled';

  it.each([
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page in a frame', { origin: 'null' }],
    ['a page in a file', { origin: 'file://' }],
    ['a name that was rebound', { host: 'evil.example' }],
    ['a name that begins like ours', { host: '127.0.0.1.evil.example' }],
    ['a name that ends like ours', { host: 'evil.example:127.0.0.1' }],
    ['an origin that begins like ours', { origin: 'http://localhost.evil.example' }],
    ['an origin with ours as its user', { origin: 'http://localhost@evil.example' }],
    ['an address of this machine that is not loopback', { host: '0.0.0.0:4010' }],
  ])('hides from %s', async (_, headers) => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'HEAD']) {
      const [reply] = await mock.speak(request(`${method} ${SANDBOX}`, headers));
      expect(reply?.status).toBeOneOf([400, 403]);
    }
  });

  it.each([
    { host: 'localhost:4010' },
    { host: '[::1]:4010' },
    { host: 'LOCALHOST' },
    { origin: 'http://localhost:5173' },
    { origin: 'http://127.0.0.1:1' },
  ])('answers to %o', async (headers) => {
    expect((await mock.ask(`GET ${SANDBOX}`, headers)).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['an array', '[]'],
    ['null', 'null'],
    ['nothing to do', '{}'],
    ['an unknown word', '{"rewind":"1s"}'],
    ['a word of a megabyte', `{"${'w'.repeat(1_000_000)}":1}`],
    ['a negative time', '{"advance":"-1s"}'],
    ['a number as time', '{"advance":45}'],
    ['no date', '{"now":"yesterday"}'],
    ['the past', '{"now":"2001-01-01T00:00:00Z"}'],
    ['no speed', '{"speed":0}'],
    ['a backward speed', '{"speed":-1}'],
    ['a speed beyond counting', '{"speed":1e999}'],
    ['text as truth', '{"frozen":"yes"}'],
  ])('refuses %s as a change of the clock', async (_, body) => {
    const reply = await mock.ask(
      `POST ${SANDBOX}/clock`,
      { 'content-type': 'application/json' },
      body,
    );
    expect(reply.status).toBeOneOf([400, 409]);
    expect(at(json(reply), 'error', 'message')).toMatch(/^[^\p{Cc}]{8,300}$/u);
    expect((await mock.ask(`GET ${SANDBOX}`)).status).toBe(200);
  });

  it.each(['%2F', '%00', '%zz', '..%2f', 'k'.repeat(9000), '%F0%9F%A6%8A', '__proto__'])(
    'shows the key %.20s',
    async (key) => {
      expect((await mock.ask(`GET /_mock/v1/sandboxes/${key}`)).status).toBe(200);
    },
  );

  it('shows no key whole', async () => {
    const reply = await mock.ask('GET /_mock/v1/sandboxes/sk-live-1234567890abcdef');
    expect(reply.body.toString()).not.toContain('sk-live-1234567890abcdef');
  });

  it.each(['nothing', '%00', '00000000-0000-4000-8000-000000000000'])(
    'finds no task %s to cancel',
    async (task) => {
      const reply = await mock.ask(`POST ${SANDBOX}/tasks/${task}/cancel`);
      expect([reply.status, at(json(reply), 'error', 'code')]).toEqual([404, 'task_not_found']);
    },
  );
});
