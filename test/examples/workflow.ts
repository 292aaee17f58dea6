/** Workflows of GitHub Actions as tests look at them, and their commands as a runner runs them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { root } from '../../scripts/apis.ts';
import { text } from '../../scripts/docs/read/text.ts';
import {
  isObject,
  objectAt,
  objectsAt,
  parseDocument,
  type JsonObject,
} from '../../scripts/generate/document.ts';

export class Workflow {
  readonly text: string;
  readonly content: JsonObject;
  /** By name. */
  readonly jobs: readonly (readonly [string, JsonObject])[];
  readonly steps: readonly JsonObject[];

  /** @param name of a file in `examples/ci/` */
  constructor(name: string) {
    this.text = readFileSync(join(root, 'examples/ci', name), 'utf8');
    this.content = parseDocument(this.text, name);
    this.jobs = Object.entries(objectAt(this.content, 'jobs')).filter(
      (entry): entry is [string, JsonObject] => isObject(entry[1]),
    );
    this.steps = this.jobs.flatMap(([, job]) => objectsAt(job, 'steps'));
  }

  /** The commands of the steps that have some. */
  get commands(): string[] {
    return this.steps.map(({ run }) => text(run)).filter((run) => run !== '');
  }

  step(name: string): JsonObject {
    const found = this.steps.find((step) => step.name === name);
    if (found === undefined) throw new Error(`No step is called ${name}.`);
    return found;
  }
}

// GitHub's packages import JSON in a way that Node refuses: https://github.com/actions/languageservices/issues/387
const hooks = registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.min.json')
      ? { ...found, importAttributes: { type: 'json' } }
      : found;
  },
});
const { validate } = await import('@actions/languageservice');
hooks.deregister();

let read = 0;

/** What GitHub's own editor support has against a workflow, a line each. */
export async function problemsOf(text: string): Promise<string[]> {
  // It keeps what it has read by its address.
  read += 1;
  const document = TextDocument.create(`file:///.github/workflows/${read}.yml`, 'yaml', 1, text);
  const found = await validate(document);
  return found.map(
    ({ range, message }) =>
      `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  /** Each call of npx and npm, which do nothing here, as what was typed. */
  readonly calls: readonly (readonly string[])[];
  /** What the step tells the steps after it. */
  readonly outputs: string;
  readonly summary: string;
}

/**
 * Runs the command of a step as a runner does, in a folder of its own.
 *
 * @param env values for the variables that the step declares; the others are empty, as a secret is that nobody has set
 * @param given what npx and npm exit with and print, and files that are there
 */
export function runStep(
  { run, env: declared }: JsonObject,
  env: Readonly<Record<string, string>>,
  { exit = 0, prints = '', files = [] as readonly string[] } = {},
): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-step-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content = '') => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const [calls, outputs, summary] = [file('calls'), file('outputs'), file('summary')];
  for (const tool of ['npx', 'npm'])
    chmodSync(
      file(
        tool,
        `#!/bin/bash\n{ printf '%s\\n' ${tool} "$@"; echo; } >> '${calls}'\nprintf '%s' '${prints}'\nexit ${exit}\n`,
      ),
      0o755,
    );
  for (const path of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    file(path);
  }
  const names = Object.keys(isObject(declared) ? declared : {});
  const { status, stdout } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text(run)],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(names.map((name) => [name, env[name] ?? ''])),
      },
    },
  );
  return {
    code: status,
    stdout,
    calls: content(calls)
      .split('\n\n')
      .filter((call) => call !== '')
      .map((call) => call.trim().split('\n')),
    outputs: content(outputs),
    summary: content(summary),
  };
}

function content(file: string): string {
  return readFileSync(file, 'utf8');
}
