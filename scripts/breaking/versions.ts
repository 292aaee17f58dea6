/** The releases that are pinned in `releases/<version>/<api>.yaml`. */
import { readdirSync } from 'node:fs';

const VERSION = /^\d+\.\d+\.\d+$/;

/** The versions in a folder of releases, the oldest first; none without the folder. */
export function versionsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => VERSION.test(name))
      .toSorted(compareVersions);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a text is the version of a release: three numbers. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Below 0 where the first is the older one. */
export function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
