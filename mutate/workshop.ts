import type { Item } from '../check/plan/item.ts';
import { describeProblem } from '../check/oracle/verdict.ts';
import { benchFor } from './bench.ts';
import { variations } from './benign.ts';
import { diceOf } from './dice.ts';
import type { Done, Job } from './job.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { reasons } from './survivors.ts';
import { checkDeployment, isFinding, tryMutant } from './trial.ts';

/** Items of a run of a right deployment: any of them could raise a false alarm, and hundreds of runs are made. */
const ITEMS = 60;

/** Does jobs, with a bench for each API that is kept from one to the next. */
export class Workshop {
  readonly #seed: string;
  readonly #benches = new Map<string, ReturnType<typeof benchFor>>();
  readonly #mutants = new Map<string, ReadonlyMap<string, Mutant>>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  async do(job: Job): Promise<Done> {
    const bench = await this.#bench(job.api);
    if (job.kind === 'benign') {
      const variation = variations.find(({ name }) => name === job.name);
      if (variation === undefined) throw new Error(`there is no variation ${job.name}`);
      const { results } = await checkDeployment(
        { ...bench, seed: job.seed },
        variation.deploy(bench.knowledge, job.seed),
        sampleOf(bench.items, `${job.seed} ${job.name}`),
        variation.name,
        false,
      );
      const findings = results
        .filter(isFinding)
        .map(({ id, problems }) => `${id}: ${problems.map(describeProblem).join('; ')}`);
      const undecided = results.filter(({ verdict }) => verdict === 'inconclusive').length;
      const { api, seed } = job;
      return {
        kind: 'benign',
        alarm: { variation: job.name, seed, api, cases: results.length, findings, undecided },
      };
    }
    const known = this.#mutants.get(job.api) ?? byId(mutantsOf(bench.knowledge, this.#seed));
    this.#mutants.set(job.api, known);
    const mutant = known.get(job.id);
    if (mutant === undefined) throw new Error(`there is no mutant ${job.id}`);
    const trial = await tryMutant(mutant, bench);
    const reason = trial.fate === 'killed' ? undefined : reasons[mutant.id];
    const { api, description } = mutant;
    return {
      kind: 'mutant',
      result: {
        ...trial,
        api,
        class: mutant.class,
        description,
        ...(reason !== undefined && { reason }),
      },
    };
  }

  async close(): Promise<void> {
    for (const bench of this.#benches.values()) await (await bench).close();
  }

  #bench(api: string): ReturnType<typeof benchFor> {
    const bench = this.#benches.get(api) ?? benchFor(api, this.#seed);
    this.#benches.set(api, bench);
    return bench;
  }
}

function byId(mutants: readonly Mutant[]): ReadonlyMap<string, Mutant> {
  return new Map(mutants.map((mutant) => [mutant.id, mutant]));
}

/** Of every kind its share, but of none only one. */
function sampleOf(items: readonly Item[], seed: string): Item[] {
  const kinds = Map.groupBy(items, ({ kind }) => kind);
  return [...kinds].flatMap(([kind, some]) =>
    diceOf(seed).some(kind, some, Math.ceil(ITEMS / kinds.size)),
  );
}
