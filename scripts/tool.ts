import { spawn } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
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
 * @param input file descriptor that is its standard input; none by default
 */
export async function runTool(
  script: string,
  args: readonly string[],
  input?: number,
): Promise<ToolResult> {
  const tool = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: [input ?? 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    tool.on('error', reject);
    tool.on('close', resolve);
  });
  const [status, stdout, stderr] = await Promise.all([ended, read(tool.stdout), read(tool.stderr)]);
  return { succeeded: status === 0, stdout, stderr };
}

function read(stream: Readable | null): Promise<string> {
  return stream === null ? Promise.resolve('') : text(stream);
}

/**
 * `runTool`, with a text for its standard input. It comes from a file, because a tool that reads a pipe
 * synchronously fails with EAGAIN whenever the text is not there yet.
 */
export async function runToolOn(
  content: string,
  script: string,
  args: readonly string[],
): Promise<ToolResult> {
  const folder = await mkdtemp(join(tmpdir(), 'understudy-input-'));
  try {
    const file = join(folder, 'input');
    await writeFile(file, content);
    await using handle = await open(file);
    return await runTool(script, args, handle.fd);
  } finally {
    await rm(folder, { recursive: true });
  }
}
