/** `npm run breaking`, for whoever gives it arguments and takes its text. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ApiChanges, compareApis, without } from './compare-apis.ts';
import { operationsAt } from './operations.ts';
import { changesText, type Contract } from './report.ts';
import { currentState, lastRelease, type State, stateCalled, stateOfFile } from './state.ts';

export const USAGE = `npm run breaking [-- --since WHEN] [--except WHEN]
npm run breaking -- --base FILE --revision FILE

What changed of the contracts in generated/, and whether it breaks clients. WHEN is a version in releases/, a folder of
contracts, or a revision of git.

  --since WHEN     what to compare with (default: the newest version in releases/, else the last tag)
  --except WHEN    leaves out what had changed by then: of a branch, what is there without it
  --base FILE      compares one contract
  --revision FILE  with another

Exit codes: 0 nothing breaks clients, 1 something does, 2 could not run.
`;

/**
 * Says what changed.
 *
 * @param root the repository, in which `generated/` and `releases/` are
 * @returns the exit code, 0 or 1
 * @throws {Error} when it cannot be found out, with a sentence
 */
export async function breaking(
  args: readonly string[],
  root: string,
  out: (text: string) => void,
): Promise<0 | 1> {
  const { since, except, base, revision, help } = optionsIn(args);
  if (help === true) {
    out(USAGE);
    return 0;
  }
  if (base !== undefined && revision !== undefined)
    return tell(await changesBetween(stateOfFile(base), stateOfFile(revision)), out);
  await using was = since === undefined ? await lastRelease(root) : await stateCalled(since, root);
  if (was === undefined) {
    out(
      'There is no release to compare with: no version in releases/, and no tag. --since compares with any revision.\n',
    );
    return 0;
  }
  await using known = except === undefined ? undefined : await stateCalled(except, root);
  return tell(await changesBetween(was, currentState(root), known), out);
}

function optionsIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const help = { type: 'boolean' } as const;
  const options = { since: text, except: text, base: text, revision: text, help };
  const { values } = parseArgs({ args: [...args], options });
  const { since, except, base, revision } = values;
  if ((base === undefined) !== (revision === undefined))
    throw new Error('Two files are compared: --base FILE --revision FILE.');
  if (base !== undefined && (since !== undefined || except !== undefined))
    throw new Error('--base and --revision name what is compared: leave --since and --except out.');
  return values;
}

interface Comparison {
  readonly was: State;
  readonly is: State;
  /** What it leaves out, if anything. */
  readonly known: State | undefined;
  readonly changes: ApiChanges;
}

async function changesBetween(was: State, is: State, known?: State): Promise<Comparison> {
  const all = compareApis(was.files, is.files);
  const before = known === undefined ? undefined : compareApis(was.files, known.files);
  return { was, is, known, changes: without(await all, await before) };
}

function tell({ was, is, known, changes }: Comparison, out: (text: string) => void): 0 | 1 {
  for (const [api, list] of changes)
    out(changesText(api, list, contractOf(was, api), contractOf(is, api)));
  const broken = [...changes].filter(([, list]) => list.some(({ impact }) => impact === 'major'));
  const span = `since ${was.name}${known === undefined ? '' : `, ${known.name} left out`}`;
  out(
    broken.length === 0
      ? `Nothing breaks clients ${span}.\n`
      : `Clients break ${span}: ${broken.map(([api]) => api).join(', ')}.\n`,
  );
  return broken.length === 0 ? 0 : 1;
}

function contractOf({ files, label }: State, api: string): Contract {
  const file = files.get(api);
  if (file === undefined) return { label: api, operationsAt: () => [] };
  const name = label(file);
  return { label: name, operationsAt: operationsAt(readFileSync(file, 'utf8'), name) };
}
