import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findApis, selectApis } from '../../scripts/apis.ts';
import { compareFolder, writeFolder } from '../../scripts/generate/folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'understudy-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content = '') {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('a generated folder', () => {
  const files = new Map([
    ['a/same.ts', 'same'],
    ['a/stale.ts', 'new'],
    ['b/missing.ts', 'new'],
  ]);
  beforeEach(() => {
    put('a/same.ts', 'same');
    put('a/stale.ts', 'old');
    put('c/orphan.ts');
  });

  it('is compared file by file, files that nothing generates included', async () => {
    expect(await compareFolder(folder, files)).toEqual([
      { path: 'a/stale.ts', state: 'stale' },
      { path: 'b/missing.ts', state: 'missing' },
      { path: 'c/orphan.ts', state: 'orphan' },
    ]);
  });

  it('keeps the files of the APIs that were not asked for', async () => {
    const differences = await compareFolder(folder, files, ['a', 'b']);
    expect(differences.map(({ path }) => path)).not.toContain('c/orphan.ts');
  });

  it('is as it should be once written, and files that were right are not touched', async () => {
    const { mtimeNs } = statSync(join(folder, 'a/same.ts'), { bigint: true });
    await writeFolder(folder, files, await compareFolder(folder, files));
    expect(await compareFolder(folder, files)).toEqual([]);
    expect(readFileSync(join(folder, 'b/missing.ts'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'c'))).toEqual([]);
    expect(statSync(join(folder, 'a/same.ts'), { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  it('may not exist yet', async () => {
    const differences = await compareFolder(join(folder, 'nowhere'), files);
    expect(new Set(differences.map(({ state }) => state))).toEqual(new Set(['missing']));
  });
});

describe('the APIs', () => {
  beforeEach(() => {
    put('openapi/b/openapi.yaml');
    put('openapi/a/openapi.yaml');
    put('openapi/shared/schemas/MediaUrl.yaml');
  });

  it('are the folders with a contract', () => {
    expect(findApis(folder).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(findApis(folder)[0]).toEqual({
      name: 'a',
      source: join(folder, 'openapi/a'),
      contract: join(folder, 'openapi/a/openapi.yaml'),
      generated: join(folder, 'generated/a'),
    });
  });

  it('can be picked by name', () => {
    expect(selectApis(['b'], folder).map(({ name }) => name)).toEqual(['b']);
    expect(selectApis([], folder)).toHaveLength(2);
  });

  it('are listed when a name is not among them', () => {
    expect(() => selectApis(['a', 'shared'], folder)).toThrow(
      'No contract for shared: expected openapi/<name>/openapi.yaml. Known: a, b.',
    );
  });
});
