import { describe, expect, test } from 'vitest';
import { type Answer, json, scripted } from './deployment.ts';
import { runCheck } from './command-run.ts';
import { VirtualClock } from './virtual-clock.ts';

const BALANCE = {
  data: { user_id: 'u', remaining_credits: 50, updated_at: '2026-01-01T00:00:00.000Z' },
};

/** A run against a deployment that answers two looks, and then always the same. */
async function runOn(answer: Answer, ...before: Answer[]) {
  const clock = new VirtualClock();
  const begun = clock.now();
  const { fetch } = scripted(json(200, BALANCE), json(200, BALANCE), ...before, answer);
  const outcome = await runCheck(
    [
      ['--api', 'cyberbara', '--target', 'https://a.example', '--key-env', 'KEY'],
      ['--only', 'getTask', '--only', 'quoteCredits'],
    ],
    { env: { KEY: 'a-key-of-the-test' }, fetch, clock },
  );
  return { ...outcome, minutes: (clock.now() - begun) / 60_000 };
}

describe('a run ends within the hour, and says why, where a deployment', () => {
  test.each<[string, Answer]>([
    ['asks everybody to come back tomorrow', json(429, {}, { 'retry-after': '86400' })],
    ['asks everybody to wait again and again', json(429, {}, { 'retry-after': '100' })],
    ['is down for the day', json(503, {}, { 'retry-after': '60' })],
  ])('%s', async (_, answer) => {
    const { code, out, minutes } = await runOn(answer);
    expect(out).toMatch(/stopped early: the deployment has had nothing but 429, 5xx or silence/);
    expect(code).toBe(3);
    expect(minutes).toBeLessThan(60);
  });
});

test('a deployment that is down for some cases is asked on', async () => {
  const down = Array.from({ length: 60 }, () => json(503, {}));
  const { out } = await runOn(json(401, {}), ...down);
  expect(out).not.toContain('stopped early');
});
