import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../apis.ts';

const run = promisify(execFile);
const redocly = join(root, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');

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
    await run(
      process.execPath,
      [
        redocly,
        'bundle',
        contract,
        '--output',
        output,
        '--component-renaming-conflicts-severity=error',
      ],
      {
        // Redocly takes the configuration of its working directory.
        cwd: root,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    return await readFile(output, 'utf8');
  } catch (error) {
    throw new Error(`${contract} does not bundle:\n${report(error)}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function report(error: unknown): string {
  return error instanceof Error && 'stderr' in error && typeof error.stderr === 'string'
    ? error.stderr
    : String(error);
}
