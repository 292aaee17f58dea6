import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { findApis, root } from '../../scripts/apis.ts';
import { text } from '../../scripts/docs/read/text.ts';
import { isObject, objectAt } from '../../scripts/generate/document.ts';
import { problemsOf, Workflow } from './workflow.ts';

const names = readdirSync(join(root, 'examples/ci')).filter((name) => name.endsWith('.yml'));

/** The APIs that the check knows. */
const checked = findApis()
  .map((api) => api.name)
  .filter((api) => existsSync(join(root, `check/stories/${api}.ts`)));

describe.each(names)('the workflow %s', (name) => {
  const workflow = new Workflow(name);

  test('is one that GitHub understands, its expressions included', async () => {
    expect(await problemsOf(workflow.text)).toEqual([]);
  });

  test('may do no more than it needs, and ends', () => {
    expect(workflow.content['permissions']).toEqual({});
    for (const [job, { permissions, 'timeout-minutes': minutes }] of workflow.jobs) {
      const granted = Object.entries(isObject(permissions) ? permissions : {});
      expect(granted.length, job).toBeGreaterThan(0);
      const written = granted.filter(([, access]) => access !== 'read');
      expect(written.every(([what]) => what === 'security-events')).toBe(true);
      expect(minutes, job).toBeTypeOf('number');
    }
  });

  test('uses actions by their commit, and says which version that is', () => {
    const used = workflow.text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(used.length).toBe(workflow.steps.filter((step) => 'uses' in step).length);
    for (const line of used)
      expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    for (const step of workflow.steps)
      if (text(step['uses']).startsWith('actions/checkout@'))
        expect(objectAt(step, 'with')['persist-credentials']).toBe(false);
  });

  test('has commands that a shell understands, with nothing pasted into them', () => {
    expect(workflow.commands.length).toBeGreaterThan(0);
    for (const command of workflow.commands) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: command, encoding: 'utf8' });
      expect([status, stderr], command).toEqual([0, '']);
      expect(command).not.toContain('${{');
    }
  });

  test('names scripts of npm that there are', () => {
    for (const [, script = ''] of workflow.commands
      .join('\n')
      .matchAll(/npm run (?:--\S+ )*(\S+)/g))
      expect(packageFile.scripts).toHaveProperty(script);
  });

  test('checks every API', () => {
    for (const [, job] of workflow.jobs)
      if ('strategy' in job)
        expect(objectAt(objectAt(job, 'strategy'), 'matrix')['api']).toEqual(checked);
  });
});

describe('a workflow with a mistake is told of it', () => {
  const { text: right } = new Workflow('understudy-staging.yml');

  test.each([
    ['runs-on:', 'run-on:', /Unexpected value 'run-on'/],
    ['contents: read', 'contents: reed', /Unexpected value 'reed'/],
    ['timeout-minutes: 60', 'timeout-minutes: long', /Unexpected value 'long'/],
    ['secrets.UNDERSTUDY_KEY', 'secret.UNDERSTUDY_KEY', /Unrecognized named-value: 'secret'/],
    ['steps.account.outputs', 'steps.acount.outputs', /acount/],
    ['matrix.api', 'matrix.apis', /apis/],
    ['hashFiles(', 'hashFile(', /Unrecognized function: 'hashFile'/],
    ["'17 3 * * *'", "'nightly'", /Invalid cron expression/],
    ['inputs.allow-spend', 'inputs.allow_spend', /allow_spend/],
  ])('%s as %s', async (was, is, message) => {
    expect(right).toContain(was);
    expect((await problemsOf(right.replace(was, is))).join('\n')).toMatch(message);
  });
});

test('what the README calls staging with before a release is what GitHub understands', async () => {
  const readme = readFileSync(join(root, 'examples/ci/README.md'), 'utf8');
  const [, jobs = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? [];
  expect(jobs).toContain('uses: ./.github/workflows/understudy-staging.yml');
  expect(await problemsOf(`on: push\n${jobs}`)).toEqual([]);
});
