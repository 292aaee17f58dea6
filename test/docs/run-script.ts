import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../../scripts/apis.ts';

/** Runs a script of the repository in a process of its own, as people do. */
export async function runScript(script: string, args: readonly string[]): Promise<string> {
  const { NODE_ENV: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    cwd: root,
    env,
  });
  return stdout;
}
