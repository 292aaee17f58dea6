import { afterAll, describe, expect, test } from 'vitest';
import { isObject, type Json } from '../../scripts/generate/document.ts';
import { mockActors } from '../../check/target/actors.ts';
import type { Case } from '../../check/cases/case.ts';
import { readCases } from '../../check/cases/cases.ts';
import { mockTargets } from './mock-targets.ts';
import type { Target } from '../../check/target/target.ts';
import { pagesCases, runPages } from '../../check/play/pages.ts';
import { runCase } from '../../check/play/runner.ts';
import { readSequences, runSequence } from '../../check/play/sequence.ts';
import { describeProblem, judged, type Judgement, rules } from '../../check/oracle/verdict.ts';
import { wrongMoney } from './wrong/money.ts';
import { wrongReplies } from './wrong/replies.ts';
import { type Exchange, wrongFetch } from './wrong/server.ts';
import { wrongTasks } from './wrong/tasks.ts';

const { targets, close } = await mockTargets();

afterAll(close);

const wrongServers = [...wrongReplies, ...wrongTasks, ...wrongMoney];

const known = new Map(
  targets.flatMap((target) => [
    ...readCases(target.contract).map(
      (one) => [one.id, { target, run: async (at: Target) => [await runCase(one, at)] }] as const,
    ),
    ...readSequences(target.contract, target.story).map(
      (one) => [one.id, { target, run: (at: Target) => runSequence(one, at) }] as const,
    ),
    ...pagesCases(target.contract, target.story).map(
      (one) => [one.id, { target, run: async (at: Target) => [await runPages(one, at)] }] as const,
    ),
  ]),
);

/** Runs a case or sequence against a server that changes every reply on its way back, on accounts of its own. */
async function check(
  id: string,
  change: (exchange: Exchange) => void,
  run: string,
): Promise<Judgement> {
  const found = known.get(id);
  if (found === undefined) throw new Error(`${id} is neither a case nor a sequence.`);
  const { target } = found;
  const actors = mockActors(target.story.keyPrefix, run);
  const all = await found.run({ ...target, actors, fetch: wrongFetch(change) });
  return judged(
    id,
    all.flatMap(({ problems }) => problems),
  );
}

describe('the check', () => {
  test.concurrent.for(wrongServers)(
    'sees a server that $name: $rule',
    async ({ name, rule, shows, change }) => {
      const { verdict, problems } = await check(shows, change(), name);
      expect(problems.map((problem) => problem.rule)).toContain(rule);
      expect(['drift', 'assumption refuted']).toContain(verdict);
    },
  );

  test.concurrent.for([...new Set(wrongServers.map(({ shows }) => shows))])(
    'finds nothing in the right server: %s',
    async (id) => {
      const { verdict, problems } = await check(id, () => undefined, 'right');
      expect(problems.map(describeProblem)).toEqual([]);
      expect(verdict).toBe('pass');
    },
  );

  test('has no rule that no wrong server breaks', () => {
    const broken = new Set<string>(wrongServers.map(({ rule }) => rule));
    expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([]);
  });

  test('tells drift from an assumption that does not hold', async () => {
    const documented = await check(
      'cyberbara/getCreditsBalance/401/invalid_api_key',
      set(403),
      'drift',
    );
    const decided = await check('cyberbara/getTask/400/invalid_task_id', set(422), 'assumption');
    expect([documented.verdict, decided.verdict]).toEqual(['drift', 'assumption refuted']);
  });
});

function set(status: number) {
  return (exchange: Exchange) => {
    exchange.status = status;
  };
}

describe.each(targets)('every reply of $contract.api', ({ contract, oracle, story }) => {
  const cases = readCases(contract).filter(({ expected }) => isObject(expected.body));
  const headers = new Headers({ 'content-type': 'application/json', 'retry-after': '1' });
  const judge = (one: Case, body: Json) =>
    oracle.judgeCase(
      one,
      { status: one.expected.status, headers, text: JSON.stringify(body), body },
      { body: one.expected.body, free: story.free, sameAccount: true, sent: new Set() },
    );

  test('is right as its example shows it', () => {
    const findings = cases.flatMap((one) =>
      judge(one, one.expected.body).map((problem) => `${one.id} ${describeProblem(problem)}`),
    );
    expect(findings).toEqual([]);
  });

  test('is seen to lack any field that the contract does not leave to chance', () => {
    const missed = cases.flatMap((one) =>
      objects(one.expected.body).flatMap((place) =>
        Object.keys(at(one.expected.body, place) ?? {})
          .filter(
            (key) =>
              judge(one, changed(one.expected.body, [...place, key], undefined)).length === 0,
          )
          .map((key) => shape(one, [...place, key])),
      ),
    );
    expect(unique(missed)).toEqual(OPTIONAL[contract.api] ?? []);
  });

  test('is seen to have a field too many, wherever the contract does not leave more open', () => {
    const missed = cases.flatMap((one) =>
      objects(one.expected.body)
        .filter(
          (place) => judge(one, changed(one.expected.body, [...place, 'surprise'], 1)).length === 0,
        )
        .map((place) => shape(one, place)),
    );
    expect(unique(missed)).toEqual(OPEN[contract.api] ?? []);
  });
});

/** Fields that may be missing and whose value is prose: nothing in a reply without them is wrong. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = { imgeditor: ['200 data/error'] };

/** Objects that the contract leaves open. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  cyberbara: ['400 error/details', '413 error/details'],
  imgeditor: ['200 data/image_models/*', '200 data/video_models/*'],
};

function shape({ expected }: Case, place: readonly string[]): string {
  return `${expected.status} ${place.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('/')}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

/** The places of all objects in a document. */
function objects(value: Json, here: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => objects(item, here.concat(key)));
  return isObject(value) ? [here, ...below] : below;
}

function at(value: Json, place: readonly string[]): Json | undefined {
  return place.reduce<Json | undefined>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)];
    return isObject(node) ? node[key] : undefined;
  }, value);
}

function changed(value: Json, place: readonly string[], to: Json | undefined): Json {
  const copy = structuredClone(value);
  const holder = at(copy, place.slice(0, -1));
  const key = place.at(-1) ?? '';
  if (isObject(holder)) {
    if (to === undefined) delete holder[key];
    else holder[key] = to;
  }
  return copy;
}
