import { afterAll, describe, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { runCheck } from './command-run.ts';

const mock = await createMock({ seed: 'ways' });
const url = await mock.listen();
afterAll(() => mock.close());

const env = { KEY: 'a-key-for-the-command' };

/** The ids in a plan. */
async function ids(...args: string[]): Promise<string[]> {
  const { out } = await runCheck(['--api', 'nanophoto', '--dry-run', ...args]);
  return out
    .split('\n')
    .flatMap((line) => /nanophoto\/\S+/.exec(line.replace(/^nanophoto at .*/, '')) ?? []);
}

/** How many quotes a plan has, and the minutes that they take at the least. */
async function duration(rate: string): Promise<[cases: number, minutes: number | undefined]> {
  const { out } = await runCheck(
    [
      '--api=cyberbara',
      '--target=https://api.example.com',
      '--key-env=KEY',
      '--kind=example',
      '--only=/quoteCredits/200/',
      '--dry-run',
      `--rate=${rate}`,
    ],
    { env },
  );
  const [, cases] = /: (\d+) cases\. Nothing/.exec(out) ?? [];
  const [, minutes] = new RegExp(`^${cases} cases, .* take (\\d+) minutes`, 'm').exec(out) ?? [];
  return [Number(cases), minutes === undefined ? undefined : Number(minutes)];
}

describe('the plan', () => {
  test('shows what would be tried and what it costs, and nothing is sent', async () => {
    const { code, out } = await runCheck(
      [
        '--api',
        'cyberbara',
        '--target',
        'https://api.example.com',
        '--key-env',
        'KEY',
        '--dry-run',
        '--kind',
        'example',
        '--only',
        'sora-2.text-to-video',
        '--only',
        'getTask/200',
        '--allow-spend',
        '30',
      ],
      { env, fetch: () => Promise.reject(new Error('Nothing is sent.')) },
    );
    expect(code).toBe(0);
    expect(out).toContain('Nothing is sent.');
    expect(out).toMatch(
      / {2}- {3}20 {2}cyberbara\/createVideoGeneration\/200\/sora-2\.text-to-video\n/,
    );
    expect(out).toContain('30 credits may be spent');
    expect(out).toContain('cyberbara/getTask/200/canceled: it needs a canceled task');
  });

  test('says how long the rate alone makes it take', async () => {
    const [cases, minutes] = await duration('2/60');
    expect(cases).toBeGreaterThan(10);
    expect(minutes).toBe(Math.ceil(cases / 2) - 1);
    expect(await duration('1000/60')).toEqual([cases, undefined]);
  });

  test('is the same in parts: every case in exactly one shard', async () => {
    const all = await ids();
    const parts = await Promise.all([1, 2, 3].map((nth) => ids('--shard', `${nth}/3`)));
    expect(all.length).toBeGreaterThan(100);
    expect(parts.flat().toSorted()).toEqual(all.toSorted());
    for (const part of parts) expect(part.length).toBeGreaterThan(all.length / 6);
  });
});

test('the first drift ends a run that is to bail out', async () => {
  const { code, out } = await runCheck(
    [
      '--api',
      'cyberbara',
      '--target',
      `${url}/cyberbara`,
      '--key-env',
      'KEY',
      '--kind',
      'example',
      '--only',
      'listModels',
      '--bail',
      '--concurrency',
      '1',
    ],
    {
      env,
      fetch: async (address, init) => {
        const reply = await fetch(address, init);
        return address.includes('/models')
          ? new Response(reply.body, { status: 201, headers: reply.headers })
          : reply;
      },
    },
  );
  expect(code).toBe(1);
  expect(out).toContain('DRIFT (1)');
  expect(out).toMatch(/stopped early: cyberbara\/listModels\/400\/\w+ drifted \(--bail\)/);
});

test('progress is one line on a terminal, and nothing elsewhere', async () => {
  const args = [
    '--api',
    'cyberbara',
    '--target',
    `${url}/cyberbara`,
    '--key-env',
    'KEY',
    '--only',
    'listModels/200',
  ];
  const shown = await runCheck(args, { env, columns: 40 });
  expect(shown.err).toContain('\r\u001B[2K1/');
  expect(shown.err).not.toContain('\n');
  for (const line of shown.err.split('\r\u001B[2K')) expect(line.length).toBeLessThan(40);
  expect((await runCheck(args, { env })).err).toBe('');
});

test('only the given host is contacted, outputs elsewhere are not fetched', async () => {
  const hosts = new Set<string>();
  const { out } = await runCheck(
    [
      '--api',
      'cyberbara',
      '--target',
      `${url}/cyberbara`,
      '--key-env',
      'KEY',
      '--kind',
      'lifecycle',
      '--only',
      'nano-banana-pro.text-to-image/success',
      '--allow-spend',
      '24',
    ],
    {
      env: { KEY: 'outputs-elsewhere' },
      clock: { now: Date.now, wait: () => advance('outputs-elsewhere') },
      fetch: async (address, init) => {
        hosts.add(new URL(address).host);
        const reply = await fetch(address, init);
        const text = (await reply.text()).replaceAll(
          `${url}/_media`,
          'https://cdn.example.com/_media',
        );
        return new Response(text, {
          status: reply.status,
          headers: { 'content-type': reply.headers.get('content-type') ?? '' },
        });
      },
    },
  );
  expect([...hosts]).toEqual([new URL(url).host]);
  expect(out).toContain('the outputs are on cdn.example.com, and only 127.0.0.1');
});

async function advance(key: string): Promise<void> {
  await fetch(`${url}/_mock/v1/sandboxes/${key}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"advance":"60s"}',
  });
}
