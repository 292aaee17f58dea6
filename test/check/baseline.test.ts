import { describe, expect, test } from 'vitest';
import { applyBaseline, readBaseline, staleEntries } from '../../check/baseline.ts';
import { UsageError } from '../../check/usage-error.ts';
import { exitCodeOf } from '../../check/exit-code.ts';
import type { CaseResult, Problem, Verdict } from '../../check/report.ts';

const problem = (rule: Problem['rule']): Problem => ({
  rule,
  message: '',
  provenance: 'documented',
});

function result(id: string, verdict: Verdict, ...rules: Problem['rule'][]): CaseResult {
  return {
    id,
    kind: 'example',
    covers: { operationId: 'getTask' },
    verdict,
    problems: rules.map(problem),
    exchanges: [],
    duration: 0,
  };
}

const drifted = [result('toy/getTask/200/a', 'drift', 'schema'), result('toy/x', 'pass')];
const entry = { id: 'toy/getTask/*', rule: 'schema', until: '2026-12-31', because: 'ticket 7' };

describe('a known drift', () => {
  test('is accepted until its day, that day included', () => {
    const known = applyBaseline(drifted, [entry], '2026-12-31');
    expect(known[0]).toMatchObject({
      verdict: 'drift',
      known: { until: '2026-12-31', because: 'ticket 7' },
    });
    expect(exitCodeOf({ cases: known })).toBe(0);
  });

  test('is drift again the day after', () => {
    expect(exitCodeOf({ cases: applyBaseline(drifted, [entry], '2027-01-01') })).toBe(1);
  });

  test('hides nothing else in the same case', () => {
    const more = [result('toy/getTask/200/a', 'drift', 'schema', 'status')];
    expect(exitCodeOf({ cases: applyBaseline(more, [entry], '2026-12-01') })).toBe(1);
  });

  test.each([
    ['that has expired', '2027-01-01', drifted],
    ['that excuses nothing any more', '2026-12-01', [result('toy/getTask/200/a', 'pass')]],
  ])('%s is to be taken out', (_, today, results) => {
    expect(staleEntries(results, [entry], today)).toEqual([entry]);
  });
});

describe('a baseline', () => {
  test('is a list in YAML or JSON', () => {
    expect(readBaseline('- { id: a/*, until: 2026-12-31, because: soon }', 'b.yaml')).toEqual([
      { id: 'a/*', until: '2026-12-31', because: 'soon' },
    ]);
    expect(readBaseline(JSON.stringify([entry]), 'b.json')).toEqual([entry]);
  });

  test.each([
    ['no list', 'known: []', /b.yaml is no list/],
    ['no YAML', 'known: [', /^b.yaml is neither YAML nor JSON: [^\n]*\.$/],
    ['no reason', '- { id: a, until: 2026-12-31 }', /Entry 1 of b.yaml needs .* because/],
    ['no day', '- { id: a, until: some day, because: x }', /Entry 1 .* date/],
    ['a day that there is not', '- { id: a, until: 2026-02-31, because: x }', /Entry 1 .* date/],
  ])('with %s is refused', (_, text, message) => {
    expect(() => readBaseline(text, 'b.yaml')).toThrow(message);
  });
});

test.each<[Verdict[], boolean, number]>([
  [['pass', 'not exercised'], false, 0],
  [['pass', 'drift'], false, 1],
  [['pass', 'assumption refuted'], false, 0],
  [['pass', 'assumption refuted'], true, 1],
  [['assumption refuted'], false, 0],
  [['inconclusive', 'pass'], false, 0],
  [['inconclusive', 'not exercised'], false, 3],
  [[], false, 3],
])('verdicts %j, strict %j: exit code %i', (verdicts, strict, code) => {
  expect(
    exitCodeOf({
      cases: verdicts.map((verdict, index) => result(`toy/${index}`, verdict)),
      strict,
    }),
  ).toBe(code);
});

test.each(['- id: "', 'a: b: c', '\t- x', '- *nobody', '%YAML 9\n---\n[', ': :\n- '])(
  'what is no YAML is told in a sentence that names the file: %j',
  (text) => {
    expect(() => readBaseline(text, 'known.yaml')).toThrow(UsageError);
    expect(() => readBaseline(text, 'known.yaml')).toThrow(/known\.yaml/);
  },
);
