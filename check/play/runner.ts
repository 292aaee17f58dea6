import { objectAt, objectsAt } from '../../scripts/generate/document.ts';
import type { Case } from '../cases/case.ts';
import { numberAt } from '../contract/pointers.ts';
import { deliver } from '../target/deliver.ts';
import { substitute, textsOf } from '../target/request.ts';
import { readBalance } from './account.ts';
import { prepare } from './prepare.ts';
import { settle } from './settle.ts';
import { documentedLimit, type Target } from '../target/target.ts';
import { judged, notExercised, type Judgement } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';

/** Requests after which a rate limit has to take hold, unless the contract names another number. */
const LIMIT = 60;

/** Runs one case against a target. What could not be tried says why, and is no pass. */
export function runCase(one: Case, target: Target): Promise<Judgement> {
  return settle(one.id, () => attempt(one, target));
}

async function attempt(one: Case, target: Target): Promise<Judgement> {
  const { id, operation, directive } = one;
  const { actors, steering, story } = target;
  const caller = actors.find(one.actor, id);
  if ('missing' in caller) return notExercised(id, caller.missing);
  if (directive !== undefined && steering === undefined)
    return notExercised(
      id,
      `it works through the word [[${directive}]], which only the mock knows`,
    );
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const cost = numberAt(one.expected.body, create?.cost) ?? 0;

  const prepared = await prepare(one, caller.key, target);
  if ('reason' in prepared) return notExercised(id, prepared.reason);
  const { request, replaced, problems } = prepared;

  const isRefusal = create !== undefined && cost === 0;
  // A key that the service refuses has no balance to be read.
  const purse =
    isRefusal && (one.actor === 'good' || one.actor === 'broke' || one.actor === 'free')
      ? caller.key
      : null;
  const before = purse === null ? undefined : await readBalance(target, purse);
  if (one.actor === 'limited' && caller.key !== null) await exhaust(one, target, caller.key);
  const reply = await deliver(target, {
    operationId: operation.id,
    request,
    key: prepared.key,
    seed: id,
    expected: one.expected.status,
  });
  const after = purse === null ? undefined : await readBalance(target, purse);

  const expectation = {
    body: substitute(one.expected.body, replaced),
    free: story.free,
    sameAccount: actors.fresh && !tellsTheStory(one, target),
    sent: textsOf(request),
  };
  return judged(id, [
    ...problems,
    ...target.oracle.judgeCase(one, reply, expectation),
    ...(isRefusal && before !== undefined && after !== before
      ? [refusalCharged(before, after)]
      : []),
  ]);
}

/** Uses up the key's requests with the cheapest one there is. */
async function exhaust(one: Case, target: Target, key: string): Promise<void> {
  const { contract, steering } = target;
  await steering?.freeze(key);
  const bare = [...contract.operations.values()].find(
    ({ method, parameters }) => method === 'GET' && parameters.every(({ required }) => !required),
  );
  const operationId = (bare ?? one.operation).id;
  const request = bare === undefined ? one.request : {};
  const limit = documentedLimit(contract)?.requests ?? LIMIT;
  for (let sent = 0; sent < limit; sent += 1) {
    const reply = await deliver(target, { operationId, request, key, expected: 429 });
    if (reply.status === 429) return;
  }
}

/** Whether an example speaks of the documentation's own account instead of a fresh one. */
function tellsTheStory({ expected: { provenance, body } }: Case, { contract }: Target): boolean {
  const text = JSON.stringify(body);
  const tasks = objectsAt(objectAt(contract.document, 'x-docs-story'), 'tasks');
  return provenance === 'documented' || tasks.some(({ id }) => text.includes(JSON.stringify(id)));
}

function refusalCharged(before: number, after: number | undefined): Problem {
  const message = `the request was refused and the balance went from ${before} to ${after ?? 'nothing'}`;
  return { rule: 'refusal-charged', message, provenance: 'documented' };
}
