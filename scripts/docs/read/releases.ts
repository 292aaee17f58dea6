/** How the contracts differ from one release to the next. */
import { join } from 'node:path';
import type { ContractChange } from '../../breaking/compare.ts';
import { compareApis } from '../../breaking/compare-apis.ts';
import { contractsIn } from '../../breaking/state.ts';
import { versionsIn } from '../../breaking/versions.ts';

export interface ReleaseDiff {
  /** The earlier release. */
  readonly since: string;
  /** The later one; undefined: the contracts as they are now. */
  readonly until: string | undefined;
  readonly changes: readonly (ContractChange & { readonly api: string })[];
}

/**
 * The differences from release to release, the newest first; none without a release.
 *
 * @param folder has `<version>/<api>.yaml`
 * @param current has `<api>/openapi.yaml`
 */
export async function readReleases(folder: string, current: string): Promise<ReleaseDiff[]> {
  const versions = versionsIn(folder);
  const diffs: ReleaseDiff[] = [];
  for (const [at, since] of versions.entries()) {
    const until = versions[at + 1];
    const later = contractsIn(until === undefined ? current : join(folder, until));
    const compared = await compareApis(contractsIn(join(folder, since)), later);
    const changes = [...compared].flatMap(([api, list]) =>
      list.map((change) => ({ api, ...change })),
    );
    diffs.unshift({ since, until, changes });
  }
  return diffs;
}
