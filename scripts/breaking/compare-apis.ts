/** What changed from all contracts of one time to those of another. */
import { compareContracts, type ContractChange } from './compare.ts';

/** The changes of each API, by its name; an API in which nothing changed has none. */
export type ApiChanges = ReadonlyMap<string, readonly ContractChange[]>;

/** @param past the contract of each API in a file, as `present` */
export async function compareApis(
  past: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, string>,
): Promise<ApiChanges> {
  const apis = [...new Set([...past.keys(), ...present.keys()])].toSorted();
  return new Map(
    await Promise.all(
      apis.map(async (api) => [api, await changesOf(past.get(api), present.get(api))] as const),
    ),
  );
}

/** The changes that are not among those that are known. */
export function without(changes: ApiChanges, known: ApiChanges = new Map()): ApiChanges {
  return new Map(
    [...changes].map(([api, list]) => {
      const before = new Set(known.get(api)?.map(keyOf));
      return [api, list.filter((change) => !before.has(keyOf(change)))] as const;
    }),
  );
}

/** What a change is, wherever its line is by now. */
function keyOf({ pointer, kind, breaks, was, is }: ContractChange): string {
  return JSON.stringify([pointer, kind, breaks, was?.value, is?.value]);
}

function changesOf(
  base: string | undefined,
  revision: string | undefined,
): Promise<readonly ContractChange[]> {
  if (base !== undefined && revision !== undefined) return compareContracts(base, revision);
  return Promise.resolve([base === undefined ? NEW : GONE]);
}

const WHOLE = { pointer: '#/', was: undefined, is: undefined } as const;

const NEW: ContractChange = { ...WHOLE, kind: 'added', impact: 'minor', breaks: [] };

const GONE: ContractChange = {
  ...WHOLE,
  kind: 'removed',
  impact: 'major',
  breaks: [{ rule: 'understudy/api-removed', message: 'The API is gone.' }],
};
