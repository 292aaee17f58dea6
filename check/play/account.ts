import { numberAt, valueAt, valuesAt } from '../contract/pointers.ts';
import type { Target } from '../target/target.ts';
import { ask } from './tasks.ts';

/** The balance as the API shows it, or where it shows none, as the mock does; undefined when nobody does. */
export async function readBalance(target: Target, key: string): Promise<number | undefined> {
  const { balance } = target.story;
  if (balance === undefined) return target.steering?.balance(key);
  const { body } = await ask(target, key, balance.operationId, {});
  const credits = numberAt(body, balance.at);
  if (credits !== undefined) target.balances.set(key, credits);
  return credits;
}

/** The balance as it was last read, if nothing has been sent since that could have changed it. */
export async function knownBalance(target: Target, key: string): Promise<number | undefined> {
  return target.balances.get(key) ?? readBalance(target, key);
}

/** How often a task is in the usage, and at which prices; undefined where the API shows no usage. */
export async function readCharges(
  target: Target,
  key: string,
  taskId: string,
): Promise<readonly unknown[] | undefined> {
  const { usage } = target.story;
  if (usage === undefined) return undefined;
  const { body } = await ask(target, key, usage.operationId, {});
  return valuesAt(body, usage.items)
    .filter((item) => valueAt(item, usage.taskId) === taskId)
    .map((item) => valueAt(item, usage.credits));
}
