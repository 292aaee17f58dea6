import { describe, expect, test } from 'vitest';
import { run, usage } from '../../cli/docs.ts';
import type { Machine } from '../../cli/command.ts';

const machine: Machine = {
  env: {},
  out: () => undefined,
  err: () => undefined,
  asked: () => new Promise(() => undefined),
  outlive: () => undefined,
};

// That it builds the site, every test in test/docs/ relies on.
describe('understudy docs', () => {
  test.each([
    [['--site', 'docs.example.com'], '--site must be a URL, got "docs.example.com".'],
    [['--outt', 'x'], "Unknown option '--outt'. See --help."],
    [['site'], /^Unexpected argument 'site'/],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(run(args, machine)).rejects.toThrow(message);
  });

  test('says where it puts the site, and where it will be', () => {
    expect(usage).toMatch(/--out DIR .*\n.*--site URL/);
  });
});
