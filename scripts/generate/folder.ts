import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a folder holds and should hold: path below the folder → content. */
export type Files = ReadonlyMap<string, string>;

export interface Difference {
  readonly path: string;
  /** `stale`: the content differs; `orphan`: nothing generates the file. */
  readonly state: 'missing' | 'stale' | 'orphan';
}

/** How `folder` differs from `files`; the names in `scope` limit which of its folders are looked at. */
export async function compareFolder(
  folder: string,
  files: Files,
  scope?: readonly string[],
): Promise<Difference[]> {
  const present = await listFiles(folder);
  const differences: Difference[] = [];
  for (const [path, content] of files) {
    if (!present.includes(path)) differences.push({ path, state: 'missing' });
    else if ((await readFile(join(folder, path), 'utf8')) !== content) {
      differences.push({ path, state: 'stale' });
    }
  }
  for (const path of present) {
    const [owner = ''] = path.split('/');
    if (!files.has(path) && (scope === undefined || scope.includes(owner))) {
      differences.push({ path, state: 'orphan' });
    }
  }
  return differences;
}

/** Makes `folder` hold `files`. Files that are right already keep their time stamps. */
export async function writeFolder(
  folder: string,
  files: Files,
  differences: readonly Difference[],
): Promise<void> {
  for (const { path, state } of differences) {
    const target = join(folder, path);
    if (state === 'orphan') await rm(target);
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, files.get(path) ?? '');
    }
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}
