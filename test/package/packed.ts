import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import packageFile from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/apis.ts';

const run = promisify(execFile);

/** A project of somebody who has installed the package. */
export interface Project {
  readonly folder: string;
  /** Files of the package, as paths below it. */
  readonly files: readonly string[];
  write(path: string, text: string): void;
  /** Runs a script of this Node, such as the compiler, in the project. */
  node(...args: readonly string[]): Promise<{ stdout: string; stderr: string }>;
  dispose(): void;
}

/**
 * Builds the package, and lays what `npm pack` would put into it into a project. Beside it are its dependencies and
 * what `others` names, and nothing else: what the package needs and does not declare is not found.
 */
export async function project(others: readonly string[]): Promise<Project> {
  await run(process.execPath, [join(root, 'scripts/build.ts')]);
  const { stdout } = await run('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: root,
  });
  const [packed]: { files: { path: string }[] }[] = JSON.parse(stdout);
  const files = packed?.files.map(({ path }) => path) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'understudy-project-'));
  const modules = join(folder, 'node_modules');
  for (const file of files) cpSync(join(root, file), join(modules, 'understudy', file));
  for (const name of [...Object.keys(packageFile.dependencies), ...others]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    files,
    write: (path, text) => writeFileSync(join(folder, path), text),
    node: (...args) => run(process.execPath, args, { cwd: folder }),
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
