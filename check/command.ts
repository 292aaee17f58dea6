import { writeFile } from 'node:fs/promises';
import { type CheckOptions, readOptions, UsageError } from './options.ts';
import { summaryOf } from './console.ts';
import { exitCodeOf } from './exit-code.ts';
import { planText } from './dry-run.ts';
import { ordered, planOf } from './plan/plan.ts';
import { type Progress, progressOn } from './progress.ts';
import type { Run } from './report.ts';
import { reports } from './reports/reports.ts';
import { runPlan } from './run.ts';
import { select } from './select.ts';
import type { Clock } from './target/clock.ts';
import { preflight } from './target/preflight.ts';
import { Redactor } from './target/redact.ts';
import type { Fetch } from './target/request.ts';
import {
  type Knowledge,
  knowledgeOf,
  liveTarget,
  mockTarget,
  type Target,
} from './target/target.ts';
import { versionsOf } from './versions.ts';

/** What the command has of the process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when someone asks for the end. */
  readonly asked: () => Promise<void>;
  /** Columns of the terminal that standard error is; undefined where it is none. */
  readonly columns?: number | undefined;
  /** The network and the time, which a test has of its own. */
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  readonly write?: (file: string, text: string) => Promise<void>;
}

/**
 * `understudy check`.
 *
 * @returns the exit code: 0 passed, 1 drift, 2 could not run, 3 nothing conclusive
 */
export async function check(args: readonly string[], surroundings: Surroundings): Promise<number> {
  let redactor = new Redactor(new Map());
  const safe: Surroundings = {
    ...surroundings,
    out: (text) => surroundings.out(redactor.text(text)),
    err: (text) => surroundings.err(redactor.text(text)),
    write: (file, text) =>
      (surroundings.write ?? writeText)(redactor.text(file), redactor.text(text)),
  };
  try {
    const options = readOptions(args, surroundings.env);
    const knowledge = knowledgeOf(options.api);
    redactor = redactorFor(options, knowledge);
    return await carryOut(options, knowledge, safe, redactor);
  } catch (error) {
    safe.err(`understudy check: ${error instanceof UsageError ? error.message : stackOf(error)}\n`);
    return 2;
  }
}

async function carryOut(
  options: CheckOptions,
  knowledge: Knowledge,
  surroundings: Surroundings,
  redactor: Redactor,
): Promise<number> {
  const chosen = await Promise.all(
    options.reports.map(async ({ name, file }) => {
      const load = Object.hasOwn(reports, name) ? reports[name] : undefined;
      if (load === undefined)
        throw new UsageError(`--report knows ${Object.keys(reports).join(', ')}, not "${name}".`);
      const report = await load();
      return { write: report.write, file: file ?? report.file };
    }),
  );
  const { contract } = knowledge;
  const items = select(ordered(planOf(knowledge)), options);
  if (items.length === 0) throw new UsageError('No case is left by --only and --shard.');
  const ending = new AbortController();
  const place = await placeOf(options, knowledge, surroundings, ending.signal);
  try {
    if (options.dryRun) {
      surroundings.out(planText(items, place.target));
      return 0;
    }
    void surroundings.asked().then(() => ending.abort(new Error('interrupted')));
    const obstacle = options.target === undefined ? undefined : await preflight(place.target);
    if (obstacle !== undefined) throw new UsageError(obstacle);
    const progress = progressOn(surroundings.err, surroundings.columns);
    const run = redactor.value(await play(options, items, place.target, progress));
    progress.end();
    for (const { write, file } of chosen) {
      const text = write(run, contract);
      if (file === '-') surroundings.out(text);
      else await surroundings.write?.(file, text);
    }
    surroundings.out(summaryOf(run, contract));
    return exitCodeOf(run, options);
  } finally {
    await place.close();
  }
}

function play(
  { seed, bail, concurrency, target: live }: CheckOptions,
  items: Parameters<typeof runPlan>[0],
  target: Target,
  progress: Progress,
): Promise<Run> {
  return runPlan(items, target, {
    seed,
    bail,
    concurrency: concurrency ?? (live === undefined ? 32 : 4),
    progress: progress.note,
    versions: versionsOf(target.contract),
  });
}

/** Where the run takes place. */
async function placeOf(
  { target, key, actors, spend, limit, timeout, outputHosts }: CheckOptions,
  knowledge: Knowledge,
  { fetch, clock }: Surroundings,
  signal: AbortSignal,
): Promise<{ target: Target; close: () => Promise<void> }> {
  if (target === undefined) return ownMock(knowledge, signal);
  return {
    target: liveTarget(knowledge, target, {
      key: key ?? '',
      others: actors,
      credits: spend,
      limit,
      timeout,
      outputHosts,
      signal,
      ...(fetch !== undefined && { fetch }),
      ...(clock !== undefined && { clock }),
    }),
    close: () => Promise.resolve(),
  };
}

async function ownMock(knowledge: Knowledge, signal: AbortSignal) {
  // Loaded only here: a check of a deployment needs no mock.
  const { createMock } = await import('../mocks/mock.ts');
  const mock = await createMock({ seed: 'check', apis: [knowledge.contract.api] });
  return {
    target: mockTarget(knowledge, await mock.listen(), { signal }),
    close: () => mock.close(),
  };
}

function redactorFor({ key, actors }: CheckOptions, { story }: Knowledge): Redactor {
  const named = [...actors].map(([who, one]) => [`$${who.toUpperCase()}_KEY`, one] as const);
  return new Redactor(new Map([...named, ...(key === undefined ? [] : [['$KEY', key] as const])]), [
    story.keyPrefix,
  ]);
}

async function writeText(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new UsageError(
      `The report cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
