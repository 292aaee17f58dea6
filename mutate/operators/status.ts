import type { Operation, Reply } from '../../check/contract/contract.ts';
import type { Dice } from '../dice.ts';
import { type Draft, type Operator, replying } from '../mutant.ts';

/**
 * Every documented status becomes one that is not documented, another one that is, and a refusal a success. No status
 * becomes a 429 or 5xx: these say that a deployment is not in a state to answer, which is a verdict of its own.
 */
export const status: Operator = {
  class: 'status',
  draft: ({ contract }, dice) => [
    ...[...contract.operations.values()].flatMap((operation) =>
      operation.replies.flatMap((reply) =>
        wrongStatuses(operation, reply, dice).map((to) => statusDraft(operation, reply, to)),
      ),
    ),
    ...[200, 400].map((to): Draft => ({
      name: `unmatched/${to}`,
      description: `answers ${to} where the contract has no operation`,
      shows: { text: 'unmatched' },
      deploy: () => async (call, next) => {
        const answer = await next(call);
        if (call.operation === undefined && !call.url.pathname.startsWith('/_media/'))
          answer.status = to;
        return answer;
      },
    })),
  ],
};

function statusDraft(operation: Operation, { status: from }: Reply, to: number): Draft {
  return {
    name: `${operation.id}/${from}-to-${to}`,
    description: `answers ${to} to ${operation.id} where it should answer ${from}`,
    shows: { operationId: operation.id, status: from },
    deploy: replying(operation, from, (answer) => {
      answer.status = to;
    }),
  };
}

function wrongStatuses({ id, replies }: Operation, { status: from }: Reply, dice: Dice): number[] {
  const documented = replies.map((reply) => reply.status);
  const unknown = from < 300 ? [201, 202] : [418];
  const others = documented.filter((to) => to !== from && to < 429 && to >= 400);
  return [
    ...unknown.filter((to) => !documented.includes(to)),
    ...dice.some(`${id} ${from}`, others, 1),
    ...(from >= 400 ? [200] : []),
  ];
}
