import { afterAll, describe, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import type { Fetch } from '../../check/target/request.ts';
import { runCheck } from './command-run.ts';

const [one, other] = [await createMock({ seed: 'one' }), await createMock({ seed: 'other' })];
const [first, second] = [await one.listen(), await other.listen()];
afterAll(() => Promise.all([one.close(), other.close()]));

function compare(change: Fetch = fetch) {
  const changed: Fetch = (url, init) =>
    url.startsWith(second) ? change(url, init) : fetch(url, init);
  return runCheck(
    [
      '--api',
      'cyberbara',
      '--compare',
      `${first}/cyberbara`,
      `${second}/cyberbara`,
      '--key-env',
      'KEY',
      '--kind',
      'example',
      '--only',
      '/200/',
      '--only',
      'getTask/4',
    ],
    { env: { KEY: 'a-key-for-both' }, fetch: changed },
  );
}

describe('two deployments', () => {
  test('that answer alike agree, though ids, dates and pictures are their own', async () => {
    const { code, out } = await compare();
    expect(out).toMatch(/^cyberbara: \d+ cases compared, 0 differ\n/);
    expect(code).toBe(0);
  });

  test('that differ in a field, a type or a status are told apart, both sides shown', async () => {
    const { code, out } = await compare(async (url, init) => {
      const reply = await fetch(url, init);
      if (url.includes('/tasks/'))
        return new Response(reply.body, { status: 410, headers: reply.headers });
      if (!url.includes('/balance')) return reply;
      const body: unknown = await reply.json();
      const data = Object(Reflect.get(Object(body), 'data'));
      return Response.json({ data: { ...data, remaining_credits: '7', currency: 'EUR' } });
    });
    expect(code).toBe(1);
    expect(out).toContain('cyberbara/getCreditsBalance/200/balance');
    expect(out).toContain('  /data/remaining_credits: number | string\n');
    expect(out).toContain('  /data/currency: nothing | string\n');
    expect(out).toMatch(/ {2}status: 40[04] \| 410\n/);
  });
});
