/** What a release takes beside its version in package.json: contracts that are pinned, and a chapter of the changelog. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareApis } from '../breaking/compare-apis.ts';
import { currentState, lastRelease } from '../breaking/state.ts';
import { compareVersions, isVersion, versionsIn } from '../breaking/versions.ts';

const UNRELEASED = /^## Unreleased\n(?<entries>[^]*?)(?=^## |$(?![^]))/m;

/**
 * Whether the repository at `root` can be released as `version`.
 *
 * @throws {Error} with what is in the way, and what to do about it
 */
export async function prepare(root: string, version: string): Promise<void> {
  if (!isVersion(version)) throw new Error(`A release is called by three numbers, not ${version}.`);
  const newest = versionsIn(join(root, 'releases')).at(-1);
  if (newest !== undefined && compareVersions(version, newest) <= 0)
    throw new Error(`${version} is not newer than ${newest}, the last in releases/.`);
  const entries = UNRELEASED.exec(await changelog(root))?.groups?.entries ?? '';
  if (!entries.includes('\n- '))
    throw new Error('CHANGELOG.md has no entry under "## Unreleased": say there what a user sees.');
  await mayBreak(root, version);
}

/** Clients that break are told by the version: by its first number, or, while that is 0, by its second. */
async function mayBreak(root: string, version: string): Promise<void> {
  await using last = await lastRelease(root);
  const before = last?.name.replace(/^v/, '');
  if (last === undefined || before === undefined || !isVersion(before)) return;
  const changes = await compareApis(last.files, currentState(root).files);
  const broken = [...changes].filter(([, list]) => list.some(({ impact }) => impact === 'major'));
  if (broken.length === 0 || leap(version) !== leap(before)) return;
  throw new Error(
    `${broken.map(([api]) => api).join(', ')} would break clients of ${before}, and ${version} does not say so: ` +
      `\`npm run breaking\` names what breaks. Mend it, or release it as ${nextLeap(before)}.`,
  );
}

function leap(version: string): string {
  const [first, second] = version.split('.');
  return first === '0' ? `0.${second}` : String(first);
}

function nextLeap(version: string): string {
  const [first = 0, second = 0] = version.split('.').map(Number);
  return first === 0 ? `0.${second + 1}.0` : `${first + 1}.0.0`;
}

/**
 * Pins the contracts as they are, and closes the chapter of the changelog.
 *
 * @param day such as `2026-12-31`
 * @returns the files that it wrote
 */
export async function pin(root: string, version: string, day: string): Promise<string[]> {
  const folder = join(root, 'releases', version);
  await mkdir(folder, { recursive: true });
  const copied = [...currentState(root).files].map(async ([api, file]) => {
    const copy = join(folder, `${api}.yaml`);
    await copyFile(file, copy);
    return copy;
  });
  const text = (await changelog(root)).replace(
    UNRELEASED,
    (_, entries: string) => `## Unreleased\n\n## ${version} – ${day}\n${entries}`,
  );
  await writeFile(join(root, 'CHANGELOG.md'), text);
  return [join(root, 'CHANGELOG.md'), ...(await Promise.all(copied))];
}

function changelog(root: string): Promise<string> {
  return readFile(join(root, 'CHANGELOG.md'), 'utf8');
}
