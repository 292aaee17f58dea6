import { readFile } from 'node:fs/promises';
import type { Api, Quirk } from './api.ts';
import { apis as allApis } from './apis/index.ts';
import { loadContract } from './contract/contract.ts';
import { statusesOf } from './faults.ts';
import type { Journal } from './journal.ts';
import type { Stage } from './pipeline.ts';

/** @throws {RangeError} for a name that no API has */
export function choose(names: readonly string[] | undefined): readonly Api[] {
  if (names === undefined || names.length === 0) return allApis;
  return names.map((name) => {
    const api = allApis.find((one) => one.name === name);
    if (api === undefined)
      throw new RangeError(
        `there is no API "${name}"; there are ${allApis.map((one) => one.name).join(', ')}`,
      );
    return api;
  });
}

/** Of an operationId that several APIs have, the statuses of all of them. */
export function documentedStatuses(stages: readonly (Stage | undefined)[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const stage of stages)
    for (const operation of stage?.contract.operations ?? [])
      found.set(operation.id, [...(found.get(operation.id) ?? []), ...statusesOf(operation)]);
  return found;
}

/** As `--quirk` names them: `omnivideo.flat`. */
export function namedQuirks({ name, quirks = {} }: Api): [name: string, quirk: Quirk][] {
  return Object.entries(quirks).map(([quirk, apply]) => [`${name}.${quirk}`, apply]);
}

/** The API with its contract loaded. */
export async function stageOf(
  api: Api,
  quirks: readonly string[],
  journal: Journal | undefined,
): Promise<Stage> {
  const url = new URL(`../generated/${api.name}/openapi.mock.json`, import.meta.url);
  try {
    const document: unknown = JSON.parse(await readFile(url, 'utf8'));
    if (typeof document !== 'object' || document === null)
      throw new TypeError(`${url.pathname} is no document`);
    return {
      api,
      journal,
      contract: await loadContract(document),
      quirks: namedQuirks(api).flatMap(([name, quirk]) => (quirks.includes(name) ? [quirk] : [])),
    };
  } catch (cause) {
    throw new Error(`the contract of ${api.name} cannot be played`, { cause });
  }
}
