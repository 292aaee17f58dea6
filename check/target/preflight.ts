import { deliver } from './deliver.ts';
import { keyOf } from './actors.ts';
import { NoReply, type Received } from './request.ts';
import { Inconclusive } from './setbacks.ts';
import type { Target } from './target.ts';

/**
 * Whether a run makes sense at all.
 *
 * @returns what stands in its way: nobody there, a key that is refused, or another place than the API's
 */
export async function preflight(target: Target): Promise<string | undefined> {
  const key = keyOf(target.actors.find('good', ''));
  try {
    const { status } = await look(target, key);
    if (status === 401 || status === 403)
      return `the key is refused (${status}) by ${target.baseUrl}`;
    if (status === 404 && target.story.balance !== undefined)
      return `${target.baseUrl} has no account to look at (404): --target has to name what the API's paths begin after, such as https://staging.example.com or http://127.0.0.1:4010/${target.contract.api}`;
    if (status >= 300 && status < 400)
      return `${target.baseUrl} answers ${status}, a redirect, and only ${new URL(target.baseUrl).host} is contacted`;
    return undefined;
  } catch (error) {
    if (error instanceof Inconclusive || error instanceof NoReply) return error.message;
    throw error;
  }
}

/** The balance, or a task that nobody has: what costs nothing and needs a key. */
async function look(target: Target, key: string | null): Promise<Received> {
  const { balance, creates } = target.story;
  const [create] = creates;
  if (balance !== undefined)
    return deliver(target, { operationId: balance.operationId, request: {}, key });
  if (create === undefined) throw new Error(`${target.contract.api} has nothing to look at.`);
  const { operationId, ask } = create.poll;
  return deliver(target, { operationId, request: ask({}), key });
}
