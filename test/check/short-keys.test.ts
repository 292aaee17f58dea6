import { describe, expect, test } from 'vitest';
import { reports } from '../../check/reports/reports.ts';
import { type JsonObject, objectsAt, parseDocument } from '../../scripts/generate/document.ts';
import { type Outcome, runCheck } from './command-run.ts';
import { json, scripted } from './deployment.ts';
import { VirtualClock } from './virtual-clock.ts';

const BALANCE = {
  data: { user_id: 'u', remaining_credits: 50, updated_at: '2026-01-01T00:00:00.000Z' },
};

/** A run against a deployment that shows whatever key it is shown. */
async function runWith(key: string) {
  const { fetch } = scripted(
    json(200, BALANCE),
    json(200, BALANCE),
    json(418, { [key]: key, error: { code: key, message: `not ${key}` } }, { 'x-key': key }),
  );
  return runCheck(
    [
      ['--api', 'cyberbara', '--target', 'https://a.example', '--key-env', 'SECRET'],
      ['--only', 'getTask', '--only', 'Balance', '--samples', '0'],
      [
        '--report',
        Object.keys(reports)
          .map((name) => `${name}=out.${name}`)
          .join(','),
      ],
    ],
    { env: { SECRET: key }, fetch, clock: new VirtualClock() },
  );
}

/** What of the reports has nothing to do with the key. */
function outline({ out, files }: Outcome) {
  const run = parsed(files.get('out.json'));
  const [sarif] = objectsAt(parsed(files.get('out.sarif')), 'runs');
  return {
    run: Object.keys(run),
    cases: objectsAt(run, 'cases').map((one) => ({
      id: one.id,
      kind: one.kind,
      verdict: one.verdict,
      rules: objectsAt(one, 'problems').map(({ rule }) => rule),
    })),
    results: objectsAt(sarif ?? {}, 'results').length,
    tests: files.get('out.junit')?.match(/<testcase /g)?.length,
    lines: out.split('\n').length,
    files: [...files.keys()],
  };
}

function parsed(text = ''): JsonObject {
  return parseDocument(text, 'report');
}

const ordinary = await runWith('Qz8-kV3xT7_wLp2nR9sYd4Hf');

describe('a key that is a word of the reports themselves', () => {
  test.each([
    'pass',
    'test',
    'json',
    'error',
    'cases',
    'status',
    'https',
    'documented',
    'cyberbara',
    '1',
  ])('leaves them whole: "%s"', async (key) => {
    const outcome = await runWith(key);
    expect(outcome.err).toBe('');
    expect(outcome.code).toBe(ordinary.code);
    expect(outline(outcome)).toEqual(outline(ordinary));
    expect(outcome.files.get('out.html')).not.toContain(`not ${key}`);
  });
});
