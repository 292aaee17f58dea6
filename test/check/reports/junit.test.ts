import { describe, expect, test } from 'vitest';
import { junit } from '../../../check/reports/junit.ts';
import type { Run } from '../../../check/report.ts';
import { knowledge } from '../deployment.ts';
import { readJunit } from './readers.ts';
import {
  drift,
  hostileTexts,
  inconclusive,
  known,
  problem,
  refuted,
  result,
  runOf,
  untried,
} from './run-of.ts';

const read = (run: Run) => readJunit(junit.write(run, knowledge('imgeditor').contract));

const everything = [
  result('fine'),
  drift('broken'),
  refuted,
  known,
  inconclusive,
  untried,
  result('elsewhere', { covers: { operationId: 'listModels' } }),
];

describe('a CI service finds', () => {
  const { texts, text } = read(runOf(everything, { duration: 2000 }));

  test('a suite for each operation, and each case by its id', () => {
    expect(texts('//testsuite/@name')).toEqual([
      'imgeditor.getAccountCredits',
      'imgeditor.listModels',
    ]);
    expect(texts('//testcase/@name')).toEqual(everything.map(({ id }) => id));
  });

  test('what drifted as a failure, with each problem and the request that shows it', () => {
    expect(texts('//testcase[failure]/@name')).toEqual(['imgeditor/getAccountCredits/broken']);
    expect(text('//failure/@type')).toBe('schema');
    const line = 'schema at /data/remaining_credits: must be integer, got "7" (documented)';
    expect(text('//failure/@message')).toBe(line);
    expect(text('//failure')).toBe(
      `${line}\ncurl -sS 'https://staging.example.com/api/v1/account/credits' -H "authorization: Bearer $KEY"`,
    );
  });

  test('a refuted assumption, which fails nothing, in the output of its case', () => {
    expect(texts('//testcase[system-out]/@name')).toEqual(['imgeditor/getAccountCredits/refuted']);
    expect(text('//system-out')).toContain('assumption refuted\nstatus at /data/remaining_credits');
  });

  test('what says nothing skipped, with the reason', () => {
    expect(text('//testcase[contains(@name, "busy")]/skipped/@message')).toBe(
      'inconclusive: it was answered with 429',
    );
    expect(text('//testcase[contains(@name, "untried")]/skipped/@message')).toBe(
      'not exercised: 8 credits are needed and 0 may be spent',
    );
  });

  test('a known drift skipped, with its day, its reason and its problems', () => {
    const skipped = '//testcase[contains(@name, "known")]/skipped';
    expect(text(`${skipped}/@message`)).toBe('known until 2026-12-31: ticket 7');
    expect(text(skipped)).toContain('must be integer, got "7"');
  });

  test('totals that are right', () => {
    expect(text('/testsuites/@tests')).toBe('7');
    expect(text('/testsuites/@failures')).toBe('1');
    expect(texts('//testsuite/@tests')).toEqual(['6', '1']);
    expect(texts('//testsuite/@failures')).toEqual(['1', '0']);
    expect(texts('//testsuite/@skipped')).toEqual(['3', '0']);
    expect(text('/testsuites/@time')).toBe('2.000');
    expect(texts('//testsuite/@time')).toEqual(['1.500', '0.250']);
  });

  test('what was checked, and with what', () => {
    const properties = texts('//testsuite[1]//property/@name').map((name) => [
      name,
      text(`//testsuite[1]//property[@name="${name}"]/@value`),
    ]);
    expect(Object.fromEntries(properties)).toEqual({
      target: 'https://staging.example.com',
      seed: 'understudy',
      contract: '1',
      understudy: '0.1.0',
      node: '24.21.0',
      requests: '12',
      creditsAllowed: '60',
      creditsSpent: '8',
    });
  });
});

test('in a strict run a refuted assumption is a failure', () => {
  const { text } = read(runOf([refuted, result('fine')], { strict: true }));
  expect(text('/testsuites/@failures')).toBe('1');
  expect(text('//testcase[failure]/@name')).toBe('imgeditor/getAccountCredits/refuted');
});

test('of several problems a broken promise is the message, and all are in the details', () => {
  const assumption = problem({ rule: 'header', message: 'is missing', provenance: 'decided' });
  const { text } = read(runOf([drift('broken', assumption, problem())]));
  expect(text('//failure/@message')).toMatch(/^schema at .* \(and 1 more\)$/);
  expect(text('//failure/@type')).toBe('schema');
  expect(text('//failure')).toContain('header at /data/remaining_credits: is missing');
});

test('a run that was stopped says why', () => {
  const { text } = read(runOf([untried], { stopped: 'it was interrupted' }));
  expect(text('//property[@name="stopped"]/@value')).toBe('it was interrupted');
});

describe('no text of a deployment breaks the file', () => {
  test.each(hostileTexts)('%s', (_, hostile) => {
    const { text } = read(
      runOf([
        drift('broken', problem({ message: hostile })),
        { ...refuted, problems: [problem({ message: hostile, provenance: 'decided' })] },
        { ...inconclusive, reason: hostile },
        { ...known, known: { until: '2026-12-31', because: hostile } },
      ]),
    );
    expect(text('//failure')).toContain('curl -sS');
    expect(text('/').length).toBeLessThan(60_000);
  });

  test('and what XML can say comes through as it was', () => {
    const said = ']]> <b>&amp;</b> \u{1F600} "x"\r\ny\tz';
    const { text } = read(runOf([drift('broken', problem({ message: said }))]));
    expect(text('//failure/@message')).toContain(said);
    expect(text('//failure')).toContain(said);
  });

  test('what it cannot say can still be told', () => {
    const { text } = read(runOf([drift('broken', problem({ message: 'a\u0000b\uD83Dc' }))]));
    expect(text('//failure')).toContain('a\\u0000b\\ud83dc');
  });
});
