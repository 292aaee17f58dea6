import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { escape } from '../../../check/contract/pointers.ts';
import { shownPath, sourceOf } from '../../../check/reports/contract-path.ts';
import { findApis, root } from '../../../scripts/apis.ts';
import { objectAt } from '../../../scripts/generate/document.ts';
import { knowledge } from '../deployment.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-paths-'));
const CONTRACT = join('generated', 'toy', 'openapi.yaml');

beforeAll(() => {
  mkdirSync(join(folder, 'project', 'packages', 'web'), { recursive: true });
  mkdirSync(join(folder, 'bare'));
  // In a worktree it is a file.
  writeFileSync(join(folder, 'project', '.git'), 'gitdir: elsewhere\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a contract is named', () => {
  const project = join(folder, 'project');
  const installed = join('node_modules', 'understudy', 'dist', CONTRACT);

  test.each([
    [
      'from the root of the checkout',
      join(project, CONTRACT),
      project,
      { path: 'generated/toy/openapi.yaml', inCheckout: true },
    ],
    [
      'from the root of the checkout, when the check is started below it',
      join(project, CONTRACT),
      join(project, 'packages', 'web'),
      { path: 'generated/toy/openapi.yaml', inCheckout: true },
    ],
    [
      'from the working directory where there is no checkout',
      join(folder, 'bare', CONTRACT),
      join(folder, 'bare'),
      { path: 'generated/toy/openapi.yaml', inCheckout: true },
    ],
    [
      'as it is installed in the checkout',
      join(project, installed),
      join(project, 'packages', 'web'),
      { path: 'node_modules/understudy/dist/generated/toy/openapi.yaml', inCheckout: true },
    ],
    [
      'as it is installed elsewhere, without where that is',
      join(folder, 'cache', installed),
      project,
      { path: 'node_modules/understudy/dist/generated/toy/openapi.yaml', inCheckout: false },
    ],
    [
      'from the root of Understudy, where another checkout of it is run',
      join(root, CONTRACT),
      project,
      { path: 'generated/toy/openapi.yaml', inCheckout: false },
    ],
    [
      'in a folder whose name begins with two dots',
      join(project, '..b', CONTRACT),
      project,
      { path: '..b/generated/toy/openapi.yaml', inCheckout: true },
    ],
  ])('%s', (_, file, from, expected) => {
    expect(shownPath(file, from)).toEqual(expected);
  });
});

describe.each(
  findApis()
    .map(({ name }) => name)
    .filter((name) => name !== 'control'),
)('of %s', (api) => {
  const { document } = knowledge(api).contract;

  test('every path has its hand-written file', () => {
    for (const path of Object.keys(objectAt(document, 'paths'))) {
      const source = sourceOf(api, `/paths/${escape(path)}/get/responses/200`);
      expect(existsSync(source ?? path)).toBe(true);
    }
  });

  test('every component has its hand-written file', () => {
    const without = Object.entries(objectAt(document, 'components')).flatMap(([section]) =>
      Object.keys(objectAt(objectAt(document, 'components'), section))
        .map((name) => `/components/${section}/${escape(name)}`)
        .filter((pointer) => sourceOf(api, pointer) === undefined),
    );
    expect(without.filter((pointer) => !pointer.includes('/securitySchemes/'))).toEqual([]);
  });

  test('what has no file of its own has none', () => {
    expect(sourceOf(api, '')).toBeUndefined();
    expect(sourceOf(api, '/x-unmatched/notFound')).toBeUndefined();
    expect(sourceOf('no-such-api', '/components/schemas/X')).toBeUndefined();
  });
});
