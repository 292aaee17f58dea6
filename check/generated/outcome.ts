import type { Operation } from '../contract/contract.ts';
import { valueAt } from '../contract/pointers.ts';
import { codePointer } from '../oracle/error-code.ts';
import { shown } from '../oracle/example-values.ts';
import { weaker } from '../oracle/verdict.ts';
import type { Problem } from '../report.ts';
import type { Received } from '../target/request.ts';
import type { Expectation } from './generated.ts';
import type { Refusal } from './refusals.ts';

export type Expected = Expectation & { readonly operation: Operation };

/** A reply as far as it says what became of a request. */
type Outcome = Pick<Received, 'status' | 'body' | 'text'>;

/** What is wrong with accepting a request, or with turning it down in this way. */
export function outcomeProblems(one: Expected, reply: Outcome, refused: boolean): Problem[] {
  return refused ? refusal(one, reply) : acceptance(one, reply);
}

function acceptance(one: Expected, reply: Outcome): Problem[] {
  if (one.acceptable) return [];
  return [
    {
      rule: 'status',
      message: `expected ${shownRefusals(one)}, and the request is accepted with ${reply.status}: ${shown(reply.body)}`,
      expected: shownRefusals(one),
      got: reply.status,
      provenance: one.provenance,
      ...statement(one),
    },
  ];
}

function refusal(one: Expected, reply: Outcome): Problem[] {
  const { operation, refusals, acceptable, provenance } = one;
  const sameStatus = refusals.filter(({ status }) => status === reply.status);
  const isKnown = sameStatus.some((example) => {
    const shows = codeOf(example);
    return shows === undefined || valueAt(reply.body, shows.pointer) === shows.of;
  });
  if (isKnown) return [];
  if (acceptable)
    return [
      {
        rule: 'status',
        message: `the contract allows the request, and it is refused with ${reply.status}: ${shown(reply.body ?? reply.text)}`,
        got: reply.status,
        provenance,
        ...statement(one),
      },
    ];
  const [first] = sameStatus.length > 0 ? sameStatus : refusals;
  if (first === undefined) return [];
  const message = `expected ${shownRefusals(one)}, got ${reply.status}: ${shown(reply.body ?? reply.text)}`;
  if (sameStatus.length === 0)
    return [
      {
        rule: 'status',
        message,
        expected: first.status,
        got: reply.status,
        provenance: weaker(provenance, statusProvenance(operation, first.status)),
        statement: `${operation.pointer}/responses/${first.status}`,
      },
    ];
  const { pointer = '' } = codeOf(first) ?? {};
  return [
    {
      rule: 'error-code',
      message,
      pointer,
      expected: first.code,
      got: valueAt(reply.body, pointer),
      provenance: weaker(provenance, first.provenance),
      statement: `${first.pointer}/value${pointer}`,
    },
  ];
}

/** Where an example of a refusal has its code, and which. */
function codeOf({ body, code }: Refusal): { pointer: string; of: unknown } | undefined {
  const pointer = codePointer(body, code);
  return pointer === undefined ? undefined : { pointer, of: valueAt(body, pointer) };
}

function shownRefusals({ refusals }: Expected): string {
  return refusals.map(({ status, code }) => `${status} ${code}`).join(' or ') || 'a refusal';
}

function statement({ operation: { bodySchema } }: Expected): Pick<Problem, 'statement'> {
  return bodySchema === undefined ? {} : { statement: bodySchema };
}

function statusProvenance({ replies }: Operation, status: number) {
  return replies.find((reply) => reply.status === status)?.provenance ?? 'documented';
}
