import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reports } from '../../check/reports/reports.ts';
import { type Outcome, runCheck } from './command-run.ts';
import { VirtualClock } from './virtual-clock.ts';

const KEY = 'Qz8-kV3xT7_wLp2nR9sYd4Hf';
const OTHER = 'Jm5cB1vG6+zXqN0oE/uA3iKtW';
const env = { SECRET: KEY, SECOND: OTHER, GITHUB_STEP_SUMMARY: 'summary.md' };

/** Everything that tells a key, or a good part of one. */
function tells(key: string): string[] {
  const hash = (name: string, as: 'hex' | 'base64') => createHash(name).update(key).digest(as);
  const pieces = Array.from({ length: key.length - 7 }, (_, at) => key.slice(at, at + 8));
  return [
    ...pieces,
    encodeURIComponent(key),
    Buffer.from(key).toString('base64').slice(0, -4),
    Buffer.from(`Bearer ${key}`).toString('base64').slice(12, -4),
    Buffer.from(key).toString('hex'),
    key.split('').toReversed().join(''),
    ...['md5', 'sha1', 'sha256', 'sha512'].map((name) => hash(name, 'hex')),
    hash('sha256', 'base64').slice(0, -2),
  ];
}

/** All text that a run left anywhere, looked through without regard to capitals. */
function leaks({ out, err, files }: Outcome): string[] {
  const all = [out, err, ...[...files].flat()].join('\n').toLowerCase();
  return [KEY, OTHER].flatMap(tells).filter((secret) => all.includes(secret.toLowerCase()));
}

/** What a hostile or careless deployment does with the key that it is shown. */
const echoes: Readonly<Record<string, (key: string, reply: ServerResponse) => void>> = {
  'in the body': (key, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.end(JSON.stringify({ error: { code: key, message: `no such key: ${key}`, [key]: key } }));
  },
  'in a header': (key, reply) => {
    reply.writeHead(418, { 'x-your-key': key, 'content-type': `text/${key}` });
    reply.end();
  },
  'in the status text': (key, reply) => {
    reply.writeHead(403, `Forbidden ${key}`);
    reply.end();
  },
  'in a redirect': (key, reply) => {
    reply.writeHead(302, { location: `https://elsewhere.example/?key=${encodeURIComponent(key)}` });
    reply.end();
  },
  'in base64, in hexadecimal, hashed, cut and turned round': (key, reply) => {
    reply.writeHead(400, { 'content-type': 'application/json' });
    reply.end(
      JSON.stringify({ error: { code: 'invalid_api_key', message: tells(key).join(' ') } }),
    );
  },
  'in half a reply': (key, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json', 'content-length': '10000' });
    reply.write(`{"data":"${key}`);
    reply.socket?.destroySoon();
  },
  'in what is no HTTP': (key, reply) => {
    reply.socket?.end(`HTTP/9.9 ${key}\r\n\r\n`);
  },
};

let server: Server;
let url: string;
let misbehave: (key: string, reply: ServerResponse) => void = () => undefined;
let looks = 0;
const folder = mkdtempSync(join(tmpdir(), 'understudy-secrets-'));

function keyOf({ headers }: IncomingMessage): string {
  return (headers.authorization ?? '').replace('Bearer ', '') || String(headers['x-api-key'] ?? '');
}

beforeAll(async () => {
  server = createServer((request, reply) => {
    looks += 1;
    // The first look has to go well, or there is no run at all.
    if (looks > 1) return misbehave(keyOf(request), reply);
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.end(
      '{"data":{"user_id":"u","remaining_credits":50,"updated_at":"2026-01-01T00:00:00.000Z"}}',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function run(...more: string[]): Promise<Outcome> {
  const names = Object.keys(reports).map((name) => `${name}=${name}.out`);
  return runCheck(
    [
      ['--api', 'cyberbara', '--target', url, '--key-env', 'SECRET', '--actor', 'other=SECOND'],
      ['--only', 'Balance', '--only', 'getTask', '--only', 'createImage*nano-banana-pro.text'],
      ['--report', names.join(','), '--samples', '0', '--allow-spend', '50', ...more],
    ],
    { env, columns: 80, clock: new VirtualClock() },
  );
}

describe('no key is told where a deployment echoes it', () => {
  test.each(Object.entries(echoes))('%s', async (_, echo) => {
    looks = 0;
    misbehave = echo;
    const outcome = await run();
    expect([...outcome.files.keys()].toSorted()).toEqual(
      [...Object.keys(reports).map((name) => `${name}.out`), 'summary.md'].toSorted(),
    );
    for (const text of outcome.files.values()) expect(text.length).toBeGreaterThan(80);
    expect(outcome.out.length).toBeGreaterThan(200);
    expect(leaks(outcome)).toEqual([]);
  });

  test('at the very first look', async () => {
    looks = 1;
    misbehave = (key, reply) => {
      reply.writeHead(401, { 'content-type': 'application/json', 'x-key': key });
      reply.end(JSON.stringify({ error: { code: 'invalid_api_key', message: key } }));
    };
    const outcome = await run();
    expect(outcome.code).toBe(2);
    expect(outcome.err).toContain('the key is refused (401)');
    expect(leaks(outcome)).toEqual([]);
  });
});

test('the curl lines show the request with $KEY', async () => {
  looks = 0;
  misbehave = (_, reply) => {
    reply.writeHead(418);
    reply.end();
  };
  const { out } = await run();
  expect(out).toContain('"authorization: Bearer $KEY"');
});

describe('no key is told by the command itself', () => {
  test.each([
    ['given instead of the name of a variable', ['--key-env', KEY]],
    ['given as an argument', ['--key-env', 'SECRET', KEY]],
    ['given to an option that there is not', [`--key=${KEY}`, '--key-env', 'SECRET']],
    ['given as an actor', ['--key-env', 'SECRET', '--actor', `other=${OTHER}`]],
    ['given as an actor’s name', ['--key-env', 'SECRET', '--actor', OTHER]],
    ['in the URL', ['--key-env', 'SECRET', '--target', `https://x:${KEY}@api.example.com`]],
    ['in the query of the URL', ['--key-env', 'SECRET', '--target', `https://a.example?k=${KEY}`]],
    ['in the name of a report', ['--key-env', 'SECRET', '--report', KEY]],
    ['in the name of a file', ['--key-env', 'SECRET', '--baseline', `/nowhere/${KEY}`]],
  ])('%s', async (_, args) => {
    const outcome = await runCheck(
      ['--api', 'cyberbara', '--target', 'https://a.example', ...args],
      {
        env,
        fetch: () => Promise.reject(new Error('Nobody should be asked.')),
      },
    );
    expect(outcome.code).toBe(2);
    expect(leaks(outcome)).toEqual([]);
  });

  test('in a plan', async () => {
    const outcome = await run('--dry-run');
    expect(outcome.code).toBe(0);
    expect(leaks(outcome)).toEqual([]);
  });

  test('in a recording', async () => {
    const har = {
      log: {
        version: '1.2',
        creator: { name: 'test', version: '1' },
        entries: [
          {
            time: 5,
            request: {
              method: 'GET',
              url: 'https://api.example.com/api/v1/credits/balance',
              headers: [
                { name: 'Authorization', value: `Bearer ${KEY}` },
                { name: 'X-Api-Key', value: OTHER },
              ],
            },
            response: {
              status: 200,
              headers: [{ name: 'content-type', value: 'application/json' }],
              content: { mimeType: 'application/json', text: JSON.stringify({ data: tells(KEY) }) },
            },
          },
        ],
      },
    };
    const file = join(folder, 'session.har');
    writeFileSync(file, JSON.stringify(har));
    const outcome = await runCheck([
      '--api',
      'cyberbara',
      '--har',
      file,
      '--report',
      Object.keys(reports)
        .map((name) => `${name}=${name}.out`)
        .join(','),
    ]);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain('$KEY');
    expect(outcome.files.size).toBe(Object.keys(reports).length);
    expect(leaks(outcome)).toEqual([]);
  });

  test('in the reason of a baseline', async () => {
    const file = join(folder, 'known.yaml');
    writeFileSync(file, JSON.stringify([{ id: '*', until: '2999-12-31', because: `see ${KEY}` }]));
    looks = 0;
    misbehave = (_, reply) => {
      reply.writeHead(418);
      reply.end();
    };
    const outcome = await run('--baseline', file);
    expect(outcome.files.get('junit.out')).toContain('known until 2999-12-31: see $KEY');
    expect(leaks(outcome)).toEqual([]);
  });
});
