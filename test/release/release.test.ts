import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReleases } from '../../scripts/docs/read/releases.ts';
import { pin, prepare } from '../../scripts/release/release.ts';
import { api, Repository } from '../breaking/repository.ts';

const LOG = '# Changelog\n\n## Unreleased\n\n- A field.\n\n## 0.1.0 – 2026-01-01\n\n- All of it.\n';

function released(now = api(), log = LOG): Repository {
  const repository = new Repository();
  repository.write('releases/0.1.0/clips.yaml', api());
  repository.write('generated/clips/openapi.yaml', now);
  repository.write('CHANGELOG.md', log);
  return repository;
}

describe('a release', () => {
  test('pins the contracts, which the site then compares with, and has a chapter of its own', async () => {
    const now = api({ fields: ['prompt', 'seed'] });
    const { root } = released(now);
    await prepare(root, '0.1.1');
    await pin(root, '0.1.1', '2026-12-31');
    expect(JSON.parse(readFileSync(join(root, 'releases/0.1.1/clips.yaml'), 'utf8'))).toEqual(now);
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.1.1 – 2026-12-31\n\n- A field.\n\n## 0.1.0 – 2026-01-01\n\n- All of it.\n',
    );
    const found = await readReleases(join(root, 'releases'), join(root, 'generated'));
    expect(found.map(({ since, until, changes }) => [since, until, changes.length])).toEqual([
      ['0.1.1', undefined, 0],
      ['0.1.0', '0.1.1', 1],
    ]);
  });

  test('can be the first one', async () => {
    const repository = new Repository();
    repository.write('generated/clips/openapi.yaml', api());
    repository.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- All of it.\n');
    await prepare(repository.root, '0.1.0');
    await pin(repository.root, '0.1.0', '2026-12-31');
    expect(readFileSync(join(repository.root, 'CHANGELOG.md'), 'utf8')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.1.0 – 2026-12-31\n\n- All of it.\n',
    );
  });

  test.each([
    ['0.2.0-rc.1', LOG, /three numbers, not 0\.2\.0-rc\.1/],
    ['0.1.0', LOG, /0\.1\.0 is not newer than 0\.1\.0/],
    ['0.0.9', LOG, /0\.0\.9 is not newer than 0\.1\.0/],
    ['0.2.0', LOG.replace('- A field.\n', ''), /CHANGELOG\.md/],
    ['0.2.0', LOG.replace('## Unreleased\n', ''), /CHANGELOG\.md/],
  ])('is not made as %s', async (version, log, why) => {
    await expect(prepare(released(api(), log).root, version)).rejects.toThrow(why);
  });

  test('that breaks clients says so by its version', async () => {
    const { root } = released(api({ required: false }));
    await expect(prepare(root, '0.1.1')).rejects.toThrow(
      /clips would break clients of 0\.1\.0, .* release it as 0\.2\.0/,
    );
    await expect(prepare(root, '0.2.0')).resolves.toBeUndefined();
  });
});
