import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's root, whatever the working directory is. */
export const root = resolve(import.meta.dirname, '..');

/** One API: a folder of `openapi/` with an `openapi.yaml` in it. */
export interface Api {
  /** The folder's name, which is also the first segment of the mock's URLs. */
  readonly name: string;
  /** The folder of the hand-authored contract. */
  readonly source: string;
  /** The entry file of the hand-authored contract. */
  readonly contract: string;
  /** Where the generated files of this API belong. */
  readonly generated: string;
}

/** The APIs found below `folder`, by name. This scan is the only list of APIs there is. */
export function findApis(folder: string = root): Api[] {
  const contracts = join(folder, 'openapi');
  return readdirSync(contracts)
    .toSorted()
    .map((name) => ({
      name,
      source: join(contracts, name),
      contract: join(contracts, name, 'openapi.yaml'),
      generated: join(folder, 'generated', name),
    }))
    .filter((api) => existsSync(api.contract));
}

/**
 * The APIs called `names`, or all of them when no name is given.
 *
 * @throws {Error} when a name is not a folder with a contract.
 */
export function selectApis(names: readonly string[], folder: string = root): Api[] {
  const apis = findApis(folder);
  const unknown = names.filter((name) => !apis.some((api) => api.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No contract for ${unknown.join(', ')}: expected openapi/<name>/openapi.yaml. ` +
        `Known: ${apis.map((api) => api.name).join(', ') || 'none'}.`,
    );
  }
  return names.length === 0 ? apis : apis.filter((api) => names.includes(api.name));
}
