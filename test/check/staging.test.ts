import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isObject, type JsonObject, objectAt } from '../../scripts/generate/document.ts';
import type { Run } from '../../check/report.ts';
import type { Fetch } from '../../check/target/request.ts';
import { understudy } from '../hostile/command.ts';
import { type Outcome, runCheck } from './command-run.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A staging: a process of its own on a port of its own, whose accounts have 60 credits and 60 requests a minute. */
const staging = understudy(['mock', '--port', '0', '--memory', '--quiet']);
let url: string;

beforeAll(async () => {
  url = await staging.url;
}, 60_000);

afterAll(() => staging.dispose());

const CREDITS = 60;

async function control(key: string, path: string, body?: JsonObject): Promise<JsonObject> {
  const reply = await fetch(`${url}/_mock/v1/sandboxes/${key}${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const value: unknown = await reply.json();
  if (!reply.ok || !isObject(value)) throw new Error(`${path} answers ${reply.status}`);
  return value;
}

interface Visit extends Outcome {
  readonly run: Run;
  /** The statuses of all replies. */
  readonly statuses: readonly number[];
  /** What the account was charged. */
  readonly charged: number;
  /** The instants of the requests on the account's clock, in milliseconds. */
  readonly sentAt: readonly number[];
}

/** Checks the staging with a key of its own; an hour of waiting takes as long as its requests. */
async function visit(api: string, key: string, more: readonly string[] = []): Promise<Visit> {
  const path = api === 'imgeditor' ? '/api/v1/account/credits' : '/api/v1/credits/balance';
  await fetch(`${url}/${api}${path}`, { headers: { authorization: `Bearer ${key}` } });
  await control(key, '/account', { credits: CREDITS });
  await control(key, '/clock', { frozen: true, speed: 1 });
  // The first look does not count: the minute in which it was is over.
  await control(key, '/clock', { advance: '2m' });
  const clock = new VirtualClock(undefined, async (milliseconds) => {
    await control(key, '/clock', { advance: `${milliseconds / 1000}s` });
  });
  const statuses: number[] = [];
  const sentAt: number[] = [];
  const watched: Fetch = async (address, init) => {
    sentAt.push(clock.now());
    const reply = await fetch(address, init);
    statuses.push(reply.status);
    return reply;
  };
  const outcome = await runCheck(
    [
      ['--api', api, '--target', `${url}/${api}`, '--key-env', 'STAGING_KEY'],
      ['--actor', 'broke=BROKE_KEY', '--actor', 'other=OTHER_KEY'],
      ['--report', 'json=run.json'],
      more,
    ],
    {
      env: {
        STAGING_KEY: key,
        BROKE_KEY: `${key}_mock_broke`.replace('limited', 'x'),
        OTHER_KEY: `${key}o`,
      },
      clock,
      fetch: watched,
    },
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the report is the run
  const run = JSON.parse(outcome.files.get('run.json') ?? '{}') as Run;
  const charged = Number(objectAt(await control(key, ''), 'credits').charged);
  return { ...outcome, run, statuses, charged, sentAt };
}

function count({ cases }: Run, verdict: string): number {
  return cases.filter((one) => one.verdict === verdict).length;
}

/** The most requests in any minute. */
function busiestMinute(sentAt: readonly number[]): number {
  return Math.max(
    ...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + 60_000).length),
  );
}

describe('a staging with 60 credits and 60 requests a minute', () => {
  test('is checked within both, and found right', { timeout: 300_000 }, async () => {
    const { code, run, err, statuses, charged, sentAt } = await visit(
      'imgeditor',
      'nb_sk_mock_limited_staging_a',
      ['--kind', 'example,lifecycle,key', '--allow-spend', String(CREDITS)],
    );
    expect(run.cases.filter(({ verdict }) => verdict === 'drift')).toEqual([]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(count(run, 'pass')).toBeGreaterThan(60);
    // Within the limit of the account, which the deployment enforces, and by our own count too.
    expect(statuses).not.toContain(429);
    expect(busiestMinute(sentAt)).toBeLessThanOrEqual(60);
    expect(sentAt.length).toBeGreaterThan(120);
    // Within the credits.
    expect(charged).toBeGreaterThan(0);
    expect(charged).toBeLessThanOrEqual(CREDITS);
    expect(run.spend).toMatchObject({ allowed: CREDITS, before: CREDITS, spent: charged });
  });

  test('is only read without an allowance', { timeout: 300_000 }, async () => {
    const { code, run, charged } = await visit('imgeditor', 'nb_sk_mock_limited_staging_b', [
      '--kind',
      'example,lifecycle,key',
    ]);
    expect([code, charged, run.spend.spent]).toEqual([0, 0, 0]);
    const generating = run.cases.filter(({ kind }) => kind === 'lifecycle');
    expect(new Set(generating.map(({ verdict }) => verdict))).toEqual(new Set(['not exercised']));
    expect(generating[0]?.reason).toContain('none may be spent (--allow-spend)');
  });

  test(
    'is asked again after the time it asks for, where no limit is documented',
    { timeout: 300_000 },
    async () => {
      const { code, run, statuses, sentAt } = await visit('cyberbara', 'mock_limited_staging_c', [
        '--only',
        'listCreditsUsage',
        '--only',
        'listModels',
        '--only',
        'quoteCredits/200',
      ]);
      expect(statuses).toContain(429);
      expect(sentAt.length).toBeGreaterThan(60);
      expect([code, count(run, 'drift'), count(run, 'inconclusive')]).toEqual([0, 0, 0]);
      // What the deployment was asked while it said no is no more than what was under way then.
      expect(statuses.filter((status) => status === 429).length).toBeLessThanOrEqual(
        4 * Math.ceil(sentAt.length / 60),
      );
    },
  );

  test(
    'that another rate is agreed with is never asked more often',
    { timeout: 300_000 },
    async () => {
      const { code, statuses } = await visit('cyberbara', 'mock_limited_staging_d', [
        '--only',
        'listCreditsUsage',
        '--only',
        'listModels',
        '--rate',
        '60/60',
      ]);
      expect(code).toBe(0);
      expect(statuses).not.toContain(429);
    },
  );
});

test('a staging that charges behind one’s back ends the run', { timeout: 120_000 }, async () => {
  const key = 'mock_key_staging_e';
  await fetch(`${url}/cyberbara/api/v1/credits/balance`, {
    headers: { authorization: `Bearer ${key}` },
  });
  let credits = 1000;
  const outcome = await runCheck(
    [
      ['--api', 'cyberbara', '--target', `${url}/cyberbara`, '--key-env', 'KEY'],
      ['--kind', 'example', '--only', 'createImageGeneration/400', '--allow-spend', '100'],
      ['--report', 'json=run.json'],
    ],
    {
      env: { KEY: key },
      clock: new VirtualClock(),
      fetch: async (address, init) => {
        const reply = await fetch(address, init);
        if (!address.endsWith('/generations') || init.method !== 'POST') return reply;
        credits -= 60;
        await control(key, '/account', { credits });
        return reply;
      },
    },
  );
  expect(outcome.code).toBe(1);
  expect(outcome.out).toMatch(/stopped early: 120 credits have gone and 100 may be spent/);
  expect(outcome.out).toContain('refusal-charged');
});
