import { isObject } from '../../scripts/generate/document.ts';
import type { Operation } from '../contract/contract.ts';
import { numberAt, valueAt } from '../contract/pointers.ts';
import type { Expectation, GeneratedCase } from '../generated/generated.ts';
import { codePointer } from '../oracle/error-code.ts';
import { shown } from '../oracle/example-values.ts';
import { judged, type Judgement, weaker } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';
import { keyOf } from '../target/actors.ts';
import { deliver, isRefused } from '../target/deliver.ts';
import type { Received } from '../target/request.ts';
import type { Target } from '../target/target.ts';
import type { CaseRequest } from '../cases/case.ts';
import { knownBalance, readBalance } from './account.ts';
import { settle } from './settle.ts';

export function runGenerated(one: GeneratedCase, target: Target): Promise<Judgement> {
  return settle(one.id, async () => judged(one.id, await problemsOf(one, target, one.id)));
}

/** Sends a generated request; its account has to be as the reply says. */
export async function problemsOf(
  one: Expectation & { readonly operation: Operation; readonly request: Partial<CaseRequest> },
  target: Target,
  scope: string,
): Promise<Problem[]> {
  const { operation, request, refusals } = one;
  const { story, oracle } = target;
  const key = keyOf(target.actors.find('good', scope));
  const create = story.creates.find(({ operationId }) => operationId === operation.id);
  const before = create === undefined || key === null ? undefined : await knownBalance(target, key);
  const reply = await deliver(target, { operationId: operation.id, request, key });
  const after = create === undefined || key === null ? undefined : await readBalance(target, key);
  const schema = oracle.judge(operation, reply);
  const refused = create === undefined ? reply.status >= 400 : isRefused(create, reply);
  const charged = refused ? 0 : numberAt(reply.body, create?.cost);
  return [
    ...(refusals === undefined
      ? acceptance(one, reply, refused)
      : refusal({ ...one, refusals }, reply, refused)),
    ...schema,
    ...(before !== undefined &&
    after !== undefined &&
    charged !== undefined &&
    before - after !== charged
      ? [wrongCharge(refused, before, after, charged)]
      : []),
  ];
}

function acceptance(
  { operation, provenance }: Expectation & { readonly operation: Operation },
  reply: Received,
  refused: boolean,
): Problem[] {
  if (!refused) return [];
  return [
    {
      rule: 'status',
      message: `the contract allows the request, and it is refused with ${reply.status}: ${shown(reply.body ?? reply.text)}`,
      got: reply.status,
      provenance,
      ...(operation.bodySchema !== undefined && { statement: operation.bodySchema }),
    },
  ];
}

function refusal(
  {
    operation,
    provenance,
    refusals,
  }: Expectation & {
    readonly operation: Operation;
    readonly refusals: NonNullable<Expectation['refusals']>;
  },
  reply: Received,
  refused: boolean,
): Problem[] {
  const allowed = refusals.map(({ status, code }) => `${status} ${code}`).join(' or ');
  if (!refused)
    return [
      {
        rule: 'status',
        message: `expected ${allowed}, and the request is accepted with ${reply.status}: ${shown(reply.body)}`,
        expected: allowed,
        got: reply.status,
        provenance,
        ...(operation.bodySchema !== undefined && { statement: operation.bodySchema }),
      },
    ];
  const sameStatus = refusals.filter(({ status }) => status === reply.status);
  const [first] = sameStatus.length > 0 ? sameStatus : refusals;
  if (first === undefined) return [];
  if (sameStatus.length === 0)
    return [
      {
        rule: 'status',
        message: `expected ${allowed}, got ${reply.status}: ${shown(reply.body ?? reply.text)}`,
        expected: first.status,
        got: reply.status,
        provenance: weaker(provenance, statusProvenance(operation, first.status)),
        statement: `${operation.pointer}/responses/${first.status}`,
      },
    ];
  const pointer = codePointer(first.body, first.code);
  if (pointer === undefined || !isObject(reply.body)) return [];
  const given = valueAt(reply.body, pointer);
  if (sameStatus.some(({ body }) => valueAt(body, pointer) === given)) return [];
  return [
    {
      rule: 'error-code',
      message: `expected ${allowed}, got ${shown(given)}: ${shown(reply.body)}`,
      pointer,
      expected: first.code,
      got: given,
      provenance: weaker(provenance, first.provenance),
      statement: `${first.pointer}/value${pointer}`,
    },
  ];
}

function statusProvenance({ replies }: Operation, status: number) {
  return replies.find((reply) => reply.status === status)?.provenance ?? 'documented';
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
