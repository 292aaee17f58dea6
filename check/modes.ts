import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { comparisonText, disagreements } from './compare.ts';
import { summaryOf } from './console.ts';
import { planText } from './dry-run.ts';
import { exitCodeOf } from './exit-code.ts';
import { judgeHar } from './har/judge-har.ts';
import type { Recorded } from './har/read-har.ts';
import { applyBaseline, type Known, readBaseline, staleEntries } from './baseline.ts';
import type { CheckOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import type { Item } from './plan/item.ts';
import { type Progress, progressOn } from './progress.ts';
import type { Run } from './report.ts';
import { redactedBaseline, redactedRun } from './redacted.ts';
import { chosenReports, writeReports } from './reports/written.ts';
import { runPlan } from './run.ts';
import type { Surroundings } from './surroundings.ts';
import type { Redactor } from './target/redact.ts';
import { preflight } from './target/preflight.ts';
import type { Knowledge, Target } from './target/target.ts';
import { versionsOf } from './versions.ts';

/** What all ways of checking have at hand. All text leaves through `surroundings`. */
export interface Desk {
  readonly options: CheckOptions;
  readonly knowledge: Knowledge;
  readonly surroundings: Surroundings;
  /** Takes keys out of what is told. */
  readonly redactor: Redactor;
}

/** Tries the items on a target and says what it found. */
export async function checkTarget(
  desk: Desk,
  items: readonly Item[],
  target: Target,
): Promise<number> {
  const { options, surroundings } = desk;
  if (options.dryRun) {
    surroundings.out(planText(items, target));
    return 0;
  }
  const write = await reportWriter(desk);
  const baseline = await baselineOf(options);
  if (target.steering === undefined) await mustBeThere(target);
  return write(await tryOut(desk, items, target), baseline);
}

/** Judges a recording; nothing is sent. */
export async function checkHar(
  desk: Desk,
  recorded: readonly Recorded[],
  file: string,
): Promise<number> {
  const { knowledge, options, surroundings } = desk;
  const write = await reportWriter(desk);
  const cases = judgeHar(knowledge, recorded);
  const run: Run = {
    api: options.api,
    target: basename(file),
    seed: options.seed,
    startedAt: new Date((surroundings.clock ?? Date).now()).toISOString(),
    duration: 0,
    versions: versionsOf(knowledge.contract),
    cases,
    spend: { allowed: 0, before: undefined, after: undefined, spent: 0 },
    requests: 0,
  };
  return write(run, await baselineOf(options));
}

/** Tries the items on two targets and says where they disagree. */
export async function compareTargets(
  desk: Desk,
  items: readonly Item[],
  targets: readonly [Target, Target],
): Promise<number> {
  const { options, surroundings, redactor } = desk;
  const [one, other] = targets;
  if (options.dryRun) {
    for (const target of targets) surroundings.out(planText(items, target));
    return 0;
  }
  for (const target of targets) await mustBeThere(target);
  const first = redactedRun(await tryOut(desk, items, one, true), redactor);
  const second = redactedRun(await tryOut(desk, items, other, true), redactor);
  const found = disagreements(first, second);
  surroundings.out(comparisonText(first, second, found));
  if (found.length > 0) return 1;
  return exitCodeOf(first) === 3 || exitCodeOf(second) === 3 ? 3 : 0;
}

async function tryOut(
  { options, surroundings }: Desk,
  items: readonly Item[],
  target: Target,
  keepAll = false,
): Promise<Run> {
  const progress: Progress = progressOn(surroundings.err, surroundings.columns);
  const { seed, bail, concurrency } = options;
  try {
    return await runPlan(items, target, {
      seed,
      bail,
      keepAll,
      concurrency: concurrency ?? (target.steering === undefined ? 4 : 32),
      progress: progress.note,
      versions: versionsOf(target.contract),
    });
  } finally {
    progress.end();
  }
}

/** @throws {UsageError} when there is nobody, or the key is refused */
async function mustBeThere(target: Target): Promise<void> {
  const obstacle = await preflight(target);
  if (obstacle !== undefined) throw new UsageError(obstacle);
}

/** Looks the reports up before anything is sent, and writes them afterwards. What was found is told in any case. */
async function reportWriter({
  options,
  knowledge: { contract },
  surroundings,
  redactor,
}: Desk): Promise<(run: Run, baseline: readonly Known[]) => Promise<number>> {
  const chosen = await chosenReports(options.reports);
  return async (told, given) => {
    const found = redactedRun(told, redactor);
    const baseline = redactedBaseline(given, redactor);
    const today = new Date((surroundings.clock ?? Date).now()).toISOString().slice(0, 10);
    const cases = applyBaseline(found.cases, baseline, today);
    const run = { ...found, cases, ...(options.strict && { strict: true }) };
    const complete = await writeReports(chosen, { run, contract }, surroundings);
    const summary = summaryOf(run, contract, staleEntries(run.cases, baseline, today));
    // A report on standard output is alone there.
    if (chosen.some(({ file }) => file === '-')) surroundings.err(summary);
    else surroundings.out(summary);
    const code = exitCodeOf(run);
    return code === 0 && !complete ? 2 : code;
  };
}

async function baselineOf({ baseline }: CheckOptions): Promise<Known[]> {
  return baseline === undefined ? [] : readBaseline(await fileText(baseline), baseline);
}

/** @throws {UsageError} */
export async function fileText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const { code } = { code: undefined, ...Object(error) };
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    throw new UsageError(error instanceof Error ? error.message : String(error));
  });
}
