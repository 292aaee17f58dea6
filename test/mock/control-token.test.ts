import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createControlClient } from '../../generated/control/client.ts';
import { ConfigError, readConfig } from '../../mocks/config.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';

const TOKEN = 'a-token-that-nobody-guesses';

interface Asking {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `fetch` does not let anybody choose `Host`. */
function ask(url: string, { method = 'GET', path = '/_mock/v1/sandboxes', headers = {} }: Asking) {
  return new Promise<{ status: number | undefined; text: string; headers: object }>(
    (resolve, reject) => {
      const asked = request(new URL(path, url), { method, headers }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        reply.on('end', () => resolve({ status: reply.statusCode, text, headers: reply.headers }));
      });
      asked.on('error', reject).end();
    },
  );
}

let mock: Mock;
let url: string;
const told: string[] = [];

async function start(controlToken?: string): Promise<void> {
  mock = await createMock({
    apis: ['cyberbara'],
    controlToken,
    log: (line) => told.push(line),
    report: (mistake) => told.push(String(mistake)),
  });
  url = await mock.listen();
}

describe('without a control token', () => {
  beforeAll(() => start());
  afterAll(() => mock.close());

  test.each<[string, Record<string, string>]>([
    ['this machine', {}],
    ['a page of this machine', { origin: 'http://localhost:5173' }],
    ['this machine by IPv6', { host: '[::1]:4010' }],
  ])('%s steers', async (_, headers) => {
    expect(await ask(url, { headers })).toMatchObject({ status: 200 });
  });

  test.each<[string, Record<string, string>]>([
    ['a name that was bound to this machine', { host: 'evil.example' }],
    ['a name that begins like a loopback one', { host: 'localhost.evil.example' }],
    ['an address that begins like a loopback one', { host: '127.0.0.1.evil.example:4010' }],
    ['another address', { host: '192.168.0.7:4010' }],
    ['a foreign page', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page whose name begins like a loopback one', { origin: 'http://localhost.evil.example' }],
  ])('%s does not, and is told why', async (_, headers) => {
    for (const method of ['GET', 'OPTIONS']) {
      const reply = await ask(url, { method, headers });
      expect(reply.status).toBe(403);
      expect(JSON.parse(reply.text)).toEqual({
        error: { code: 'not_local', message: expect.stringContaining('--control-token opens it') },
      });
    }
  });
});

describe('with a control token', () => {
  beforeAll(() => start(TOKEN));
  afterAll(() => mock.close());

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['another word', { authorization: 'Bearer another-word-of-a-length' }],
    ['the token and more', { authorization: `Bearer ${TOKEN}x` }],
    ['a part of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['the token without its scheme', { authorization: TOKEN }],
    ['the token as an API key', { 'x-api-key': TOKEN }],
  ])('%s is not enough, even from this machine', async (_, headers) => {
    for (const path of ['/_mock/v1/sandboxes', '/_mock/v1/events', '/_mock/v1/nothing']) {
      const reply = await ask(url, { path, headers });
      expect([reply.status, JSON.parse(reply.text).error.code]).toEqual([
        401,
        'control_token_required',
      ]);
      expect(reply.headers).toMatchObject({ 'www-authenticate': 'Bearer realm="control"' });
    }
  });

  test('whoever shows it steers, from wherever', async () => {
    const headers = {
      authorization: `Bearer ${TOKEN}`,
      host: 'mock.example',
      origin: 'https://app.example',
    };
    expect(await ask(url, { headers })).toMatchObject({
      status: 200,
      headers: { 'access-control-allow-origin': 'https://app.example' },
    });
  });

  test('a page elsewhere may ask whether it may send it', async () => {
    const headers = {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type',
    };
    const path = '/_mock/v1/sandboxes/a/clock';
    expect(await ask(url, { method: 'OPTIONS', path, headers })).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-allow-methods': expect.stringContaining('POST'),
      },
    });
  });

  test('verbs and the typed client show it', async () => {
    expect(await mock.sandbox('a').show()).toMatchObject({ key: 'a…' });
    const control = createControlClient({ baseUrl: `${url}/_mock`, apiKey: TOKEN });
    expect((await control.GET('/v1/sandboxes')).data?.sandboxes).toHaveLength(1);
    const events = await mock.sandbox('a').events();
    await events.return(undefined);
  });

  test('it opens no sandbox, and stands in no log and no journal', async () => {
    told.length = 0;
    const authorization = `Bearer ${TOKEN}`;
    await ask(url, { path: '/_mock/v1/sandboxes/a', headers: { authorization } });
    await ask(url, { path: '/_mock/v1/nothing', headers: { authorization } });
    const { text } = await ask(url, { headers: { authorization } });
    expect(JSON.parse(text).sandboxes).toHaveLength(1);
    const journal = await ask(url, { path: '/_mock/v1/journal', headers: { authorization } });
    expect(told).toHaveLength(4);
    expect([...told, text, journal.text].join('\n')).not.toContain(TOKEN);
  });
});

describe('a control token', () => {
  test.each(['', 'short', 'fifteen-letters', 'with spaces in between', 'line\nbreak-and-longer'])(
    'that can be guessed or not be sent is refused: %j',
    async (token) => {
      await expect(createMock({ controlToken: token })).rejects.toThrow(
        `The control token must have at least 16 letters, digits or -._~+/ and nothing else; it has ${token.length} characters.`,
      );
    },
  );

  test('comes from the command line or the environment', () => {
    expect(read([])).toBeUndefined();
    expect(read([], { CONTROL_TOKEN: '' })).toBeUndefined();
    expect(read([], { CONTROL_TOKEN: TOKEN })).toBe(TOKEN);
    expect(read(['--control-token', 'flag-wins-over-it'], { CONTROL_TOKEN: TOKEN })).toBe(
      'flag-wins-over-it',
    );
    expect(() => read(['--control-token'])).toThrow(ConfigError);
  });

  test('that is too short ends the command with a sentence', async () => {
    const run = promisify(execFile)(
      process.execPath,
      ['cli/main.ts', 'mock', '--memory', '--port', '0'],
      {
        env: { ...process.env, CONTROL_TOKEN: 'short' },
      },
    );
    await expect(run).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^understudy: The control token must have at least 16/),
    });
  });
});

function read(args: string[], env: Record<string, string> = {}): string | undefined {
  return readConfig(args, env).controlToken;
}
