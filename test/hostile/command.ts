import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/apis.ts';

/** `understudy mock` as a process of its own, in a folder of its own, with its temporary files. */
export interface Command {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** What it has in its folder. */
  files(): string[];
  /** The most memory it ever had, in megabytes; undefined where the system does not tell. */
  peakMemory(): number | undefined;
  /** Resolves with the URL of the mock once it listens. */
  readonly url: Promise<string>;
  /** Resolves when it is gone. */
  readonly end: Promise<{
    code: number | null;
    signal: string | null;
    stdout: string;
    stderr: string;
  }>;
  /** Ends it if it still runs, and removes its folder. */
  dispose(): Promise<void>;
}

/** What the machine makes it run with. */
export interface Conditions {
  readonly uid?: number;
  readonly gid?: number;
  /** No file of it gets larger, in blocks of 1024 bytes: to it, a disk that is full. */
  readonly maxFileBlocks?: number;
  /** The file that is run; that of this checkout by default. */
  readonly main?: string;
}

export function understudy(
  args: readonly string[],
  env: Record<string, string> = {},
  { maxFileBlocks, main = join(root, 'cli/main.ts'), ...user }: Conditions = {},
): Command {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-command-'));
  const command = [process.execPath, main, ...args];
  const limited = ['-c', `ulimit -f ${maxFileBlocks}; exec "$@"`, 'bash', ...command];
  const [program, ...rest] = maxFileBlocks === undefined ? command : ['bash', ...limited];
  const child = spawn(program ?? '', rest, {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let stdout = '';
  let stderr = '';
  const url = new Promise<string>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      const found = /control\s+(http:\/\/\S+)\/_mock/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const end = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code: typeof code === 'number' ? code : null,
    signal: typeof signal === 'string' ? signal : null,
    stdout,
    stderr,
  }));
  return {
    child,
    url,
    end,
    stdout: () => stdout,
    stderr: () => stderr,
    files: () => readdirSync(folder, { recursive: true }).map(String),
    peakMemory() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    async dispose() {
      child.kill('SIGKILL');
      await end;
      rmSync(folder, { recursive: true });
    },
  };
}
