import { describe, expect, test } from 'vitest';
import { readOptions } from '../../check/options.ts';

const env = { KEY: 'secret-of-the-test', EMPTY: '' };
const base = ['--api', 'cyberbara', '--target', 'https://api.example.com/', '--key-env', 'KEY'];

test('without options beyond the deployment nothing is spent', () => {
  expect(readOptions(base, env)).toMatchObject({
    target: 'https://api.example.com',
    key: 'secret-of-the-test',
    spend: 0,
    dryRun: false,
    seed: 'understudy',
    samples: 5,
    timeout: 30_000,
  });
});

describe('what cannot be done is told in a sentence', () => {
  test.each<[string[], RegExp]>([
    [[], /which API it is: --api NAME/],
    [['--api', 'cyberbara', '--target', 'https://x.example'], /--key-env VARIABLE/],
    [['--api', 'cyberbara', '--key-env', 'NOBODY'], /NOBODY, which is not set/],
    [['--api', 'cyberbara', '--key-env', 'EMPTY'], /EMPTY, which is not set/],
    [['--api', 'a', '--key-env', 'KEY', '--target', 'https://a.example/#b'], /ends before any/],
    [[...base, '--timeout', '1e9'], /--timeout must be a whole number from 1 to 86400/],
    [[...base, '--rate', '1/99999999'], /--rate must be like/],
    [[...base, '--allow-spend', 'all'], /--allow-spend must be a whole number from 0/],
    [[...base, '--allow-spend', '-5'], /See --help/],
    [[...base, '--shard', '5/4'], /--shard must be like 1\/4/],
    [[...base, '--rate', '60'], /--rate must be like 60\/60/],
    [[...base, '--kind', 'examples'], /--kind knows example, generated/],
    [[...base, '--actor', 'king=KEY'], /--actor knows broke/],
    [[...base, '--compare', 'https://y.example', 'https://z.example'], /leave --target out/],
    [['--api', 'a', '--key-env', 'KEY', '--compare', 'https://y.example'], /two URLs/],
    [[...base, '--frobnicate'], /Unknown option '--frobnicate'/],
  ])('%j', (args, message) => {
    expect(() => readOptions(args, env)).toThrow(message);
  });
});

test('a rate, further keys and two deployments are understood', () => {
  const { limit, actors, other } = readOptions(
    [
      '--api',
      'cyberbara',
      '--key-env',
      'KEY',
      '--compare',
      'https://a.example',
      'https://b.example',
      '--rate',
      '30/60',
      '--actor',
      'broke=KEY',
    ],
    env,
  );
  expect([limit, [...actors], other]).toEqual([
    { requests: 30, seconds: 60 },
    [['broke', 'secret-of-the-test']],
    'https://b.example',
  ]);
});
