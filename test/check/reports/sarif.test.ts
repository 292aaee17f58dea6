import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractFile } from '../../../check/contract/contract.ts';
import { numberAt, valueAt, valuesAt } from '../../../check/contract/pointers.ts';
import { rules } from '../../../check/oracle/verdict.ts';
import { sarif } from '../../../check/reports/sarif.ts';
import type { Problem, Run } from '../../../check/report.ts';
import { knowledge } from '../deployment.ts';
import { readSarif } from './readers.ts';
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

const { contract } = knowledge('imgeditor');
const lines = readFileSync(contractFile('imgeditor'), 'utf8').split('\n');

const read = (run: Run) => readSarif(sarif.write(run, contract));

/** The line that the first result points at, and what is marked in it. */
function pointedAt(report: (pointer: string) => unknown[]) {
  const [region] = report('/results/0/locations/0/physicalLocation/region');
  const [line = 0, endLine, from = 0, to = 0] = [
    '/startLine',
    '/endLine',
    '/startColumn',
    '/endColumn',
  ].map((name) => numberAt(region, name));
  expect(endLine).toBe(line);
  return { line, marked: lines[line - 1]?.slice(from - 1, to - 1) };
}

const fingerprints = (run: Run) => read(run)('/results/*/partialFingerprints');

test('every mistake is a result: error where a promise is broken, warning where an assumption is refuted', () => {
  const report = read(
    runOf([result('fine'), drift('broken', problem(), problem({ rule: 'header' })), refuted]),
  );
  expect(report('/results/*/ruleId')).toEqual(['schema', 'header', 'status']);
  expect(report('/results/*/level')).toEqual(['error', 'error', 'warning']);
  const [message] = report('/results/0/message/text');
  expect(message).toContain('must be integer, got "7"');
  expect(message).toContain('Found by imgeditor/getAccountCredits/broken\n');
  expect(message).toContain('-H "authorization: Bearer $KEY"');
});

test('in a strict run a refuted assumption is an error', () => {
  expect(read(runOf([refuted], { strict: true }))('/results/*/level')).toEqual(['error']);
});

test('what a baseline accepts is suppressed, with its day and reason', () => {
  const report = read(runOf([known]));
  expect(report('/results/*/level')).toEqual(['note']);
  expect(report('/results/0/suppressions/*')).toEqual([
    { kind: 'external', status: 'accepted', justification: 'Known until 2026-12-31: ticket 7' },
  ]);
});

test('what says nothing is no result: it is told of the run', () => {
  const report = read(
    runOf([inconclusive, untried, { ...untried, id: 'x' }], { stopped: 'it was interrupted' }),
  );
  expect(report('/results/*')).toEqual([]);
  expect(report('/invocations/*/executionSuccessful')).toEqual([false]);
  const notices = '/invocations/0/toolExecutionNotifications/*';
  expect(report(`${notices}/level`)).toEqual(['note', 'note', 'note']);
  expect(report(`${notices}/descriptor/id`)).toEqual(['inconclusive', 'not exercised', 'stopped']);
  expect(report(`${notices}/message/text`)).toEqual([
    '1 × it was answered with 429 (imgeditor/getAccountCredits/busy)',
    '2 × 8 credits are needed and 0 may be spent (imgeditor/getAccountCredits/untried, x)',
    'it was interrupted',
  ]);
});

describe('a result points at the line of the contract', () => {
  test('that says otherwise, and at what that line is generated from', () => {
    const report = read(runOf([drift('broken')]));
    const { line, marked } = pointedAt(report);
    expect([lines[line - 1], marked]).toEqual(['      type: integer', 'type']);
    expect(lines.slice(line - 3, line)).toContain('    CreditsRemaining:');
    expect(report('/results/0/locations/*/physicalLocation/artifactLocation')).toEqual([
      { uri: 'generated/imgeditor/openapi.yaml', uriBaseId: '%SRCROOT%' },
    ]);
    const source = 'openapi/imgeditor/components/schemas/CreditsRemaining.yaml';
    expect(report('/results/0/relatedLocations/*/physicalLocation/artifactLocation/uri')).toEqual([
      source,
    ]);
    expect(report('/results/0/message/text')[0]).toContain(`[${source}](1)`);
  });

  test('of the operation, where no single statement is broken', () => {
    const { statement: _, ...nowhere } = problem({ rule: 'charge-differs' });
    const { line, marked } = pointedAt(read(runOf([drift('broken', nowhere)])));
    expect(marked).toBe('get');
    expect(lines[line]).toContain('operationId: getAccountCredits');
  });
});

test('a mistake that many cases meet is one result, before those that few meet', () => {
  const rare = drift('rare', problem({ rule: 'header' }));
  const report = read(runOf([rare, ...['a', 'b', 'c', 'd'].map((name) => drift(name))]));
  expect(report('/results/*/ruleId')).toEqual(['schema', 'header']);
  expect(report('/results/*/occurrenceCount')).toEqual([4, 1]);
  expect(report('/results/0/properties/cases/*')).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `imgeditor/getAccountCredits/${name}`),
  );
});

test('a broken promise comes before assumptions, however many meet these', () => {
  const { verdict, problems } = refuted;
  const many = ['a', 'b', 'c'].map((name) => result(name, { verdict, problems }));
  expect(read(runOf([known, ...many, drift('broken')]))('/results/*/level')).toEqual([
    'error',
    'warning',
    'note',
  ]);
});

describe('the fingerprint of a mistake', () => {
  const place = '/data/items/3/cost';
  const first = problem({ pointer: place, got: 3 });

  test('is the same in the next run, whatever its case, its values and their number', () => {
    const next = problem({ pointer: '/data/items/12/cost', message: 'another', got: 4 });
    const later = { startedAt: '2027-01-01T00:00:00Z', seed: 'other' };
    expect(fingerprints(runOf([result('fine'), drift('other', next)], later))).toEqual(
      fingerprints(runOf([drift('broken', first)])),
    );
  });

  test('is the same when a baseline accepts it', () => {
    const accepted = { ...drift('broken', first), known: { until: '2026-12-31', because: 'x' } };
    expect(fingerprints(runOf([accepted]))).toEqual(fingerprints(runOf([drift('broken', first)])));
  });

  test.each<[string, Partial<Problem>]>([
    ['rule', { rule: 'header' }],
    ['statement', { statement: '/components/schemas/CreditsRemaining/minimum' }],
    ['place', { pointer: '/data/items/3/price' }],
  ])('is another for another %s', (_, other) => {
    expect(fingerprints(runOf([drift('broken', { ...first, ...other })]))).not.toEqual(
      fingerprints(runOf([drift('broken', first)])),
    );
  });

  test('is another for each of several at one place, and each is met by all cases', () => {
    const both = [problem(), problem({ message: 'and this' })];
    const report = read(runOf([drift('a', ...both), drift('b', ...both)]));
    expect(report('/results/*/occurrenceCount')).toEqual([2, 2]);
    const all = report('/results/*/partialFingerprints/primaryLocationLineHash');
    expect(new Set(all).size).toBe(2);
  });
});

describe('GitHub code scanning', () => {
  const report = read(runOf([drift('broken'), refuted, known]));
  const ids = report('/tool/driver/rules/*/id');

  test('has of each rule what it shows', () => {
    expect(ids).toEqual(Object.keys(rules));
    for (const part of ['shortDescription', 'fullDescription', 'help']) {
      const texts = report(`/tool/driver/rules/*/${part}/text`);
      expect(texts).toHaveLength(ids.length);
      for (const text of texts) expect(text).toMatch(/^\S.{10,1000}\.$/);
    }
  });

  test('has of each result what it asks for', () => {
    for (const one of report('/results/*')) {
      expect(ids[numberAt(one, '/ruleIndex') ?? -1]).toBe(valueAt(one, '/ruleId'));
      expect(valueAt(one, '/message/text')).not.toBe('');
      expect(valuesAt(one, '/locations/*')).toHaveLength(1);
      expect(valueAt(one, '/partialFingerprints/primaryLocationLineHash')).toMatch(
        /^[0-9a-f]{16}:\d+$/,
      );
      expect(valueAt(one, '/locations/0/physicalLocation/region')).toEqual({
        startLine: expect.any(Number),
        startColumn: expect.any(Number),
        endLine: expect.any(Number),
        endColumn: expect.any(Number),
      });
    }
    expect(report('/results/*')).toHaveLength(3);
  });

  test('keeps the findings of each API apart', () => {
    expect(report('/automationDetails/id')).toEqual(['understudy-check/imgeditor/']);
  });
});

describe('no text of a deployment breaks the file', () => {
  test.each(hostileTexts)('%s', (_, hostile) => {
    const text = sarif.write(
      runOf([drift('broken', problem({ message: hostile })), { ...inconclusive, reason: hostile }]),
      contract,
    );
    expect(readSarif(text)('/results/*')).toHaveLength(1);
    expect(text.length).toBeLessThan(60_000);
    expect(text).not.toContain('[link](');
  });
});
