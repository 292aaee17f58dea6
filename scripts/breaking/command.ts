/** `npm run breaking`, for whoever gives it arguments and takes its text. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareApis } from './compare-apis.ts';
import { operationsAt } from './operations.ts';
import { changesText, type Contract } from './report.ts';
import { currentState, lastRelease, type State, stateCalled, stateOfFile } from './state.ts';

export const USAGE = `npm run breaking [-- --since VERSION|FOLDER|REVISION]
npm run breaking -- --base FILE --revision FILE

What changed of the contracts in generated/, and whether it breaks clients.

  --since WHAT     compare with a version in releases/, a folder of contracts, or a revision of git
                   (default: the newest version in releases/, else the last tag)
  --base FILE      compare one contract
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
  const { since, base, revision, help } = optionsIn(args);
  if (help === true) {
    out(USAGE);
    return 0;
  }
  if (base !== undefined && revision !== undefined)
    return compare(stateOfFile(base), stateOfFile(revision), out);
  await using past = since === undefined ? await lastRelease(root) : await stateCalled(since, root);
  if (past !== undefined) return await compare(past, currentState(root), out);
  out(
    'There is no release to compare with: no version in releases/, and no tag. --since compares with any revision.\n',
  );
  return 0;
}

function optionsIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { since: text, base: text, revision: text, help: { type: 'boolean' } },
  });
  if ((values.base === undefined) !== (values.revision === undefined))
    throw new Error('Two files are compared: --base FILE --revision FILE.');
  if (values.base !== undefined && values.since !== undefined)
    throw new Error('--base and --revision name what is compared: leave --since out.');
  return values;
}

async function compare(was: State, is: State, out: (text: string) => void): Promise<0 | 1> {
  const broken: string[] = [];
  for (const [api, changes] of await compareApis(was.files, is.files)) {
    out(changesText(api, changes, contractOf(was, api), contractOf(is, api)));
    if (changes.some(({ impact }) => impact === 'major')) broken.push(api);
  }
  out(
    broken.length === 0
      ? `Since ${was.name} nothing has changed that breaks clients.\n`
      : `Clients break since ${was.name}: ${broken.join(', ')}.\n`,
  );
  return broken.length === 0 ? 0 : 1;
}

function contractOf({ files, label }: State, api: string): Contract {
  const file = files.get(api);
  if (file === undefined) return { label: api, operationsAt: () => [] };
  const name = label(file);
  return { label: name, operationsAt: operationsAt(readFileSync(file, 'utf8'), name) };
}
