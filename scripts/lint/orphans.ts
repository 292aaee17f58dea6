import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from './problem.ts';
import { COMPANION } from './workflows.ts';

/**
 * The YAML files below `folder` that no contract refers to. A component that nobody uses is invisible to
 * a linter of bundles, because it never gets into the bundle.
 *
 * @param contracts the entry file of each contract
 */
export function findOrphans(folder: string, contracts: readonly string[]): Problem[] {
  const reached = new Set<string>();
  for (const contract of contracts) walk(contract, reached);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !COMPANION.test(path))
    .filter((path) => !reached.has(join(folder, path)))
    .toSorted()
    .map((path) => ({
      where: join(relative(dirname(folder), folder), path),
      message: 'No contract refers to this file. Refer to it or delete it.',
    }));
}

function walk(file: string, reached: Set<string>) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const target of references(readYaml(file))) walk(resolve(dirname(file), target), reached);
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    // A missing or broken file is the bundler's to report, with the line that refers to it.
    return undefined;
  }
}

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    if ((key !== '$ref' && key !== 'externalValue') || typeof item !== 'string') {
      return references(item);
    }
    const [path = ''] = item.split('#');
    return path === '' || path.includes('://') ? [] : [path];
  });
}
