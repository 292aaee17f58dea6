import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/apis.ts';
import { breaking, USAGE } from '../../scripts/breaking/command.ts';
import { api, Repository } from './repository.ts';

const NOW = 'generated/clips/openapi.yaml';

async function run(repository: Repository, ...args: readonly string[]) {
  let text = '';
  const code = await breaking(args, repository.root, (part) => void (text += part));
  return { code, text };
}

describe('npm run breaking', () => {
  test('names the operations, the place, what it was and is, and a remedy', async () => {
    const repository = new Repository();
    repository.write('releases/0.1.0/clips.yaml', api());
    repository.write(NOW, api({ required: false }));
    const { code, text } = await run(repository);
    expect(code).toBe(1);
    expect(text).toContain('Response header `Retry-After` may be missing now.');
    expect(text).toContain('listClips, makeClip: responses/429/headers/Retry-After/required');
    expect(text).toContain('true → false');
    expect(text).toContain('Go on sending it always');
    expect(text).toMatch(
      /releases\/0\.1\.0\/clips\.yaml:\d+ → generated\/clips\/openapi\.yaml:\d+/,
    );
    expect(text).toContain('Clients break since 0.1.0: clips.');
  });

  test('lets pass what adds something, and names it', async () => {
    const repository = new Repository();
    repository.write('releases/0.1.0/clips.yaml', api());
    repository.write(NOW, api({ fields: ['prompt', 'seed'] }));
    const { code, text } = await run(repository);
    expect(code).toBe(0);
    expect(text).toMatch(/^ {2}\+ makeClip: requestBody\/.*\/properties\/seed$/m);
    expect(text).toContain('Nothing breaks clients since 0.1.0.');
  });

  test('says that there is no release, and that this is no mistake', async () => {
    const repository = new Repository();
    repository.write(NOW, api());
    const { code, text } = await run(repository);
    expect([code, text]).toEqual([
      0,
      expect.stringContaining('There is no release to compare with'),
    ]);
  });

  test('compares with the newest of releases/, by number', async () => {
    const repository = new Repository();
    repository.write('releases/0.9.0/clips.yaml', api({ fields: [] }));
    repository.write('releases/0.10.0/clips.yaml', api());
    repository.write(NOW, api({ fields: [] }));
    expect((await run(repository)).text).toContain('Clients break since 0.10.0');
    expect((await run(repository, '--since', '0.9.0')).code).toBe(0);
  });

  test('compares with the last tag where nothing is pinned, and with any revision', async () => {
    const repository = new Repository();
    repository.write(NOW, api());
    repository.commit('v0.1.0');
    repository.write(NOW, api({ fields: [] }));
    repository.commit();
    const { code, text } = await run(repository);
    expect(code).toBe(1);
    expect(text).toContain('Field `prompt` of the request is gone');
    expect(text).toContain(`v0.1.0:${NOW}:`);
    expect((await run(repository, '--since', 'main~1')).code).toBe(1);
    expect((await run(repository, '--since', 'main')).code).toBe(0);
  });

  test('does not hold against a branch what broke before it', async () => {
    const repository = new Repository();
    repository.write('releases/0.1.0/clips.yaml', api());
    repository.write(NOW, api({ required: false }));
    repository.commit();
    expect((await run(repository)).code).toBe(1);
    const { code, text } = await run(repository, '--except', 'main');
    expect(code).toBe(0);
    expect(text).toContain('Nothing breaks clients since 0.1.0, main left out.');
    repository.write(NOW, api({ required: false, fields: [] }));
    const more = await run(repository, '--except', 'main');
    expect(more.code).toBe(1);
    expect(more.text).toContain('Field `prompt` of the request is gone');
    expect(more.text).not.toContain('Retry-After');
  });

  test('tells of an API that is gone, and of one that is new', async () => {
    const repository = new Repository();
    repository.write('old/clips.yaml', api());
    repository.write('generated/pictures/openapi.yaml', api());
    const { code, text } = await run(repository, '--since', 'old');
    expect(code).toBe(1);
    expect(text).toContain('The API is gone.');
    expect(text).toContain('Clients break since old: clips.\n');
  });

  test.each([
    [['--since', 'nowhere'], /nowhere is neither a release, nor a folder, nor a revision that git/],
    [['--since', 'empty'], /empty has no contracts/],
    [['--base', 'a.yaml'], /--base FILE --revision FILE/],
    [
      ['--base', 'a.yaml', '--revision', 'b.yaml', '--since', 'x'],
      /leave --since and --except out/,
    ],
    [['--base', 'a.yaml', '--revision', 'b.yaml'], /There is no file a\.yaml/],
  ])('cannot run with %j, and says why', async (args, message) => {
    const repository = new Repository();
    repository.write(NOW, api());
    repository.write('empty/README.md', '');
    await expect(run(repository, ...args)).rejects.toThrow(message);
  });

  test('does not take a clone that is too shallow for one without a release', async () => {
    const whole = new Repository();
    whole.write(NOW, api());
    whole.commit('v0.1.0');
    whole.commit();
    const shallow = new Repository();
    shallow.git('clone', '--quiet', '--depth=1', `file://${whole.root}`, '.');
    await expect(run(shallow)).rejects.toThrow(/git fetch --unshallow --tags/);
  });
});

test('two files are compared by a command that exits with 1 where clients break, and with 2 where it cannot run', () => {
  const repository = new Repository();
  const base = repository.write('base.yaml', api());
  const revision = repository.write('revision.yaml', api({ required: false }));
  expect(exit('--base', base, '--revision', base).status).toBe(0);
  expect(exit('--base', base, '--revision', revision).status).toBe(1);
  const { status, stderr } = exit('--base', base);
  expect([status, stderr]).toEqual([2, 'Two files are compared: --base FILE --revision FILE.\n']);
  expect(exit('--help').stdout).toBe(USAGE);
});

function exit(...args: readonly string[]) {
  const script = join(root, 'scripts/breaking/main.ts');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}
