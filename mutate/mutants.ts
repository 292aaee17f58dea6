import { readCases } from '../check/cases/cases.ts';
import type { Operation, Reply } from '../check/contract/contract.ts';
import type { Knowledge } from '../check/target/target.ts';
import { diceOf } from './dice.ts';
import type { Mutant, Operator } from './mutant.ts';
import { auth, limits } from './operators/auth.ts';
import { bodies, values } from './operators/bodies.ts';
import { codes } from './operators/codes.ts';
import { contentTypes, headers } from './operators/headers.ts';
import { money } from './operators/money.ts';
import { outputs } from './operators/outputs.ts';
import { pages } from './operators/pages.ts';
import { status } from './operators/status.ts';
import { lifecycle } from './operators/tasks.ts';
import { refusals } from './operators/refusals.ts';
import { validation } from './operators/validation.ts';

const operators: readonly Operator[] = [
  status,
  codes,
  headers,
  contentTypes,
  bodies,
  values,
  auth,
  money,
  validation,
  refusals,
  lifecycle,
  outputs,
  pages,
  limits,
];

/** Every mutant of an API. Where there are more than anybody needs, the seed chooses. */
export function mutantsOf(knowledge: Knowledge, seed: string): Mutant[] {
  const { api } = knowledge.contract;
  const tried = onlyTried(knowledge);
  const mutants = operators.flatMap((operator) =>
    operator.draft(tried, diceOf(`${seed} ${api} ${operator.class}`)).map((draft): Mutant =>
      Object.assign(draft, {
        id: `${api}/${operator.class}/${draft.name}`,
        api,
        class: operator.class,
      }),
    ),
  );
  return [...new Map(mutants.map((mutant) => [mutant.id, mutant])).values()];
}

/**
 * The contract without replies that no documented request brings about, and without those that say that the deployment
 * is in no state to answer: nothing that they say wrong could show.
 */
function onlyTried(knowledge: Knowledge): Knowledge {
  const { contract } = knowledge;
  const expected = new Set(readCases(contract).map((one) => one.expected.pointer));
  const operations = [...contract.operations].map(([id, operation]) => {
    const replies = operation.replies.flatMap((reply) => {
      const examples = reply.examples.filter(({ pointer }) => expected.has(pointer));
      return reply.status < 500 && examples.length > 0 ? [withExamples(reply, examples)] : [];
    });
    return [id, withReplies(operation, replies)] as const;
  });
  return { ...knowledge, contract: { ...contract, operations: new Map(operations) } };
}

function withExamples(reply: Reply, examples: Reply['examples']): Reply {
  return { ...reply, examples };
}

function withReplies(operation: Operation, replies: Operation['replies']): Operation {
  return { ...operation, replies };
}
