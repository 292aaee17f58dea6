import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../scripts/generate/document.ts';
import type { Fetch } from '../../check/target/request.ts';
import { runCheck } from './command-run.ts';
import { json } from './deployment.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What a deployment does with an account when something is to be generated. */
interface Till {
  balance: number;
  /** Creates that it was sent. */
  creates: number;
  /** Credits that are really gone. */
  gone: number;
  /** Looks at the balance. */
  looks: number;
}

interface Habits {
  /** The reply to a create; what it takes from the account it takes itself. */
  readonly onCreate: (till: Till) => Response | Promise<Response>;
  readonly onOther?: (till: Till) => void;
  readonly shown?: (till: Till) => number | undefined;
}

/** A deployment with an account of 1000 credits. */
function deployment({ onCreate, onOther, shown = ({ balance }) => balance }: Habits) {
  const till: Till = { balance: 1000, creates: 0, gone: 0, looks: 0 };
  const fetch: Fetch = async (url, { method = 'GET' }) => {
    if (method === 'POST' && url.endsWith('/generations')) {
      till.creates += 1;
      return onCreate(till);
    }
    onOther?.(till);
    if (url.endsWith('/balance')) {
      till.looks += 1;
      return json(200, {
        data: {
          user_id: 'u',
          remaining_credits: shown(till),
          updated_at: '2026-01-01T00:00:00.000Z',
        },
      });
    }
    return json(404, { error: { code: 'task_not_found', message: 'Task not found' } });
  };
  return { till, fetch };
}

function take(till: Till, credits: number): void {
  till.balance -= credits;
  till.gone += credits;
}

/** The reply, and what it takes from the account. */
function charging<Reply>(till: Till, credits: number, reply: Reply): Reply {
  take(till, credits);
  return reply;
}

const REFUSAL = { error: { code: 'invalid_request', message: 'No.' } };

const redirect = () =>
  new Response(null, { status: 307, headers: { location: '/api/v1/images/generations' } });

const receipt = (cost: number, remaining = 0) =>
  json(200, { data: { task_id: 'tsk_1', status: 'pending', credits: { cost, remaining } } });

async function visit(fetch: Fetch, ...more: string[]) {
  return runCheck(
    [
      ['--api', 'cyberbara', '--target', 'https://a.example', '--key-env', 'KEY'],
      ['--allow-spend', '60', '--report', 'json=run.json'],
      more.length > 0 ? more : ['--only', 'createImage'],
    ],
    { env: { KEY: 'a-key-of-the-test' }, fetch, clock: new VirtualClock() },
  );
}

describe('60 credits are the end, but for what one last request takes, on a deployment that', () => {
  test.each<[string, number, Habits]>([
    ['charges on refusals', 20, { onCreate: (till) => charging(till, 20, json(400, REFUSAL)) }],
    [
      'shows a charge one request too late',
      40,
      {
        onCreate: (till) => charging(till, 20, json(400, REFUSAL)),
        shown: ({ gone }) => 1000 - Math.max(0, gone - 20),
      },
    ],
    [
      'charges more than its receipts say',
      60,
      { onCreate: (till) => charging(till, 60, receipt(20)) },
    ],
    ['charges and answers 500', 20, { onCreate: (till) => charging(till, 20, json(500, {})) }],
    ['charges and answers 421', 20, { onCreate: (till) => charging(till, 20, json(421, {})) }],
    ['charges and redirects', 20, { onCreate: (till) => charging(till, 20, redirect()) }],
    [
      'charges and hangs up',
      20,
      { onCreate: (till) => charging(till, 20, Promise.reject(new TypeError('fetch failed'))) },
    ],
    [
      'writes receipts of less than nothing and shows no balance',
      20,
      { onCreate: (till) => charging(till, 20, receipt(-1000)), shown: () => undefined },
    ],
    [
      'writes receipts of nothing and shows no balance',
      20,
      { onCreate: (till) => charging(till, 20, receipt(0)), shown: () => undefined },
    ],
    [
      'writes receipts of less than nothing',
      20,
      { onCreate: (till) => charging(till, 20, receipt(-1000)) },
    ],
    [
      'is paid into meanwhile',
      // What the payment covers cannot be seen.
      80,
      {
        onCreate: (till) => {
          if (till.creates === 1) till.balance += 500;
          return charging(till, 40, receipt(1));
        },
      },
    ],
    [
      'charges when it is looked at',
      30,
      { onCreate: () => receipt(5), onOther: (till) => take(till, 7) },
    ],
  ])('%s', async (_, more, habits) => {
    const { till, fetch } = deployment(habits);
    const { files } = await visit(fetch);
    expect(till.gone).toBeGreaterThan(0);
    expect(till.gone).toBeLessThanOrEqual(60 + more);
    const { spend } = parseDocument(files.get('run.json') ?? '', 'run.json');
    expect(spend).toMatchObject({ allowed: 60, spent: expect.toSatisfy((spent) => spent >= 0) });
  });
});

test('random requests end with the credits, also where a mistake was found and a smaller one is looked for', async () => {
  const { till, fetch } = deployment({ onCreate: (one) => charging(one, 20, json(400, REFUSAL)) });
  await visit(fetch, '--only', '*/random*', '--samples', '50');
  expect(till.gone).toBeLessThanOrEqual(60);
});

test('what was charged after the last look is in the balance of the summary', async () => {
  const { fetch } = deployment({
    onCreate: (till) => charging(till, 20, json(400, REFUSAL)),
    shown: ({ gone, looks }) => 1000 - (looks > 3 ? gone : 0),
  });
  const { out } = await visit(fetch, '--only', 'createImageGeneration/400/invalid_json.empty_body');
  expect(out).toContain('(balance 1000 → 980)');
});
