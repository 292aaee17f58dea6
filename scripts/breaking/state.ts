/** The contracts of some time: those of a release, of a folder, of a revision of git, or of now. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { versionsIn } from './versions.ts';

export interface State extends AsyncDisposable {
  /** What people call it: `0.2.0`, `main~3`. */
  readonly name: string;
  /** The file of each API, by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** What people call such a file: `main~3:generated/cyberbara/openapi.yaml`. */
  readonly label: (file: string) => string;
}

/** The contracts below `root` as they are now. */
export function currentState(root: string): State {
  return inFolder(join(root, 'generated'), 'now', root);
}

/** The last release below `root`: the newest of `releases/`, else the last tag of git; undefined: there is none. */
export async function lastRelease(root: string): Promise<State | undefined> {
  const newest = versionsIn(join(root, 'releases')).at(-1);
  if (newest !== undefined) return inFolder(join(root, 'releases', newest), newest, root);
  const tag = await lastTag(root);
  return tag === undefined ? undefined : inRevision(tag, root);
}

/**
 * What people call so: a version in `releases/`, a folder, a revision.
 *
 * @throws {Error} when it is none of them, or has no contracts
 */
export async function stateCalled(name: string, root: string): Promise<State> {
  const folder = [join(root, 'releases', name), resolve(root, name)].find(
    (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  );
  return folder === undefined ? inRevision(name, root) : inFolder(folder, name, root);
}

/** One contract alone; of two that are compared, both are of the same API. */
export function stateOfFile(file: string): State {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  return state(parse(file).base, new Map([['contract', resolve(file)]]), () => file);
}

function inFolder(folder: string, name: string, root: string): State {
  return state(name, contractsIn(folder), (file) => relative(root, file));
}

/**
 * The contract of each API in a folder like `releases/<version>/`, or like `generated/`, by its name.
 *
 * @throws {Error} when there are none
 */
export function contractsIn(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.flatMap((entry): [string, string][] => {
    const path = join(folder, entry.name);
    const bundle = join(path, 'openapi.yaml');
    if (entry.isDirectory()) return existsSync(bundle) ? [[entry.name, bundle]] : [];
    return entry.name.endsWith('.yaml') ? [[parse(entry.name).name, path]] : [];
  });
  if (files.length === 0)
    throw new Error(
      `${folder} has no contracts: neither <api>.yaml nor <api>/openapi.yaml is in it.`,
    );
  return new Map(files);
}

async function inRevision(revision: string, root: string): Promise<State> {
  const paths = (await listed(revision, root)).filter((path) => BUNDLE.test(path));
  if (paths.length === 0)
    throw new Error(`${revision} has no contracts: no generated/<api>/openapi.yaml is in it.`);
  const folder = await mkdtemp(join(tmpdir(), 'understudy-revision-'));
  const files = new Map<string, string>();
  for (const path of paths) {
    const file = join(folder, `${files.size}.yaml`);
    await writeFile(file, await git(root, 'show', `${revision}:${path}`));
    files.set(path.replace(BUNDLE, '$1'), file);
  }
  const labels = new Map([...files.values()].map((file, at) => [file, `${revision}:${paths[at]}`]));
  return state(
    revision,
    files,
    (file) => labels.get(file) ?? file,
    () => rm(folder, { recursive: true }),
  );
}

const BUNDLE = /^generated\/([^/]+)\/openapi\.yaml$/;

const DEEPEN =
  'A shallow clone knows neither its history nor its tags: `git fetch --unshallow --tags`, or `fetch-depth: 0` of ' +
  'actions/checkout.';

/** @throws {Error} when git knows no such revision */
async function listed(revision: string, root: string): Promise<string[]> {
  try {
    const args = ['ls-tree', '-r', '--name-only', '--end-of-options', revision, 'generated/'];
    return (await git(root, ...args)).split('\n');
  } catch (error) {
    throw new Error(
      `${revision} is neither a release, nor a folder, nor a revision that git knows. ${DEEPEN}`,
      { cause: error },
    );
  }
}

/** @throws {Error} where the clone is too shallow to know */
async function lastTag(root: string): Promise<string | undefined> {
  try {
    return (await git(root, 'describe', '--tags', '--abbrev=0')).trim();
  } catch {
    // Neither a tag nor, without a repository, git has anything to say.
    const shallow = await git(root, 'rev-parse', '--is-shallow-repository').catch(() => 'false');
    if (shallow.trim() === 'true') throw new Error(`There may be a release. ${DEEPEN}`);
    return undefined;
  }
}

const run = promisify(execFile);

async function git(root: string, ...args: readonly string[]): Promise<string> {
  // A bundle has some hundred kilobytes.
  const { stdout } = await run('git', [...args], { cwd: root, maxBuffer: 2 ** 26 });
  return stdout;
}

function state(
  name: string,
  files: State['files'],
  label: State['label'],
  dispose: () => Promise<void> = () => Promise.resolve(),
): State {
  return { name, files, label, [Symbol.asyncDispose]: dispose };
}
