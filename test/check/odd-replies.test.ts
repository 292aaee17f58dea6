import { describe, expect, test } from 'vitest';
import { reports } from '../../check/reports/reports.ts';
import { runCheck } from './command-run.ts';
import { json, scripted } from './deployment.ts';
import { VirtualClock } from './virtual-clock.ts';

const BALANCE = {
  data: { user_id: 'u', remaining_credits: 50, updated_at: '2026-01-01T00:00:00.000Z' },
};

const nested = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

/** A run against a deployment that, after the first look, always replies with a text. */
function runOn(body: string) {
  const { fetch } = scripted(
    json(200, BALANCE),
    json(200, BALANCE),
    () => new Response(body, { headers: { 'content-type': 'application/json' } }),
  );
  return runCheck(
    [
      ['--api', 'cyberbara', '--target', 'https://a.example', '--key-env', 'KEY', '--samples', '1'],
      ['--only', 'getTask/404', '--only', 'getCreditsBalance/200', '--allow-spend', '40'],
      ['--only', 'createImageGeneration/200/nano-banana-pro.text-to-image'],
      [
        '--report',
        Object.keys(reports)
          .map((name) => `${name}=out.${name}`)
          .join(','),
      ],
    ],
    { env: { KEY: 'a-key-of-the-test' }, fetch, clock: new VirtualClock() },
  );
}

describe('a reply cannot end the run: it is drift, and all reports are written', () => {
  test.each([
    ['lists in lists, very deep', nested(100_000, '[', ']')],
    ['objects in objects, as deep as is kept', nested(1900, '{"data":', '}')],
    ['lists in lists, as deep as is kept', nested(9000, '[', ']')],
    ['task in task', `{"data":{"task":${nested(100_000, '{"a":', '}')}}}`],
    [
      'names of Object',
      '{"__proto__":{"data":1},"constructor":1,"toString":2,"data":{"__proto__":[]}}',
    ],
    ['numbers beyond all', '{"data":{"remaining_credits":1e999,"credits":{"cost":1e999}}}'],
    ['half a character', String.raw`{"data":{"user_id":"\ud800","task_id":"\u0000\u001b[2J"}}`],
    ['nothing', ''],
    ['a long string', JSON.stringify('x'.repeat(1_000_000))],
  ])('%s', async (_, body) => {
    const { code, err, files } = await runOn(body);
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(files.size).toBe(Object.keys(reports).length);
  });
});
