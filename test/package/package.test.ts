import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { commands } from '../../cli/commands.ts';
import { findApis, root } from '../../scripts/apis.ts';
import { type Command, understudy } from '../hostile/command.ts';
import { type Project, project } from './packed.ts';

const CLIENT = `
import { createCyberbaraClient, waitForTask, TaskFailedError, type Schemas } from 'understudy/client/cyberbara';
import { createNanophotoClient } from 'understudy/client/nanophoto';

const baseUrl = process.argv[2] ?? '';
const client = createCyberbaraClient({ baseUrl: baseUrl + '/cyberbara', apiKey: 'demo' });
const { data, error } = await client.POST('/api/v1/videos/generations', {
  body: { model: 'sora-2', prompt: 'Waves', options: { duration: 15 } },
});
if (error) throw new Error(error.error.message);
const task: Schemas['SuccessTask'] = await waitForTask(client, data.data.task_id, { interval: 20 });
const [video = ''] = task.output.videos;
const { status, headers } = await fetch(video);
console.log(task.status, task.credits.cost, status, headers.get('content-type'));

export const others = [TaskFailedError, createNanophotoClient];
export const wrong = () =>
  client.POST('/api/v1/videos/generations', {
    // @ts-expect-error -- an option of another model
    body: { model: 'sora-2', prompt: 'Waves', options: { sound: true } },
  });
`;

const MOCK = `
import { createMock, SteeringRefused, type MockOptions, type SteeredSandbox } from 'understudy';

const options: MockOptions = { clock: 'manual', apis: ['cyberbara'] };
const mock = await createMock(options);
const sandbox: SteeredSandbox = mock.sandbox('my-key');
await sandbox.next({ fail: 'content_policy' });
const reply = await mock.fetch('/cyberbara/api/v1/videos/generations', {
  method: 'POST',
  headers: { 'x-api-key': 'my-key', 'content-type': 'application/json' },
  body: JSON.stringify({ model: 'sora-2', prompt: 'Waves' }),
});
await sandbox.clock.advance('1h');
const [task] = await sandbox.tasks.list();
console.log(reply.status, task?.status, (await sandbox.account.read()).balance);
await mock.close();

export const refused: typeof SteeringRefused = SteeringRefused;
// @ts-expect-error -- no such status
export const wrong = () => task?.status === 'nonsense';
`;

const VITEST = `
import { expect } from 'vitest';
import { createCyberbaraClient } from 'understudy/client/cyberbara';
import { test } from 'understudy/testing/vitest';

test('charges', async ({ mock, sandbox }) => {
  const client = createCyberbaraClient({
    baseUrl: 'http://mock/cyberbara',
    apiKey: sandbox.key,
    fetch: (request) => mock.fetch(request),
  });
  await client.POST('/api/v1/videos/generations', { body: { model: 'sora-2', prompt: 'Waves' } });
  await expect(sandbox).toHaveCharged(20);
  // @ts-expect-error -- a number of credits
  const wrong = () => expect(sandbox).toHaveCharged('20');
});
`;

const MSW = `
import { setupServer } from 'msw/node';
import { createMock } from 'understudy';
import { mswHandlers } from 'understudy/testing/msw';

const mock = await createMock({ clock: 'manual' });
const server = setupServer(...mswHandlers(mock));
server.listen();
const reply = await fetch('https://nanophoto.ai/api/veo-3/generate', {
  method: 'POST',
  headers: { authorization: 'Bearer demo' },
});
console.log(reply.status, reply.headers.get('content-type'));
server.close();
await mock.close();
`;

const PLAYWRIGHT = `
import { expect, test } from 'understudy/testing/playwright';

test('shows a refund', async ({ page, sandbox }) => {
  await page.goto('http://localhost:5173/');
  await expect(sandbox).toHaveCharged(20);
});
`;

/** Says that it is another Node than it is. */
const DISGUISE = (version: string) =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;

let installed: Project;
const running: Command[] = [];

beforeAll(async () => {
  installed = await project(['typescript', ...Object.keys(packageFile.peerDependencies)]);
  installed.write('client.ts', CLIENT);
  installed.write('mock.ts', MOCK);
  installed.write('charges.test.ts', VITEST);
  installed.write('msw.ts', MSW);
  installed.write('refund.spec.ts', PLAYWRIGHT);
}, 120_000);
afterAll(async () => {
  for (const command of running) await command.dispose();
  installed?.dispose();
});

function start(...args: string[]): Command {
  const main = join(installed.folder, 'node_modules/understudy', packageFile.bin.understudy);
  const command = understudy(args, {}, { main });
  running.push(command);
  return command;
}

/** `understudy/client/cyberbara`, as the map has it, with each API for a star. */
const entries = Object.keys(packageFile.exports).flatMap((entry) =>
  findApis().map(({ name }) => entry.replace('.', 'understudy').replace('*', name)),
);

test('the package has JavaScript, what that reads, and nothing of the workshop', () => {
  const { files } = installed;
  expect(files).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/understudy.cjs',
      'dist/generated/console/index.html',
      'dist/generated/cyberbara/openapi.mock.json',
      'dist/generated/cyberbara/openapi.yaml',
      'dist/index.d.ts',
      'dist/mocks/media/clips/16x9-dusk.mp4',
      'package.json',
      'testing/README.md',
    ]),
  );
  expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([]);
  expect(files.filter((file) => !/^(bin|dist)\//.test(file))).toHaveLength(5);
  expect(files.filter((file) => /^dist\/(test|openapi|mocks\/console)\//.test(file))).toEqual([]);
});

test('every entry leads to a file of the package', async () => {
  installed.write(
    'entries.js',
    `for (const entry of ${JSON.stringify(entries)}) console.log(import.meta.resolve(entry));`,
  );
  const { stdout } = await installed.node('entries.js');
  const paths = stdout
    .trim()
    .split('\n')
    .map((url) => url.split('/node_modules/understudy/')[1]);
  expect(paths).toHaveLength(entries.length);
  expect(installed.files).toEqual(expect.arrayContaining(paths));
});

test.each(['README.md', 'testing/README.md'])('%s imports what the package exports', (name) => {
  const imported = readFileSync(join(root, name), 'utf8').matchAll(/from '(understudy[^']*)'/g);
  const specifiers = Array.from(imported, ([, specifier]) => specifier);
  expect(specifiers.length).toBeGreaterThan(0);
  expect(entries).toEqual(expect.arrayContaining(specifiers));
});

test('what is imported is declared, what is imported late as well', () => {
  const { dependencies, peerDependencies } = packageFile;
  const undeclared = installed.files
    .filter((file) => /^dist\/.*\.js$/.test(file))
    .flatMap((file) => {
      const declared = {
        ...dependencies,
        ...(file.startsWith('dist/testing/') && peerDependencies),
      };
      const text = readFileSync(join(root, file), 'utf8');
      return Array.from(
        text.matchAll(/^(?:import|export)\b.* from '([^.'][^']*)'|\bimport\('([^.'][^']*)'\)/gm),
        ([, early, late]) => /^(@[^/]+\/)?[^/]+/.exec(early ?? late ?? '')?.[0] ?? '',
      )
        .filter((name) => !name.startsWith('node:') && !Object.hasOwn(declared, name))
        .map((name) => `${name} in ${file}`);
    });
  expect(undeclared).toEqual([]);
});

test('every module finds what it needs among the declared dependencies', async () => {
  const modules = installed.files.filter(
    (file) => /^dist\/.*\.js$/.test(file) && !/^dist\/(cli\/main\.js$|testing\/)/.test(file),
  );
  expect(modules.length).toBeGreaterThan(100);
  installed.write(
    'all.js',
    modules.map((file) => `await import('./node_modules/understudy/${file}');`).join('\n'),
  );
  expect(await installed.node('all.js')).toEqual({ stdout: '', stderr: '' });
});

test.each(Object.keys(commands))('understudy help %s says what it can do', async (name) => {
  const { code, stdout } = await start('help', name).end;
  expect(code).toBe(0);
  expect(stdout).toMatch(new RegExp(`^understudy ${name}\\b`));
});

test('npx understudy mock plays, and the typed client talks to it', async () => {
  const command = start('mock', '--port', '0', '--memory', '--quiet', '--speed', '1000');
  const { stdout } = await installed.node('client.ts', await command.url);
  expect(stdout).toBe('success 30 200 video/mp4\n');
}, 120_000);

test('npx understudy mutate tries a mutant', async () => {
  const { code, stdout, stderr } = await start(
    ...'mutate --api nanophoto --class header --sample 1 --runs 0 --threads 1'.split(' '),
  ).end;
  expect(stderr).not.toContain('understudy mutate:');
  expect(stdout).toMatch(/^all +1 +1 +100 %$/m);
  expect(code).toBe(0);
}, 120_000);

test('createMock works without a port', async () => {
  const { stdout } = await installed.node('mock.ts');
  expect(stdout).toBe('200 failed 1000\n');
}, 120_000);

test('the vitest fixture works', async () => {
  const { stdout } = await installed.node(
    'node_modules/vitest/vitest.mjs',
    'run',
    'charges',
    '--no-color',
  );
  expect(stdout).toMatch(/Tests\s+1 passed/);
}, 120_000);

test('the handlers of MSW work', async () => {
  const { stdout } = await installed.node('msw.ts');
  expect(stdout).toBe('400 application/json; charset=utf-8\n');
}, 120_000);

test('the Playwright fixture is found by its runner', async () => {
  const cli = 'node_modules/@playwright/test/cli.js';
  const { stdout } = await installed.node(cli, 'test', '--list', 'refund');
  expect(stdout).toContain('refund.spec.ts:4:1 › shows a refund');
}, 120_000);

/** What the compiler says of files of the project. */
async function compiled(files: readonly string[], options: object): Promise<string> {
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: false, ...options };
  installed.write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  return installed.node('node_modules/typescript/bin/tsc').then(
    ({ stdout }) => stdout,
    ({ stdout }) => String(stdout),
  );
}

test.each([
  { moduleResolution: 'nodenext', module: 'nodenext' },
  { moduleResolution: 'bundler', module: 'preserve' },
])(
  'its types hold with moduleResolution $moduleResolution, down to those of its dependencies',
  async (resolution) => {
    const files = ['client.ts', 'mock.ts', 'charges.test.ts', 'msw.ts', 'refund.spec.ts'];
    expect(await compiled(files, { ...resolution, target: 'es2024', types: ['node'] })).toBe('');
  },
  120_000,
);

test('the client needs no types of Node', async () => {
  installed.write(
    'page.ts',
    `export { createCyberbaraClient, waitForTask } from 'understudy/client/cyberbara';`,
  );
  const page = { moduleResolution: 'bundler', module: 'preserve', target: 'es2022', types: [] };
  expect(await compiled(['page.ts'], page)).toBe('');
}, 120_000);

test.each([
  ['20.20.2', false],
  ['24.17.9', false],
  ['24.18.0', true],
  ['25.0.0', true],
])('on Node %s the command runs: %s', async (version, runs) => {
  installed.write('disguise.cjs', DISGUISE(version));
  const result = await installed
    .node('-r', './disguise.cjs', 'node_modules/understudy/bin/understudy.cjs', '--help')
    .then(
      ({ stdout }) => stdout,
      ({ code, stderr }) => ({ code, stderr }),
    );
  if (runs) expect(result).toMatch(/^understudy COMMAND/);
  else
    expect(result).toEqual({
      code: 2,
      stderr: `understudy: needs Node 24.18 or newer, and this is ${version}. \`npm install --save-dev node@24\` brings one for npx and npm scripts.\n`,
    });
});

test('a package cannot be watched, and says so', async () => {
  expect(await start('mock', '--watch', '--port', '0').end).toMatchObject({
    code: 2,
    stderr: 'understudy: --watch is for a checkout of Understudy: there is nothing to edit here.\n',
  });
});

test('the check runs without a checkout, and writes its page', async () => {
  const command = start('check', '--api', 'omnivideo', '--kind', 'example', '--report', 'html');
  expect(await command.end).toMatchObject({ code: 0, stderr: '' });
  expect(command.files()).toContain('understudy-check.html');
}, 60_000);
