import { describe, expect, test } from 'vitest';
import { readOptions } from '../../check/options.ts';
import { reports } from '../../check/reports/reports.ts';
import { text } from '../../scripts/docs/read/text.ts';
import { isObject } from '../../scripts/generate/document.ts';
import { runStep, Workflow } from './workflow.ts';

describe('on the mock', () => {
  test.each([
    ['understudy.yml', ['npx', '--no', '--', 'understudy', 'check']],
    ['contracts.yml', ['npm', 'run', 'check', '--']],
  ])('%s checks an API with flags that there are, and fails as the check does', (name, command) => {
    const step = new Workflow(name).step('Hold the mock to the contract');
    for (const exit of [0, 1, 2, 3]) {
      const { code, calls } = runStep(step, { API: 'imgeditor' }, { exit });
      expect(code).toBe(exit);
      const [call = []] = calls;
      expect(call.slice(0, command.length)).toEqual(command);
      const options = readOptions(call.slice(command.length), {});
      expect(options).toMatchObject({ api: 'imgeditor', target: undefined });
      expect(options.reports.map((report) => report.name)).toEqual(REPORTS);
    }
  });
});

const REPORTS = ['junit', 'sarif', 'html', 'github'];

test('the workflows ask for reports that there are', () => {
  expect(Object.keys(reports)).toEqual(expect.arrayContaining(REPORTS));
});

describe('on staging', () => {
  const workflow = new Workflow('understudy-staging.yml');
  const look = workflow.step('Look for an account');
  const hold = workflow.step('Hold staging to the contract');
  const KEY = 'sk-secret-of-staging';
  const account = {
    API: 'cyberbara',
    TARGET: 'https://staging.example.com',
    ALLOW_SPEND: '60',
    UNDERSTUDY_KEY: KEY,
    HAS_KEY: 'true',
  };

  test('no pull request gets at a key', () => {
    const { on } = workflow.content;
    expect(Object.keys(isObject(on) ? on : {}).toSorted()).toEqual([
      'schedule',
      'workflow_call',
      'workflow_dispatch',
    ]);
  });

  test('two runs do not share an account', () => {
    for (const [, { concurrency, environment }] of workflow.jobs) {
      expect(concurrency).toMatchObject({ 'cancel-in-progress': false });
      expect(JSON.stringify(concurrency)).toContain('${{ matrix.api }}');
      expect(environment).toContain('${{ matrix.api }}');
    }
  });

  test('an API that has an account is checked', () => {
    const { code, outputs, stdout } = runStep(look, account);
    expect([code, outputs, stdout]).toEqual([0, 'there=true\n', '']);
  });

  test.each([
    ['TARGET', ''],
    ['HAS_KEY', 'false'],
  ])('with %s as "%s" it is skipped, which everybody sees', (name, value) => {
    const { code, outputs, stdout, summary } = runStep(look, { ...account, [name]: value });
    expect([code, outputs]).toEqual([0, '']);
    expect(stdout).toMatch(/^::notice title=cyberbara was not checked::.*understudy-cyberbara/);
    expect(summary).toContain('cyberbara was not checked');
    for (const step of workflow.steps)
      if (step !== look)
        expect(text(step['if'])).toMatch(
          /steps\.account\.outputs\.there|steps\.check\.outputs\.inconclusive|hashFiles/,
        );
  });

  test('what the run is given the check takes, and the key is in no argument', () => {
    const { calls } = runStep(hold, account);
    const [call = []] = calls;
    expect(call.slice(0, 5)).toEqual(['npx', '--no', '--', 'understudy', 'check']);
    const options = readOptions(call.slice(5), account);
    expect(options).toMatchObject({
      api: 'cyberbara',
      target: account.TARGET,
      key: KEY,
      spend: 60,
      baseline: undefined,
    });
    expect([...options.actors]).toEqual([]);
    expect(options.reports.map((report) => report.name)).toEqual(REPORTS);
    expect(JSON.stringify(calls)).not.toContain(KEY);
  });

  test('further keys and known drifts are used where there are some', () => {
    const keys = { UNDERSTUDY_BROKE_KEY: 'sk-broke', UNDERSTUDY_OTHER_KEY: 'sk-other' };
    const env = { ...account, ...keys };
    const { calls } = runStep(hold, env, { files: ['understudy-known/cyberbara.yaml'] });
    const [call = []] = calls;
    const options = readOptions(call.slice(5), env);
    expect([...options.actors]).toEqual([
      ['broke', 'sk-broke'],
      ['other', 'sk-other'],
    ]);
    expect(options.baseline).toBe('understudy-known/cyberbara.yaml');
  });

  test.each([
    [0, 0, ''],
    [1, 1, ''],
    [2, 2, ''],
    [3, 0, 'inconclusive=true\n'],
  ])('the check ends with %i, and its step with %i', (exit, code, outputs) => {
    expect(runStep(hold, account, { exit })).toMatchObject({ code, outputs });
  });

  test('a run that says nothing fails under a name of its own', () => {
    const { code, stdout, summary } = runStep(workflow.step('Nothing conclusive'), account);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^::warning title=Nothing conclusive about cyberbara::/);
    expect(summary).toContain('neither right nor wrong');
  });
});

describe('breaking changes', () => {
  const compare = new Workflow('breaking.yml').step('Compare the contracts with the last release');

  test.each([
    [0, 'false', 0],
    [1, 'false', 1],
    [1, 'true', 0],
    [2, 'true', 2],
  ])(
    'the command ends with %i, the label is there: %s; the step ends with %i',
    (exit, label, code) => {
      const outcome = runStep(compare, { ON_PURPOSE: label }, { exit, prints: 'clips: 1 change' });
      expect(outcome.code).toBe(code);
      expect(outcome.calls).toEqual([
        ['npm', 'run', '--silent', 'breaking', '--', '--except', 'HEAD^1'],
      ]);
      expect(outcome.stdout).toContain('clips: 1 change');
      expect(outcome.summary).toContain('clips: 1 change');
      expect(outcome.stdout.includes('::warning')).toBe(exit === 1 && code === 0);
    },
  );
});
