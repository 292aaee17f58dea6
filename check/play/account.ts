import { operationOf } from '../contract/contract.ts';
import { numberAt, valueAt, valuesAt } from '../contract/pointers.ts';
import type { Problem } from '../report.ts';
import type { Target } from '../target/target.ts';
import { ask } from './tasks.ts';

/** The balance as the API shows it, or where it shows none, as the mock does; undefined when nobody does. */
export async function readBalance(target: Target, key: string): Promise<number | undefined> {
  const { balance } = target.story;
  if (balance === undefined) return target.steering?.balance(key);
  const { body } = await ask(target, key, balance.operationId, {});
  const credits = numberAt(body, balance.at);
  if (credits === undefined) return undefined;
  target.balances.set(key, credits);
  target.budget.saw(key, credits);
  return credits;
}

/** The balance as it was last read, if nothing has been sent since that could have changed it. */
export async function knownBalance(target: Target, key: string): Promise<number | undefined> {
  return target.balances.get(key) ?? readBalance(target, key);
}

/** What the usage says of a task: its prices, one for each entry, and what is wrong with the list. */
export interface Charges {
  /** Undefined where the API shows no usage. */
  readonly credits: readonly unknown[] | undefined;
  readonly problems: readonly Problem[];
}

export async function readCharges(target: Target, key: string, taskId: string): Promise<Charges> {
  const { story, contract, oracle } = target;
  const { usage } = story;
  if (usage === undefined) return { credits: undefined, problems: [] };
  const reply = await ask(target, key, usage.operationId, {});
  return {
    credits: valuesAt(reply.body, usage.items)
      .filter((item) => valueAt(item, usage.taskId) === taskId)
      .map((item) => valueAt(item, usage.credits)),
    // A fresh account has no entries: only here there is one to be judged.
    problems: oracle.judge(operationOf(contract, usage.operationId), reply),
  };
}
