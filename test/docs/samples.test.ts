import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePieces } from '../../check/target/samples.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { findApis, root } from '../../scripts/apis.ts';
import { objectAt } from '../../scripts/generate/document.ts';
import { MOCK } from '../../scripts/docs/browser/call.ts';
import { fillSample } from '../../scripts/docs/browser/fill-sample.ts';
import { readApiDocs, type ApiDocs } from '../../scripts/docs/read/api-docs.ts';
import { codeOf } from '../../scripts/docs/read/errors.ts';
import { codeSamples } from '../../scripts/docs/read/samples.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'understudy-samples-'));

/** What a command says is held by requests.test.ts on every machine. */
const hasNoCurl = spawnSync('curl', ['--version']).error !== undefined;

let mock: Mock;
let url: string;
beforeAll(async () => {
  for (const [name, sample] of [
    ['reference.png', 'png'],
    ['reference.mp4', 'mp4'],
  ] as const)
    writeFileSync(join(folder, name), Buffer.concat(samplePieces({ sample }, '')));
  mock = await createMock();
  url = await mock.listen();
  // All samples share an account.
  await mock.sandbox('demo').account.set({ credits: 1_000_000 });
  await mock.sandbox('nb_sk_demo').account.set({ credits: 1_000_000 });
  await mock.sandbox('sk-demo').account.set({ credits: 1_000_000 });
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

const apis = findApis().flatMap(({ name }) => {
  const api = readApiDocs(name, 'en');
  return api === undefined || api.isSteering ? [] : [api];
});

describe.each(apis)('the samples of $title', (api) => {
  it('run as TypeScript, each with every example that can be picked', async () => {
    const samples = filled(api, 'typescript');
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module-typescript', '-e', together(samples)],
      { cwd: folder },
    );
    expectAnswers(samples, stdout);
  });

  it.skipIf(hasNoCurl)('run in a shell, each with every example that can be picked', async () => {
    const samples = filled(api, 'curl');
    const script = samples
      .map(({ source }) => `${source}\necho`)
      .join('\n')
      .replaceAll(MOCK, url);
    const { stdout } = await run('bash', ['-euc', script], { cwd: folder, maxBuffer: 10_000_000 });
    expectAnswers(samples, stdout);
  });
});

interface Filled {
  readonly name: string;
  readonly source: string;
  /** The code that the contract promises for the example; none for one that works. */
  readonly code: string | undefined;
}

function filled(api: ApiDocs, lang: string): Filled[] {
  const codes = Object.keys(objectAt(api.contract.document, 'x-error-codes'));
  return api.operations.flatMap(({ id, operation }) => {
    const source = codeSamples(api, operation).find((sample) => sample.lang === lang)?.source ?? '';
    // Others need an account in a certain state, which a sample does not show.
    const examples = operation.requests.filter(({ marks }) => !('x-actor' in marks));
    return examples.length === 0
      ? [{ name: id, source, code: undefined }]
      : examples.map(({ name, value }) => ({
          name: `${id} ${name}`,
          source: fillSample(source, value),
          code: codes.find((code) => code === codeOf(name)),
        }));
  });
}

/** One program of all samples, each in a block of its own, that prints a line for each. */
function together(samples: readonly Filled[]): string {
  const imports = new Set(
    samples.flatMap(({ source }) =>
      source.split('\n').filter((line) => line.startsWith('import ')),
    ),
  );
  const blocks = samples.map(({ source }) => `{\n${source.replaceAll(/^import .*\n/gm, '')}\n}`);
  return [...imports, ...blocks]
    .join('\n')
    .replaceAll(MOCK, url)
    .replaceAll(/'understudy\/client\/(\w+)'/g, `'${root}/generated/$1/client.ts'`)
    .replaceAll('console.log(error ?? data);', 'console.log(JSON.stringify(error ?? data));');
}

/** The tasks of the documentation are unknown to other accounts; everything else is answered as the contract promises. */
function expectAnswers(samples: readonly Filled[], stdout: string): void {
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(samples.length);
  const surprises = samples.flatMap(({ name, code }, at) => {
    const reply = lines[at] ?? '';
    const given = /"(?:code|errorCode)":"?(?!200\b)(\w+)/.exec(reply)?.[1];
    const isUnknownTask = code === undefined && /not_?found|does not exist/i.test(reply);
    return given === code || isUnknownTask ? [] : [`${name}: ${reply}`];
  });
  expect(surprises).toEqual([]);
}
