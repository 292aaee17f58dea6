import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { build, type InlineConfig } from 'vite';

/** What Vite makes of a page, in a folder that is there while the tests of one file run. */
export function built(config: InlineConfig): { readonly folder: string } {
  const result = { folder: '' };
  beforeAll(async () => {
    result.folder = await mkdtemp(join(tmpdir(), 'understudy-page-'));
    await build({
      configFile: false,
      logLevel: 'warn',
      ...config,
      build: { outDir: result.folder, emptyOutDir: true, ...config.build },
    });
  }, 120_000);
  afterAll(() => rm(result.folder, { recursive: true, force: true }));
  return result;
}
