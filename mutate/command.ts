import { availableParallelism } from 'node:os';
import { apis as played } from '../mocks/apis/index.ts';
import { knowledgeOf } from '../check/target/target.ts';
import { wildcard } from '../check/wildcard.ts';
import { variations } from './benign.ts';
import { work } from './crew.ts';
import { diceOf } from './dice.ts';
import type { Done, Job } from './job.ts';
import { classes, type Mutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { type MutateOptions, readOptions, UsageError } from './options.ts';
import { type Alarm, type Result, scoresOf, scoreText, shortfalls } from './score.ts';

/** What the command has of the process. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when someone asks for the end. */
  readonly asked: () => Promise<void>;
}

/** `understudy mutate`. @returns the exit code */
export async function mutate(
  args: readonly string[],
  { out, err, asked }: Surroundings,
): Promise<number> {
  try {
    const options = readOptions(args);
    const mutants = chosen(options);
    if (options.list) {
      out(mutants.map(({ id, description }) => `${id}\n  ${description}\n`).join(''));
      return 0;
    }
    const jobs = jobsFor(options, mutants);
    if (jobs.length === 0) throw new UsageError('No mutant is left by --api, --class and --only.');
    const ending = new AbortController();
    void asked().then(() => ending.abort());
    const begun = performance.now();
    let count = 0;
    const done = await work(jobs, {
      seed: options.seed,
      threads: options.threads ?? availableParallelism(),
      signal: ending.signal,
      progress: (one) => {
        count += 1;
        if (one.kind === 'mutant' && one.result.fate !== 'killed')
          err(`${one.result.fate}: ${one.result.id}\n`);
        if (count % 100 === 0) err(`${count} of ${jobs.length}\n`);
      },
    });
    const { results, alarms } = sorted(done, jobs);
    const short = shortfalls(scoresOf(results), alarms);
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    if (options.json)
      out(
        `${JSON.stringify({ seed: options.seed, seconds, scores: scoresOf(results), results, alarms }, null, 2)}\n`,
      );
    else
      out(
        [
          scoreText(results, alarms),
          ...short.map((line) => `${line}\n`),
          `${results.length} mutants and ${alarms.length} right deployments in ${seconds} s (seed ${options.seed})\n`,
        ].join(''),
      );
    if (done.length < jobs.length) err(`Interrupted after ${done.length} of ${jobs.length}.\n`);
    return short.length > 0 ? 1 : done.length < jobs.length ? 2 : 0;
  } catch (error) {
    const message = error instanceof UsageError ? error.message : stackOf(error);
    err(`understudy mutate: ${message}\n`);
    return 2;
  }
}

/** The APIs that the mock plays. */
function apisOf({ apis }: MutateOptions): string[] {
  const all = played.map(({ name }) => name);
  for (const name of apis)
    if (!all.includes(name))
      throw new UsageError(`There is no API "${name}"; there are ${all.join(', ')}.`);
  return all.filter((name) => apis.length === 0 || apis.includes(name));
}

/** Those that the options leave, in the order of APIs and classes. */
function chosen(options: MutateOptions): Mutant[] {
  const { seed, sample } = options;
  const patterns = options.only.map((text) => new RegExp(wildcard(text), 'i'));
  const all = apisOf(options)
    .flatMap((api) => mutantsOf(knowledgeOf(api), seed))
    .filter((one) => options.classes.length === 0 || options.classes.includes(one.class))
    .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => pattern.test(id)));
  if (sample === undefined) return all;
  return classes.flatMap((name) => {
    const own = all.filter((one) => one.class === name);
    return diceOf(seed).some(name, own, Math.ceil((own.length / all.length) * sample));
  });
}

function jobsFor(options: MutateOptions, mutants: readonly Mutant[]): Job[] {
  const apis = apisOf(options);
  const runs = options.only.length > 0 || options.classes.length > 0 ? 0 : options.runs;
  return [
    ...mutants.map(({ api, id }): Job => ({ kind: 'mutant', api, id })),
    ...Array.from({ length: runs }, (_, nth) =>
      variations.map(({ name }, index): Job => {
        const api = apis[(nth + index) % apis.length] ?? '';
        return { kind: 'benign', api, name, seed: `${options.seed}-${nth + 1}` };
      }),
    ).flat(),
  ];
}

/** In the order of the jobs, whichever thread was faster. */
function sorted(
  done: readonly Done[],
  jobs: readonly Job[],
): { results: Result[]; alarms: Alarm[] } {
  const order = new Map(jobs.map((job, index) => [job.kind === 'mutant' ? job.id : '', index]));
  return {
    results: done
      .flatMap((one) => (one.kind === 'mutant' ? [one.result] : []))
      .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    alarms: done
      .flatMap((one) => (one.kind === 'benign' ? [one.alarm] : []))
      .toSorted((a, b) =>
        `${a.variation} ${a.seed} ${a.api}`.localeCompare(`${b.variation} ${b.seed} ${b.api}`),
      ),
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
