import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { contractFile } from './contract/contract.ts';
import { keysIn } from './har/judge-har.ts';
import { readHar, type Recorded } from './har/read-har.ts';
import { checkHar, checkTarget, compareTargets, type Desk, fileText } from './modes.ts';
import { type CheckOptions, readOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { planOf } from './plan/plan.ts';
import { select } from './select.ts';
import type { Surroundings } from './surroundings.ts';
import { Redactor } from './target/redact.ts';
import {
  type Knowledge,
  knowledgeOf,
  liveTarget,
  mockTarget,
  type Target,
} from './target/target.ts';

/**
 * `understudy check`. What it prints and writes goes through one redactor, its own mistakes included.
 *
 * @returns the exit code: 0 passed, 1 drift, 2 could not run or be reported, 3 nothing conclusive
 */
export async function check(args: readonly string[], given: Surroundings): Promise<number> {
  let redactor = new Redactor(new Map());
  const surroundings: Surroundings = {
    ...given,
    out: (text) => given.out(redactor.document(text)),
    err: (text) => given.err(redactor.document(text)),
    write: (file, text) => given.write(redactor.document(file), redactor.document(text)),
    append: (file, text) => given.append(redactor.document(file), redactor.document(text)),
  };
  try {
    const options = readOptions(args, given.env);
    redactor = redactorFor(options, []);
    const knowledge = knowledgeFor(options);
    const recorded = options.har === undefined ? [] : await recordingIn(options.har);
    redactor = redactorFor(options, keysIn(knowledge, recorded), knowledge);
    const desk: Desk = {
      options,
      knowledge,
      surroundings,
      redactor,
    };
    return options.har === undefined
      ? await checkDeployments(desk)
      : await checkHar(desk, recorded, options.har);
  } catch (error) {
    const message = error instanceof UsageError ? error.message : stackOf(error);
    surroundings.err(`understudy check: ${redactor.text(message)}\n`);
    return 2;
  }
}

async function checkDeployments(desk: Desk): Promise<number> {
  const { options, knowledge, surroundings } = desk;
  const items = select(planOf(knowledge, options), options);
  if (items.length === 0) throw new UsageError('No case is left by --only, --kind and --shard.');
  const ending = new AbortController();
  if (!options.dryRun)
    void surroundings
      .asked()
      .then(() => ending.abort(new UsageError('It was interrupted before anything was known.')));
  const { target, other } = options;
  if (target === undefined)
    return onOwnMock(desk, ending.signal, (mock) => checkTarget(desk, items, mock));
  const first = live(desk, target, ending.signal);
  return other === undefined
    ? checkTarget(desk, items, first)
    : compareTargets(desk, items, [first, live(desk, other, ending.signal)]);
}

function live(
  { options, knowledge, surroundings }: Desk,
  url: string,
  signal: AbortSignal,
): Target {
  const { key = '', actors, spend, limit, timeout, outputHosts } = options;
  const { fetch, clock } = surroundings;
  return liveTarget(knowledge, url, {
    key,
    others: actors,
    credits: spend,
    limit,
    timeout,
    outputHosts,
    signal,
    ...(fetch !== undefined && { fetch }),
    ...(clock !== undefined && { clock }),
  });
}

async function onOwnMock(
  { knowledge }: Desk,
  signal: AbortSignal,
  use: (target: Target) => Promise<number>,
): Promise<number> {
  // Loaded only here: a check of a deployment needs no mock.
  const { createMock } = await import('../mocks/mock.ts');
  const mock = await createMock({ seed: 'check', apis: [knowledge.contract.api] });
  try {
    return await use(mockTarget(knowledge, await mock.listen(), { signal }));
  } finally {
    await mock.close();
  }
}

function knowledgeFor({ api }: CheckOptions): Knowledge {
  try {
    return knowledgeOf(api);
  } catch (error) {
    const { code } = { code: undefined, ...Object(error) };
    throw new UsageError(
      code === 'ENOENT'
        ? `There is no API "${api}"; there are ${checkable().join(', ')}.`
        : `"${api}" is no API that can be checked: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Every API whose contract is here and has something to check. */
function checkable(): string[] {
  return readdirSync(dirname(dirname(contractFile('any'))))
    .toSorted()
    .filter((name) => {
      try {
        return knowledgeOf(name).contract.operations.size > 0;
      } catch {
        return false;
      }
    });
}

async function recordingIn(file: string): Promise<Recorded[]> {
  const text = await fileText(file);
  try {
    return readHar(text, file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function redactorFor(
  { key, actors }: CheckOptions,
  recorded: readonly string[],
  knowledge?: Knowledge,
): Redactor {
  const named = [...actors].map(([who, one]) => [`$${who.toUpperCase()}_KEY`, one] as const);
  const seen = recorded.map(
    (one, index) => [index === 0 ? '$KEY' : `$KEY_${index + 1}`, one] as const,
  );
  return new Redactor(
    new Map([...seen, ...named, ...(key === undefined ? [] : [['$KEY', key] as const])]),
    knowledge === undefined ? [] : [knowledge.story.keyPrefix],
  );
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
