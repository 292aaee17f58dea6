import type { Item } from '../check/plan/item.ts';
import type { CaseResult, Verdict } from '../check/report.ts';
import { runPlan } from '../check/run.ts';
import { type Knowledge, mockTarget } from '../check/target/target.ts';
import type { Fetch } from '../check/target/request.ts';
import { versionsOf } from '../check/versions.ts';
import { deploy } from './deployment.ts';
import type { Deployment, Mutant, Shows } from './mutant.ts';

/** What the trial of deployments of one API takes. It is the same for all of them. */
export interface Bench {
  readonly knowledge: Knowledge;
  /** All that `understudy check` would try. */
  readonly items: readonly Item[];
  /** Of a mock without a port. */
  readonly fetch: Fetch;
  readonly seed: string;
}

/** What became of a mutant. */
export interface Trial {
  readonly id: string;
  readonly fate: 'killed' | 'survived' | 'not reached';
  /** The first case that saw it, and what it said. */
  readonly by?: { readonly id: string; readonly verdict: Verdict; readonly problem: string };
  readonly requests: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** Where the mock answers; nothing leaves the process. */
const ORIGIN = 'http://127.0.0.1';

const CONCURRENCY = 8;

/**
 * Checks a mutant until the first case that sees it: those that are about its operation first. Generated requests
 * are tried where they are about what is wrong, which rules a request has to keep. So a kill is one of the whole check
 * as well, and a survivor is at worst one too many.
 */
export async function tryMutant(mutant: Mutant, bench: Bench): Promise<Trial> {
  const begun = performance.now();
  const { operationId } = mutant.shows;
  const near = bench.items.filter(
    ({ kind, covers }) =>
      kind !== 'generated' || (isAboutRequests(mutant) && covers.operationId === operationId),
  );
  const items = nearestFirst(near, mutant.shows);
  const { results, differed, requests } = await checkDeployment(
    bench,
    mutant.deploy(),
    items,
    mutant.id,
    true,
  );
  const killer = results.find(isFinding);
  const [problem] = killer?.problems ?? [];
  return {
    id: mutant.id,
    fate: killer !== undefined ? 'killed' : differed ? 'survived' : 'not reached',
    ...(killer !== undefined && {
      by: {
        id: killer.id,
        verdict: killer.verdict,
        problem: `${problem?.rule ?? ''}: ${problem?.message ?? ''}`.slice(0, 300),
      },
    }),
    requests,
    duration: Math.round(performance.now() - begun),
  };
}

export interface Checked {
  readonly results: readonly CaseResult[];
  /** Whether the deployment did anything that the right one would not have done. */
  readonly differed: boolean;
  readonly requests: number;
}

/** Runs items of the check on a deployment, on accounts of its own. */
export async function checkDeployment(
  { knowledge, fetch, seed }: Bench,
  deployment: Deployment,
  items: readonly Item[],
  name: string,
  untilFound: boolean,
): Promise<Checked> {
  const ending = new AbortController();
  const deployed = deploy(knowledge.contract, fetch, deployment);
  const target = mockTarget(knowledge, ORIGIN, {
    fetch: deployed.fetch,
    run: `${seed} ${name}`,
    signal: ending.signal,
  });
  const { cases, requests } = await runPlan(items, target, {
    seed,
    concurrency: CONCURRENCY,
    versions: versionsOf(knowledge.contract),
    progress: (_, __, result) => {
      if (untilFound && isFinding(result)) ending.abort(new Error('A case has seen it.'));
    },
  });
  return { results: cases, differed: deployed.differed(), requests };
}

/** A refuted assumption is a finding too: the deployment is not as the contract says. */
export function isFinding({ verdict }: CaseResult): boolean {
  return verdict === 'drift' || verdict === 'assumption refuted';
}

function isAboutRequests({ class: name }: Mutant): boolean {
  return name === 'validation' || name === 'refusal' || name === 'page';
}

const KINDS = ['example', 'key', 'lifecycle', 'generated', 'recorded'];

function nearestFirst(items: readonly Item[], shows: Shows): Item[] {
  const rank = ({ id, kind, covers }: Item) =>
    (covers.operationId === shows.operationId ? 100 : 0) +
    (shows.status !== undefined && covers.status === shows.status ? 40 : 0) +
    (shows.text !== undefined && shows.text !== '' && id.includes(shows.text) ? 60 : 0) +
    (shows.kind === kind ? 50 : 0) -
    KINDS.indexOf(kind);
  return items
    .map((item, index) => ({ item, index, rank: rank(item) }))
    .toSorted((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ item }) => item);
}
