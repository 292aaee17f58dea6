import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as runCommand } from '../../../cli/check.ts';
import { runCheck } from '../command-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-reports-'));
const subscription = { plan: 'pro', end_date: '2024-12-31T00:00:00Z' };
const account = { credits: 148, total_credits: 500, subscription, is_vip: true };

beforeAll(() => {
  recording('right.har', { success: true, data: account });
  recording('wrong.har', { success: true, data: { ...account, credits: '148' } });
  recording('silent.har', undefined);
  mkdirSync(join(folder, 'taken.xml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A recording of one look at an account; nothing is sent where it is judged. */
function recording(name: string, body: unknown): void {
  const content = { mimeType: 'application/json', text: JSON.stringify(body) };
  const entry = {
    time: 5,
    request: { method: 'GET', url: 'https://x.example/api/v1/account/credits', headers: [] },
    response: { status: body === undefined ? 0 : 200, headers: [], content },
  };
  writeFileSync(join(folder, name), JSON.stringify({ log: { entries: [entry] } }));
}

function judge(har: string, ...args: string[]) {
  return ['--api', 'imgeditor', '--har', join(folder, har), ...args];
}

const report = (...list: string[]) => judge('wrong.har', '--report', list.join(','));

/** No disk has room. */
const full = {
  write: () => Promise.reject(new Error('ENOSPC: no space left on device')),
  append: () => Promise.reject(new Error('ENOSPC: no space left on device')),
};

describe('reports', () => {
  test('go to files of their own unless others are named', async () => {
    const { files } = await runCheck(report('json', 'junit', `sarif=${join(folder, 'a=b.sarif')}`));
    expect([...files.keys()]).toEqual([
      'understudy-check.json',
      'understudy-check.xml',
      join(folder, 'a=b.sarif'),
    ]);
  });

  test('on standard output are alone there: the summary is on standard error', async () => {
    const { out, err, code } = await runCheck(report('json=-'));
    expect(JSON.parse(out)).toMatchObject({ api: 'imgeditor' });
    expect(err).toContain('DRIFT (1)');
    expect(code).toBe(1);
  });

  test('leave the summary on standard output otherwise', async () => {
    const { out, err } = await runCheck(report('junit'));
    expect(out).toContain('DRIFT (1)');
    expect(err).toBe('');
  });

  test('of GitHub go to standard output, and add to the summary of the job where there is one', async () => {
    const { out, files } = await runCheck(report('github'), {
      env: { GITHUB_STEP_SUMMARY: 'summary.md' },
    });
    expect(out).toMatch(/^::error file=generated\/imgeditor\/openapi\.yaml,line=\d+,/);
    expect(files.get('summary.md')).toContain('### understudy check: imgeditor');
    expect((await runCheck(report('github'))).files.size).toBe(0);
  });

  test('say that the run was strict', async () => {
    const strict = await runCheck([...report('json=-'), '--strict']);
    expect(JSON.parse(strict.out)).toMatchObject({ strict: true });
    expect(JSON.parse((await runCheck(report('json=-'))).out)).not.toHaveProperty('strict');
  });

  test('add to what a summary of the job already says, and replace a file', async () => {
    const summary = join(folder, 'summary.md');
    const file = join(folder, 'check.xml');
    writeFileSync(summary, 'before\n');
    writeFileSync(file, 'before\n');
    let out = '';
    const code = await runCommand(report('github', `junit=${file}`), {
      env: { GITHUB_STEP_SUMMARY: summary },
      out: (text) => void (out += text),
      err: () => undefined,
      asked: () => new Promise(() => undefined),
      outlive: () => undefined,
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error /);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n### understudy check/);
    expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml /);
  });
});

describe('before anything is sent it is told', () => {
  test.each<[string, string[], string]>([
    [
      'that there is no such report',
      report('nonsense'),
      '--report knows html, json, junit, sarif, ',
    ],
    ['that a report has no name', report('=x'), 'not ""'],
    ['that a file has no name', report('junit='), '--report junit= names no file.'],
    [
      'that there is no such folder',
      report(`junit=${join(folder, 'nowhere', 'a.xml')}`),
      `there is no folder ${join(folder, 'nowhere')}.`,
    ],
    [
      'that the file is a folder',
      report(`junit=${join(folder, 'taken.xml')}`),
      `--report junit=${join(folder, 'taken.xml')} is a folder.`,
    ],
    [
      'that two reports would be mixed on standard output',
      report('json=-', 'github'),
      'json and github would both go to standard output: name a file, --report github=FILE.',
    ],
    [
      'that two reports would be in one file',
      report('json=a.txt', 'junit=./a.txt'),
      'json and junit would both go to ./a.txt: name a file, --report junit=FILE.',
    ],
    [
      'that a comparison has no reports',
      [
        '--api=imgeditor',
        '--key-env=KEY',
        '--report=junit',
        '--compare=https://a.example',
        'https://b.example',
      ],
      '--compare prints what differs: reports are of one deployment.',
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err, files } = await runCheck(args, {
      env: { KEY: 'a-key-of-the-test' },
      fetch: () => Promise.reject(new Error('Nobody should be asked.')),
    });
    expect([code, out, files.size]).toEqual([2, '', 0]);
    expect(err).toMatch(/^understudy check: .*\n$/);
    expect(err).toContain(message);
  });
});

describe('a report that cannot be written', () => {
  test('is told in a line each, and the verdict all the same', async () => {
    const { out, err } = await runCheck(report('junit', 'sarif'), full);
    expect(err).toBe(
      [
        'understudy check: The report junit cannot be written to understudy-check.xml: ENOSPC: no space left on device',
        'understudy check: The report sarif cannot be written to understudy-check.sarif: ENOSPC: no space left on device',
        '',
      ].join('\n'),
    );
    expect(out).toContain('DRIFT (1)');
  });

  test.each([
    ['right.har', 2],
    ['wrong.har', 1],
    ['silent.har', 3],
  ])(
    'of %s makes the exit code %i: a run that passed does not pass in silence',
    async (har, code) => {
      expect((await runCheck(judge(har, '--report', 'junit'), full)).code).toBe(code);
      expect((await runCheck(judge(har, '--report', 'junit'))).code).toBe(code === 2 ? 0 : code);
    },
  );

  test('keeps no other from being written', async () => {
    const written: string[] = [];
    const { code, err } = await runCheck(judge('right.har', '--report', 'github,json'), {
      env: { GITHUB_STEP_SUMMARY: 'summary.md' },
      write: (file) => Promise.resolve(void written.push(file)),
      append: full.append,
    });
    expect(written).toEqual(['-', 'understudy-check.json']);
    expect(err).toContain('The report github cannot be written to summary.md');
    expect(code).toBe(2);
  });
});

test('a key that is a word of the format leaves the report whole, and is not in it', async () => {
  const baseline = join(folder, 'known.yaml');
  writeFileSync(baseline, '- { id: "*", until: 2999-12-31, because: It is test. }');
  const { files } = await runCheck(
    [...report('junit'), '--key-env', 'KEY', '--baseline', baseline],
    { env: { KEY: 'test' } },
  );
  const text = files.get('understudy-check.xml');
  expect(text).toMatch(/<testsuites .*<\/testsuites>/s);
  expect(text).toContain('It is $KEY.');
});
