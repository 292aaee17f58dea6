import { numberAt } from '../../check/contract/pointers.ts';
import { isRefused } from '../../check/stories/refused.ts';
import type { Create } from '../../check/stories/story.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { keyOf } from '../deployment.ts';
import type { Answer, Call, Deployment, Ledger } from '../mutant.ts';

/** What happened at a create, with the price by the receipt. */
export interface Bought {
  readonly call: Call;
  readonly answer: Answer;
  readonly key: string;
  /** Undefined where the request was refused. */
  readonly cost: number | undefined;
  readonly ledger: Ledger;
}

/** A deployment that does something more once a create has been answered. */
export function afterCreate(
  { contract }: Knowledge,
  create: Create,
  then: (bought: Bought) => Promise<void>,
): Deployment {
  return async (call, next, ledger) => {
    const key = keyOf(contract, call)?.key;
    const answer = await next(call);
    if (call.operation?.id !== create.operationId || key === undefined) return answer;
    const cost = isRefused(create, answer) ? undefined : numberAt(answer.body, create.cost);
    await then({ call, answer, key, cost, ledger });
    return answer;
  };
}

export async function add(ledger: Ledger, key: string, credits: number): Promise<void> {
  await ledger.setBalance(key, (await ledger.balance(key)) + credits);
}
