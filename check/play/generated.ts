import type { Operation } from '../contract/contract.ts';
import { numberAt } from '../contract/pointers.ts';
import type { Expectation, GeneratedCase } from '../generated/generated.ts';
import { outcomeProblems } from '../generated/outcome.ts';
import { judged, type Judgement } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';
import { keyOf } from '../target/actors.ts';
import { isRefused } from '../stories/refused.ts';
import { deliver } from '../target/deliver.ts';
import type { Received } from '../target/request.ts';
import type { Target } from '../target/target.ts';
import type { CaseRequest } from '../cases/case.ts';
import { knownBalance, readBalance } from './account.ts';
import { settle } from './settle.ts';
import { followedFrom, waitFor } from './tasks.ts';
import type { Create } from '../stories/story.ts';

export function runGenerated(one: GeneratedCase, target: Target): Promise<Judgement> {
  return settle(one.id, async () => judged(one.id, await problemsOf(one, target, one.id)));
}

/** Sends a generated request; its account has to be as the reply says. */
export async function problemsOf(
  one: Expectation & { readonly operation: Operation; readonly request: Partial<CaseRequest> },
  target: Target,
  scope: string,
): Promise<Problem[]> {
  const { operation, request } = one;
  const { story, oracle } = target;
  const key = keyOf(target.actors.find('good', scope));
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const before = create === undefined || key === null ? undefined : await knownBalance(target, key);
  const reply = await deliver(target, { operationId: operation.id, request, key });
  const after = create === undefined || key === null ? undefined : await readBalance(target, key);
  if (create !== undefined && key !== null) await waitForEnd(target, key, create, request, reply);
  const schema = oracle.judge(operation, reply);
  const refused = create === undefined ? reply.status >= 400 : isRefused(create, reply);
  const charged = refused ? 0 : numberAt(reply.body, create?.cost);
  return [
    ...outcomeProblems(one, reply, refused),
    ...schema,
    ...(before !== undefined &&
    after !== undefined &&
    charged !== undefined &&
    before - after !== charged
      ? [wrongCharge(refused, before, after, charged)]
      : []),
  ];
}

/** A live task that ends later, and is refunded then, would spoil the next balance. */
async function waitForEnd(
  target: Target,
  key: string,
  create: Create,
  { body = null }: Partial<CaseRequest>,
  reply: Received,
): Promise<void> {
  const task =
    target.steering === undefined ? followedFrom(target, create, body, reply) : undefined;
  if (task !== undefined) await waitFor(target, key, task);
}

function wrongCharge(refused: boolean, before: number, after: number, charged: number): Problem {
  return refused
    ? {
        rule: 'refusal-charged',
        message: `the request was refused and the balance went from ${before} to ${after}`,
        expected: before,
        got: after,
        provenance: 'documented',
      }
    : {
        rule: 'charge-differs',
        message: `${charged} credits were charged by the receipt, and the balance went from ${before} to ${after}`,
        expected: before - charged,
        got: after,
        provenance: 'documented',
      };
}
