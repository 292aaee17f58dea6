// Names the files of a contract so that the name is the same on every machine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { root } from '../../scripts/apis.ts';
import { objectAt, parseDocument } from '../../scripts/generate/document.ts';
import { namesIn } from '../contract/pointers.ts';

/** A file as a report names it: with slashes, and never from the root of a disk. */
export interface ShownPath {
  readonly path: string;
  /** Whether the path begins at the root of the checkout that the check was started in. */
  readonly inCheckout: boolean;
}

/**
 * Within the checkout around `folder`, the path from its root, which is what code hosts count from. Elsewhere as a
 * package manager has it, `node_modules/…`, or else from the root of Understudy.
 */
export function shownPath(file: string, folder: string = process.cwd()): ShownPath {
  const within = relative(checkoutAround(folder), file);
  // On Windows another drive has no relative path.
  if (within !== file && within.split(sep)[0] !== '..')
    return { path: slashed(within), inCheckout: true };
  const installed = file.lastIndexOf(`${sep}node_modules${sep}`);
  const elsewhere = installed === -1 ? relative(root, file) : file.slice(installed + 1);
  return { path: slashed(elsewhere), inCheckout: false };
}

/**
 * The hand-written file that a statement of a bundle comes from. Undefined where it has none that can be told by its
 * name, and where only the bundles are installed.
 */
export function sourceOf(api: string, statement: string): string | undefined {
  const contract = join(root, 'openapi', api);
  if (!existsSync(contract)) return undefined;
  const [part, name = '', component = ''] = namesIn(statement);
  if (part === 'paths') return pathFile(join(contract, 'openapi.yaml'), name);
  if (part !== 'components') return undefined;
  return [join(contract, 'components', name), join(root, 'openapi', 'shared', name)]
    .flatMap(yamlIn)
    .find((file) => basename(file, '.yaml') === component || hasEntry(file, component));
}

/** The file that the entry of a path refers to. */
function pathFile(contract: string, path: string): string | undefined {
  const paths = objectAt(parseDocument(readFileSync(contract, 'utf8'), contract), 'paths');
  const { $ref } = objectAt(paths, path);
  return typeof $ref === 'string' ? join(dirname(contract), $ref) : undefined;
}

/** Whether a file that holds several components holds this one. */
function hasEntry(file: string, component: string): boolean {
  return readFileSync(file, 'utf8').split('\n').includes(`${component}:`);
}

function yamlIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

/** The nearest folder with a `.git`, or the folder itself. */
function checkoutAround(folder: string): string {
  let at = folder;
  while (!existsSync(join(at, '.git'))) {
    const above = dirname(at);
    if (above === at) return folder;
    at = above;
  }
  return at;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
