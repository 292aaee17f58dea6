import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './apis.ts';

export interface ToolResult {
  readonly succeeded: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a JavaScript command of a dependency with this Node, in the repository's root and without telemetry.
 *
 * @param script path below `node_modules`
 * @param input what it reads from its standard input
 */
export function runTool(
  script: string,
  args: readonly string[],
  input?: string,
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const tool = execFile(
      process.execPath,
      [join(root, 'node_modules', script), ...args],
      {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
      (error, stdout, stderr) => resolve({ succeeded: error === null, stdout, stderr }),
    );
    tool.stdin?.end(input);
  });
}
