import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { Candidate } from './candidates.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A test as Playwright has run it. */
export interface Ran {
  readonly project: string;
  readonly title: string;
  readonly ok: boolean;
  readonly errors: readonly string[];
  readonly attachments: ReadonlyMap<string, string>;
}

/** Of the tests that failed, what they say. */
export function failuresOf(ran: readonly Ran[]): string[] {
  return ran
    .filter(({ ok }) => !ok)
    .map(({ project, title, errors }) => [`${project} › ${title}`, ...errors].join('\n'));
}

/**
 * Runs `playwright test` in a folder with that browser, as `npx` does, and says what became of each test.
 *
 * @param more environment variables that its configuration reads
 */
export async function runPlaywright(
  folder: string,
  { executablePath, env }: Candidate,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly Ran[]> {
  const results = await mkdtemp(join(tmpdir(), 'understudy-playwright-'));
  const file = join(results, 'report.json');
  try {
    const printed = await exit(folder, results, {
      ...withoutRunner(process.env),
      ...env,
      ...more,
      // The package's own name leads to its source.
      NODE_OPTIONS: '--conditions=understudy-source',
      PATH: [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      CHROMIUM_PATH: executablePath,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      // The one that a terminal may have set wins over NO_COLOR.
      FORCE_COLOR: '0',
    });
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Error(`Playwright has written no report. It said:\n${printed}`);
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form is Playwright's own
    const report = JSON.parse(text) as JSONReport;
    if (report.errors.length > 0)
      throw new Error(report.errors.map(({ message }) => message).join('\n'));
    return report.suites.flatMap(testsOf);
  } finally {
    await rm(results, { recursive: true, force: true });
  }
}

function exit(cwd: string, output: string, env: NodeJS.ProcessEnv): Promise<string> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, 'test', '--reporter=json', `--output=${output}/results`],
      { cwd, env },
      // What the exit code says, the report says in more words.
      (_, stdout, stderr) => resolve(stdout + stderr),
    );
  });
}

/** The environment of a test runner tells another one that it is inside of it. */
function withoutRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(VITEST|NODE_ENV$)/.test(name)),
  );
}

function testsOf(suite: JSONReportSuite): Ran[] {
  const own = suite.specs.flatMap(({ title, ok, tests }) =>
    tests.map(({ projectName, results }) => ({
      project: projectName,
      title,
      ok,
      errors: results.flatMap(({ errors }) => errors.map(({ message }) => message)),
      attachments: new Map(
        results.flatMap(({ attachments }) =>
          attachments.map(({ name, body = '' }): [string, string] => [
            name,
            Buffer.from(body, 'base64').toString(),
          ]),
        ),
      ),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
