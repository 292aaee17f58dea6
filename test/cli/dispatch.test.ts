import { describe, expect, test } from 'vitest';
import { CommandError, type Machine } from '../../cli/command.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { commands } from '../../cli/commands.ts';
import { dispatch } from '../../cli/dispatch.ts';
import { nearest } from '../../cli/nearest.ts';

/** Commands that say what they were called with, and what was loaded of them. */
function said() {
  const loaded: string[] = [];
  const calls: (readonly string[])[] = [];
  const command = (name: string) => ({
    about: `what ${name} does`,
    load: async () => {
      loaded.push(name);
      return {
        usage: `usage of ${name}\n\n  --port N     a port\n  --allow-spend N\n`,
        run: async (args: readonly string[]) => {
          calls.push([name, ...args]);
          return 7;
        },
      };
    },
  });
  const output = { out: '', err: '' };
  const machine: Machine = {
    env: {},
    out: (text) => void (output.out += text),
    err: (text) => void (output.err += text),
    asked: () => Promise.resolve(),
    outlive: () => undefined,
  };
  const table = { mock: command('mock'), check: command('check') };
  return {
    loaded,
    calls,
    output,
    dispatch: (...args: string[]) => dispatch(args, table, machine),
  };
}

test('a command gets what follows its name, and its exit code is the exit code', async () => {
  const { calls, loaded, dispatch } = said();
  expect(await dispatch('check', '--target', 'http://127.0.0.1', 'mock')).toBe(7);
  expect(calls).toEqual([['check', '--target', 'http://127.0.0.1', 'mock']]);
  expect(loaded).toEqual(['check']);
});

test.each([['--help'], ['-h'], ['help']])(
  '%s lists the commands and loads none',
  async (...args) => {
    const { loaded, output, dispatch } = said();
    expect(await dispatch(...args)).toBe(0);
    expect(output.out).toContain('  mock   what mock does\n  check  what check does\n');
    expect(loaded).toEqual([]);
  },
);

test.each([
  ['help', 'check'],
  ['check', '--help'],
  ['check', '--target', 'x', '-h'],
])('%s %s shows the options of the command and does not run it', async (...args) => {
  const { calls, output, dispatch } = said();
  expect(await dispatch(...args)).toBe(0);
  expect(output.out).toMatch(/^usage of check\n/);
  expect(calls).toEqual([]);
});

test('--version says which Understudy it is', async () => {
  const { loaded, output, dispatch } = said();
  expect(await dispatch('--version')).toBe(0);
  expect(output.out).toBe(`${packageFile.version}\n`);
  expect(loaded).toEqual([]);
});

test('an option that nothing is like is for the command to refuse, a value is no option', async () => {
  const { calls, dispatch } = said();
  await dispatch('check', '--entirely-strange', '-x', 'prot', '--', '--prot');
  expect(calls).toHaveLength(1);
});

test('a value may be -, or begin with it behind =, and what takes no value needs none', async () => {
  const { calls, dispatch } = said();
  await dispatch('check', '--allow-spend=-1', '--port', '-', '--quiet', '-x');
  expect(calls).toHaveLength(1);
});

test('what follows -- is for the command, a word like --help too', async () => {
  const { calls, dispatch } = said();
  await dispatch('check', '--', '--help');
  expect(calls).toEqual([['check', '--', '--help']]);
});

test('without a command the list goes to standard error, and the exit code says that nothing was done', async () => {
  const { output, dispatch } = said();
  expect(await dispatch()).toBe(2);
  expect(output.err).toContain('  mock   what mock does\n');
  expect(output.out).toBe('');
});

test.each([
  [['chekc'], '"chekc" is not a command. Did you mean "check"? understudy --help lists them.'],
  [['m'], '"m" is not a command. Did you mean "mock"? understudy --help lists them.'],
  [['help', 'nothing'], '"nothing" is not a command. understudy --help lists them.'],
  [['constructor'], '"constructor" is not a command. understudy --help lists them.'],
  [
    ['--port', '1'],
    '--port comes after a command: understudy COMMAND --port. See understudy --help.',
  ],
  [
    ['check', '--allow-spned=3'],
    '--allow-spned is no option of understudy check. Did you mean --allow-spend? understudy help check lists them.',
  ],
  [['check', '--port'], '--port needs a value: --port N. understudy help check explains it.'],
  [
    ['mock', '--port', '--allow-spend', '3'],
    '--port needs a value: --port N. understudy help mock explains it.',
  ],
  [
    ['check', '--allow-spend', '-1'],
    '--allow-spend needs a value: --allow-spend N. What begins with "-" is written --allow-spend=-1. understudy help check explains it.',
  ],
])('%j is refused in a sentence', async (args, message) => {
  await expect(said().dispatch(...args)).rejects.toThrow(new CommandError(message));
});

test.each([
  ['mokc', 'mock'],
  ['MOCK', 'mock'],
  ['mocks', 'mock'],
  ['doc', 'docs'],
  ['mut', 'mutate'],
  ['check', 'check'],
  ['', undefined],
  ['deploy', undefined],
  ['m', undefined],
])('"%s" is a slip of %s', (word, meant) => {
  expect(nearest(word, ['mock', 'check', 'docs', 'mutate'])).toBe(meant);
});

describe.each(Object.entries(commands))('understudy %s', (name, { load }) => {
  test('says what it is called in its usage, and every line fits a terminal', async () => {
    const { usage } = await load();
    expect(usage).toMatch(new RegExp(`^understudy ${name}\\b[^]*\n$`));
    for (const line of usage.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  });
});
