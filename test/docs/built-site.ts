import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../scripts/apis.ts';
import { runScript } from './run-script.ts';

const CACHE = join(root, 'node_modules/.cache/understudy');

/** Everything that the site is made from. */
const SOURCES = [
  'check',
  'generated',
  'releases',
  'scripts/breaking',
  'scripts/docs',
  'scripts/generate',
  'CHANGELOG.md',
  'package.json',
];

/** A builder that has not ended by then was killed. */
const PATIENCE = 180_000;

let built: Promise<string> | undefined;

/**
 * The folder of the site as it is to be, built once for all tests, and not again while nothing has changed. Test files
 * run side by side: one of them builds, the others wait for the folder to be there, which it is whole or not at all.
 */
export function builtSite(): Promise<string> {
  built ??= build(join(CACHE, `site-${fingerprint()}`));
  return built;
}

async function build(home: string): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const lock = `${home}.lock`;
  while (!existsSync(home)) {
    if (await taken(lock)) {
      await wait(100);
      continue;
    }
    try {
      const draft = await mkdtemp(`${home}-`);
      await runScript('cli/main.ts', ['docs', '--out', draft]);
      await rename(draft, home);
      await forgetOthers(home);
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
  return home;
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return false;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > PATIENCE) await rm(lock, { recursive: true, force: true });
    return true;
  }
}

/** Sites of earlier states; one that a test of another run still reads stays, as it was used lately. */
async function forgetOthers(home: string): Promise<void> {
  const folders = readdirSync(CACHE).filter((name) => name.startsWith('site-'));
  await Promise.all(
    folders
      .map((name) => join(CACHE, name))
      .filter((folder) => folder !== home && Date.now() - statSync(folder).mtimeMs > 3_600_000)
      .map((folder) => rm(folder, { recursive: true, force: true })),
  );
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(source: string): string[] {
  const path = join(root, source);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (entry.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .toSorted();
}

/** The pages of the site, as paths below it, and what stands in them. */
export async function readPages(): Promise<ReadonlyMap<string, string>> {
  const folder = await builtSite();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return new Map(
    files
      .filter(
        (file) =>
          file.endsWith('.html') &&
          !/\/downloads\/\w+\.html$/.test(`/${file}`.replace('index.html', '')),
      )
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
