/** Contracts of releases, kept in `releases/<version>/<api>.yaml`, and how they differ from one to the next. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { objectsAt, parseDocument, type JsonObject } from '../../generate/document.ts';
import { runTool } from '../../tool.ts';
import { text } from './text.ts';

/** A change of one contract, as Redocly rates it. */
export interface ContractChange {
  readonly api: string;
  /** A JSON pointer through the operations: `#/paths/~1api~1v1~1models/get/…`. */
  readonly pointer: string;
  readonly kind: 'added' | 'modified' | 'removed';
  /** `major` breaks clients, `minor` is new to them, `patch` they cannot notice. */
  readonly impact: 'major' | 'minor' | 'patch';
  /** Why it is rated so, in sentences; none where nothing speaks against it. */
  readonly reasons: readonly string[];
}

export interface ReleaseDiff {
  /** The earlier release. */
  readonly since: string;
  /** The later one; undefined: the contracts as they are now. */
  readonly until: string | undefined;
  readonly changes: readonly ContractChange[];
}

const CONFIG = join(import.meta.dirname, '../redocly.diff.yaml');

/** The differences from release to release, the newest first; none without a release. */
export async function readReleases(folder: string, current: string): Promise<ReleaseDiff[]> {
  const versions = versionsIn(folder);
  const diffs: ReleaseDiff[] = [];
  for (const [at, since] of versions.entries()) {
    const until = versions[at + 1];
    const changes = await compare(
      join(folder, since),
      until === undefined ? undefined : join(folder, until),
      current,
    );
    diffs.unshift({ since, until, changes });
  }
  return diffs;
}

function versionsIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function compare(
  base: string,
  revision: string | undefined,
  current: string,
): Promise<ContractChange[]> {
  const names = readdirSync(base).filter((file) => file.endsWith('.yaml'));
  const found = await Promise.all(
    names.map(async (file) => {
      const api = file.slice(0, -'.yaml'.length);
      const later =
        revision === undefined ? join(current, api, 'openapi.yaml') : join(revision, file);
      return diff(api, join(base, file), later);
    }),
  );
  return found.flat();
}

async function diff(api: string, base: string, revision: string): Promise<ContractChange[]> {
  const { succeeded, stdout, stderr } = await runTool('@redocly/cli/bin/cli.js', [
    'diff',
    base,
    revision,
    `--config=${CONFIG}`,
    '--format=json',
    '--fail-on=none',
  ]);
  if (!succeeded) throw new Error(`${base} and ${revision} cannot be compared:\n${stderr}`);
  return objectsAt(parseDocument(stdout, 'the report of redocly diff'), 'changes').map((change) =>
    changeOf(api, change),
  );
}

function changeOf(api: string, change: JsonObject): ContractChange {
  const { path, kind, impact, property } = change;
  if (impact !== 'major' && impact !== 'minor' && impact !== 'patch')
    throw new Error(`redocly diff rates a change as ${JSON.stringify(impact)}.`);
  if (kind !== 'added' && kind !== 'modified' && kind !== 'removed')
    throw new Error(`redocly diff knows a kind of change ${JSON.stringify(kind)}.`);
  const pointer = typeof property === 'string' ? `${text(path)}/${property}` : text(path);
  const reasons = objectsAt(change, 'verdicts').map(({ message }) => text(message));
  return { api, pointer, kind, impact, reasons };
}
