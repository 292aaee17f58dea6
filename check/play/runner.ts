import { objectAt, objectsAt } from '../../scripts/generate/document.ts';
import { type Case, type CaseRequest, isFinal } from '../cases/case.ts';
import { readingOf } from '../oracle/reading.ts';
import { Inconclusive } from '../target/setbacks.ts';
import { numberAt } from '../contract/pointers.ts';
import { deliver } from '../target/deliver.ts';
import { type Received, substitute, textsOf } from '../target/request.ts';
import { knownBalance, readBalance } from './account.ts';
import { ownerOf, prepare } from './prepare.ts';
import { settle } from './settle.ts';
import { followedFrom, waitFor } from './tasks.ts';
import { lifecycleProblems } from '../oracle/lifecycle.ts';
import type { Create } from '../stories/story.ts';
import { keyOf } from '../target/actors.ts';
import { documentedLimit, type Target } from '../target/target.ts';
import { judged, notExercised, type Judgement } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';

/** Requests after which a rate limit has to take hold, unless the contract names another number. */
const LIMIT = 60;

/** Runs one case against a target. What could not be tried says why, and is no pass. */
export function runCase(one: Case, target: Target): Promise<Judgement> {
  return settle(one.id, () => attempt(one, target));
}

/** What keeps a case from being tried on a target: nobody to send it, or nothing to bring it about. */
export function hindranceOf(
  { id, actor, directive, needsTask }: Case,
  { actors, steering }: Target,
): string | undefined {
  const caller = actors.find(actor, id);
  if ('missing' in caller) return caller.missing;
  if (directive !== undefined && steering === undefined)
    return `it works through the word [[${directive}]], which only the mock knows`;
  if (needsTask === undefined) return undefined;
  const owner = actors.find(ownerOf(needsTask), id);
  if ('missing' in owner) return `it needs a ${needsTask.state} task, and ${owner.missing}`;
  return needsTask.state === 'canceled' && steering === undefined
    ? 'it needs a canceled task, and no documented request cancels one'
    : undefined;
}

async function attempt(one: Case, target: Target): Promise<Judgement> {
  const { id, operation } = one;
  const { actors, story } = target;
  const hindrance = hindranceOf(one, target);
  if (hindrance !== undefined) return notExercised(id, hindrance);
  // A limit is reached once, and then shows on every operation.
  const scope = one.actor === 'limited' ? 'limited' : id;
  const caller = keyOf(actors.find(one.actor, scope));
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const cost = numberAt(one.expected.body, create?.cost) ?? 0;

  const { key, request, replaced, problems } = await prepare(one, caller, target);

  const isRefusal = create !== undefined && cost === 0;
  // A key that the service refuses has no balance to be read.
  const purse =
    isRefusal && (one.actor === 'good' || one.actor === 'broke' || one.actor === 'free')
      ? caller
      : null;
  const before = purse === null ? undefined : await knownBalance(target, purse);
  if (one.actor === 'limited' && caller !== null) await exhaust(one, target, caller);
  const reply = await deliver(target, {
    operationId: operation.id,
    request,
    key,
    seed: id,
    expected: one.expected.status,
    unpaced: one.actor === 'limited',
  });
  if (hasMovedOn(one, target, reply))
    throw new Inconclusive(
      `the task went on before it could be seen as ${one.needsTask?.state ?? ''}`,
      {
        mayHaveChanged: true,
      },
    );
  const after = purse === null ? undefined : await readBalance(target, purse);

  // A task that ends later, and is refunded then, would spoil the next balance.
  const course =
    create !== undefined && cost > 0 && target.steering === undefined && key !== null
      ? await toTheEnd(target, key, create, request, reply)
      : [];
  const expectation = {
    body: substitute(one.expected.body, replaced),
    free: story.free,
    sameAccount: actors.fresh && !tellsTheStory(one, target),
    sent: textsOf(request),
  };
  return judged(id, [
    ...problems,
    ...target.oracle.judgeCase(one, reply, expectation),
    ...course,
    ...(isRefusal && before !== undefined && after !== before
      ? [refusalCharged(before, after)]
      : []),
  ]);
}

/** Whether a live task was no longer in the status it had been brought to, and nothing else is wrong. */
function hasMovedOn(
  { needsTask, operation }: Case,
  { steering, story, oracle }: Target,
  reply: Received,
): boolean {
  if (steering !== undefined || needsTask === undefined || isFinal(needsTask.state)) return false;
  const poll = story.creates.find((create) => create.poll.operationId === operation.id)?.poll;
  if (poll === undefined || oracle.judge(operation, reply).length > 0) return false;
  const { state } = readingOf(poll, reply.body);
  return state !== undefined && state !== needsTask.state;
}

async function toTheEnd(
  target: Target,
  key: string,
  create: Create,
  { body = null }: Partial<CaseRequest>,
  reply: Received,
): Promise<Problem[]> {
  const task = followedFrom(target, create, body, reply);
  if (task === undefined) return [];
  await waitFor(target, key, task);
  return [...task.problems, ...lifecycleProblems(task.readings)];
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
    const reply = await deliver(target, {
      operationId,
      request,
      key,
      expected: 429,
      unpaced: true,
    });
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
