import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../tool.ts';

/**
 * The contract as one YAML document, otherwise as it was written.
 *
 * Two files that would become the same component are an error: Redocly would rename one of them
 * (`Sora2Options-2`), and with it a public type.
 *
 * @throws {Error} with Redocly's own report when a reference is broken or a name is taken twice.
 */
export async function bundle(contract: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-bundle-'));
  const output = join(folder, 'openapi.yaml');
  try {
    const { succeeded, stderr } = await runTool('@redocly/cli/bin/cli.js', [
      'bundle',
      contract,
      '--component-renaming-conflicts-severity=error',
      `--output=${output}`,
    ]);
    if (!succeeded) throw new Error(`${contract} does not bundle:\n${stderr}`);
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
