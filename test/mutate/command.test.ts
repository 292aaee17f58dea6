import { expect, test } from 'vitest';
import { mutate } from '../../mutate/command.ts';

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await mutate(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    asked: () => new Promise(() => undefined),
  });
  return { code, ...said };
}

test('`understudy mutate` tries mutants in threads and gives their score as JSON', async () => {
  const { code, out } = await run('--api', 'nanophoto', '--only', '*/money/*refund*', '--json');
  const { scores, results } = JSON.parse(out);
  expect(code).toBe(0);
  expect(scores).toContainEqual({
    class: 'money',
    mutants: results.length,
    killed: results.length,
  });
  expect(results[0]).toMatchObject({ fate: 'killed', by: { verdict: 'drift' } });
});

test('`understudy mutate --list` names mutants and tries none', async () => {
  const { code, out } = await run('--list', '--api', 'omnivideo', '--class', 'limit');
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'omnivideo/limit/createTask/no-limit',
      '  lets through at createTask whoever has sent too many requests',
      'omnivideo/limit/getTask/no-limit',
      '  lets through at getTask whoever has sent too many requests',
      '',
    ].join('\n'),
  );
});

test('`understudy mutate --sample` leaves so many, of every class its share', async () => {
  const { out } = await run('--list', '--api', 'omnivideo', '--sample', '30');
  const classes = new Set(out.match(/^omnivideo\/[\w-]+/gm));
  expect(out.split('\n').length / 2).toBeLessThan(50);
  expect(classes.size).toBeGreaterThan(8);
});

test.for([
  [['--class', 'nonsense'], '--class knows status, '],
  [['--api', 'nonsense'], 'There is no API "nonsense"; there are cyberbara'],
  [['--runs', '-1'], '--runs'],
  [['--only', 'nonsense'], 'No mutant is left'],
  [['--nonsense'], '--nonsense'],
] as const)('`understudy mutate %s` says what is wrong', async ([args, message]) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
