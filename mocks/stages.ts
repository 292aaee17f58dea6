import { readFile } from 'node:fs/promises';
import type { Api, Quirk } from './api.ts';
import type { Played } from './apis/control/faults.ts';
import { apis as allApis } from './apis/index.ts';
import { type Contract, loadContract } from './contract/contract.ts';
import { statusesOf } from './faults.ts';
import type { Stage } from './pipeline.ts';
import { firstCall } from './welcome.ts';

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

/** What is to be known of a played API by whoever steers. */
export function playedBy(name: string, stage: Stage | undefined): Played {
  const operations = stage?.contract.operations ?? [];
  return {
    name,
    firstCall: (url) => firstCall(operations, url),
    operations: operations.map((operation) => ({
      id: operation.id,
      method: operation.method.toUpperCase(),
      path: operation.path,
      statuses: statusesOf(operation).toSorted((a, b) => a - b),
    })),
  };
}

/** As `--quirk` names them: `omnivideo.flat`. */
export function namedQuirks({ name, quirks = {} }: Api): [name: string, quirk: Quirk][] {
  return Object.entries(quirks).map(([quirk, apply]) => [`${name}.${quirk}`, apply]);
}

/** The contracts of these APIs, by name. */
export async function loadContracts(names: readonly string[]): Promise<(name: string) => Contract> {
  const contracts = new Map(
    await Promise.all(names.map(async (name) => [name, await readContract(name)] as const)),
  );
  return (name) => {
    const contract = contracts.get(name);
    if (contract === undefined) throw new Error(`the contract of ${name} was not loaded`);
    return contract;
  };
}

async function readContract(name: string): Promise<Contract> {
  const url = new URL(`../generated/${name}/openapi.mock.json`, import.meta.url);
  try {
    const document: unknown = JSON.parse(await readFile(url, 'utf8'));
    if (typeof document !== 'object' || document === null)
      throw new TypeError(`${url.pathname} is no document`);
    return await loadContract(document);
  } catch (cause) {
    throw new Error(`the contract of ${name} cannot be played`, { cause });
  }
}
