import { afterAll, describe, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import type { Run } from '../../check/report.ts';
import type { Fetch } from '../../check/target/request.ts';
import { runCheck } from './command-run.ts';
import { VirtualClock } from './virtual-clock.ts';

const mock = await createMock({ seed: 'live' });
const url = await mock.listen();
afterAll(() => mock.close());

async function control(key: string, path: string, body: object): Promise<void> {
  await fetch(`${url}/_mock/v1/sandboxes/${key}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Checks cyberbara as if it were far away: with one account, whose time passes when the check waits. */
async function visit(
  key: string,
  args: readonly (string | readonly string[])[],
  {
    send = fetch,
    speed = 1,
    frozen = true,
  }: { send?: Fetch; speed?: number; frozen?: boolean } = {},
) {
  await fetch(`${url}/cyberbara/api/v1/models`, { headers: { 'x-api-key': key } });
  await control(key, '/clock', { speed, frozen });
  const creates: unknown[] = [];
  const watched: Fetch = (address, init) => {
    if (init.method === 'POST' && address.endsWith('/generations')) creates.push(init.body);
    return send(address, init);
  };
  const outcome = await runCheck(
    [
      '--api',
      'cyberbara',
      '--target',
      `${url}/cyberbara`,
      '--key-env',
      'KEY',
      '--report',
      'json=run.json',
      args.flat(),
    ],
    {
      env: { KEY: key },
      fetch: watched,
      clock: new VirtualClock(undefined, async (milliseconds) => {
        await control(key, '/clock', { advance: `${milliseconds / 1000}s` });
      }),
    },
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the report is the run
  const run = JSON.parse(outcome.files.get('run.json') ?? '{}') as Run;
  const verdicts = Object.fromEntries(
    run.cases.map(({ id, verdict }) => [id.replace('cyberbara/', ''), verdict]),
  );
  return { ...outcome, run, verdicts, creates };
}

describe('a live deployment', () => {
  test('that is faster than one can look is no drift', async () => {
    const { code, verdicts, run } = await visit(
      'live-and-fast',
      [
        '--only',
        'getTask/200/pending',
        '--only',
        'getTask/200/success.image',
        '--allow-spend',
        '100',
      ],
      { speed: 1_000_000, frozen: false },
    );
    expect(verdicts).toEqual({
      'getTask/200/success.image': 'pass',
      'getTask/200/pending': 'inconclusive',
    });
    expect(run.cases.map(({ reason }) => reason).join()).toMatch(
      /before it could be seen as pending|already success/,
    );
    expect(code).toBe(0);
  });

  test('that finishes a task between two looks is no drift', async () => {
    let reads = 0;
    const { verdicts } = await visit(
      'live-and-sudden',
      ['--only', 'getTask/200/pending', '--allow-spend', '100'],
      {
        send: async (address, init) => {
          if (address.includes('/tasks/')) reads += 1;
          if (reads === 2) await control('live-and-sudden', '/clock', { advance: '10m' });
          return fetch(address, init);
        },
      },
    );
    expect(verdicts).toEqual({ 'getTask/200/pending': 'inconclusive' });
  });

  test('makes one task for all cases that look at the same', async () => {
    const { verdicts, creates, run } = await visit('live-and-shared', [
      ['--only', 'getTask/200/pending', '--only', 'getTask/200/success.video'],
      ['--only', 'getTask/404/task_not_found.unknown', '--allow-spend', '100'],
    ]);
    expect(verdicts).toMatchObject({
      'getTask/200/pending': 'pass',
      'getTask/200/success.video': 'pass',
    });
    expect(new Set(creates).size).toBe(creates.length);
    expect(run.spend.spent).toBe(20 * creates.length);
  });

  test('that fails a task is no drift, and not what was asked for either', async () => {
    const { verdicts, run } = await visit('mock_failing_live_task', [
      ['--only', 'getTask/200/success.image', '--allow-spend', '100'],
    ]);
    expect(verdicts).toEqual({ 'getTask/200/success.image': 'inconclusive' });
    expect(run.cases[0]?.reason).toContain('the task was already failed');
  });

  test('that refunds later does not spoil the next balance', async () => {
    const key = 'mock_failing_live';
    const { verdicts } = await visit(
      key,
      [
        ['--only', 'createImageGeneration/200/nano-banana-pro.text-to-image'],
        ['--only', 'generated/nano-banana-pro.text-to-image/options.'],
        ['--only', 'createImageGeneration/generated/nano-banana-pro.text-to-image/prompt.'],
        ['--allow-spend', '300'],
      ],
      {
        // Time goes by, and whatever fails is refunded then.
        send: async (address, init) => {
          if (address.endsWith('/balance')) await control(key, '/clock', { advance: '5s' });
          return fetch(address, init);
        },
      },
    );
    expect(Object.entries(verdicts).filter(([, verdict]) => verdict === 'drift')).toEqual([]);
    expect(Object.values(verdicts).filter((verdict) => verdict === 'pass').length).toBeGreaterThan(
      3,
    );
  });

  test('that was unwell for a while is asked once more at the end', async () => {
    let unwell = 4;
    const { verdicts, code } = await visit(
      'live-and-unwell',
      ['--only', 'listModels/200', '--concurrency', '1'],
      {
        send: (address, init) => {
          if (!address.includes('/models') || unwell === 0) return fetch(address, init);
          unwell -= 1;
          return Promise.resolve(new Response('{}', { status: 503 }));
        },
      },
    );
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['pass']));
    expect(code).toBe(0);
  });

  test('that stays unwell says nothing, and is never a pass', async () => {
    const { verdicts, code, out } = await visit('live-and-ill', ['--only', 'listModels/200'], {
      send: (address, init) =>
        address.includes('/models')
          ? Promise.resolve(new Response('{}', { status: 503 }))
          : fetch(address, init),
    });
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['inconclusive']));
    expect(code).toBe(3);
    expect(out).toContain('the deployment answers 503');
  });
});
