import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../apis.ts';
import type { Recorded } from './raw-server.ts';

/** A server in a process of its own. */
export interface Server {
  readonly name: string;
  /** Where the operations of CyberBara begin. */
  readonly base: string;
  end(): void;
}

export function startUnderstudy(): Promise<Server> {
  return startMock('understudy', root, ['--memory'], () => undefined);
}

/** Understudy of a git revision, in a checkout of its own that goes when it ends. */
export async function startRevision(revision: string): Promise<Server> {
  const checkout = mkdtempSync(join(tmpdir(), 'understudy-revision-'));
  git('worktree', 'add', '--detach', '--force', checkout, revision);
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  // Memory was the only store before there was an option for it.
  const usage = execFileSync(process.execPath, [commandOf(checkout), 'mock', '--help'], {
    encoding: 'utf8',
  });
  const options = usage.includes('--memory') ? ['--memory'] : [];
  return startMock(`understudy of ${revision}`, checkout, options, () => {
    rmSync(checkout, { recursive: true, force: true });
    git('worktree', 'prune');
  });
}

/** The command has not always been the same file: `npm start` says which it is. */
function commandOf(checkout: string): string {
  const text = readFileSync(join(checkout, 'package.json'), 'utf8');
  const [, file] = /"start": "node (\S+)/.exec(text) ?? [];
  if (file === undefined) throw new Error(`${checkout} has no "start" that runs a file`);
  return join(checkout, file);
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Understudy as `npm start` starts it: what is answered is in the database. */
export function startDurable(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-bench-'));
  return startMock('understudy --state', root, ['--state', folder], () =>
    rmSync(folder, { recursive: true, force: true }),
  );
}

/**
 * @param checkout where its code is
 * @param after called when it has ended
 */
async function startMock(
  name: string,
  checkout: string,
  options: readonly string[],
  after: () => void,
): Promise<Server> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [commandOf(checkout), 'mock', '--quiet', '--port', String(port), ...options],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  child.once('exit', after);
  return ready(
    {
      name,
      base: `http://127.0.0.1:${port}/cyberbara`,
      end: () => void child.kill('SIGINT'),
    },
    child,
  );
}

/** Prism as its command line starts it, told to log nothing. */
export async function startPrism(): Promise<Server> {
  const port = await freePort();
  const command = join(root, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const contract = join(root, 'generated/cyberbara/openapi.yaml');
  const child = spawn(
    process.execPath,
    [command, 'mock', '--port', String(port), '--verboseLevel', 'silent', contract],
    {
      stdio: 'ignore',
      env: { ...process.env, SCARF_ANALYTICS: 'false' },
    },
  );
  return ready(
    { name: 'prism mock', base: `http://127.0.0.1:${port}`, end: () => void child.kill() },
    child,
  );
}

export async function startRaw(replies: readonly Recorded[]): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'raw-server.ts'));
  child.send(replies);
  const [port]: unknown[] = await once(child, 'message');
  return {
    name: 'raw node:http',
    base: `http://127.0.0.1:${Number(port)}`,
    end: () => void child.kill(),
  };
}

async function ready(server: Server, child: ChildProcess): Promise<Server> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null)
      throw new Error(`${server.name} ended with ${child.exitCode} before it answered`);
    const reply = await fetch(`${server.base}/api/v1/models`, {
      headers: { 'x-api-key': 'bench' },
    }).catch(() => undefined);
    await reply?.arrayBuffer();
    if (reply?.status === 200) return server;
    await delay(100);
  }
  server.end();
  throw new Error(`${server.name} does not answer at ${server.base}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
