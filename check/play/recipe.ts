import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';
import type { Case, NeededTask } from '../cases/case.ts';
import { type Example, operationOf } from '../contract/contract.ts';
import { numberAt } from '../contract/pointers.ts';
import type { Create } from '../stories/story.ts';
import type { Knowledge } from '../target/target.ts';

/** How a task is made, and what that costs by the contract. */
export interface Recipe {
  readonly create: Create;
  readonly body: JsonObject;
  readonly cost: number;
}

/** The example of a creation that comes nearest to what the reply of a case tells of its task. */
export function recipeFor(
  { contract, story }: Pick<Knowledge, 'contract' | 'story'>,
  { operation, expected }: Case,
  { medium }: NeededTask,
): Recipe {
  const told = texts(expected.body);
  const candidates = story.creates
    .filter((create) => create.poll.operationId === operation.id)
    .filter(
      (create) => medium === undefined || create.medium === undefined || create.medium === medium,
    )
    .flatMap((create) => {
      const { requests, replies } = operationOf(contract, create.operationId);
      const receipts = replies
        .filter(({ status }) => status === 200)
        .flatMap(({ examples }) => examples);
      return requests.flatMap((request) => {
        const receipt = receipts.find(({ name }) => name === request.name);
        return isOrdinary(request) && receipt !== undefined && isObject(request.value)
          ? [
              {
                create,
                body: request.value,
                cost: numberAt(receipt.value, create.cost) ?? 0,
                agreement: agreement(told, [request.value, receipt.value]),
              },
            ]
          : [];
      });
    });
  const [best] = candidates.toSorted((a, b) => b.agreement - a.agreement);
  if (best === undefined)
    throw new Error(`No example of ${contract.api} makes a task for ${operation.id}.`);
  const prompt = told.get('prompt');
  const { create, body, cost } = best;
  return {
    create,
    cost,
    body: typeof prompt === 'string' && 'prompt' in body ? { ...body, prompt } : body,
  };
}

function isOrdinary({ marks }: Example): boolean {
  return !('x-actor' in marks) && !('x-directive' in marks);
}

function agreement(told: ReadonlyMap<string, Json>, values: readonly Json[]): number {
  const own = values.map((value) => texts(value));
  return [...told].filter(([name, value]) => own.some((map) => map.get(name) === value)).length;
}

/** The single values of a JSON document by the name of their property. */
function texts(value: Json, found = new Map<string, Json>()): Map<string, Json> {
  if (Array.isArray(value)) for (const item of value) texts(item, found);
  else if (isObject(value))
    for (const [name, item] of Object.entries(value)) {
      if (typeof item === 'object' && item !== null) texts(item, found);
      else found.set(name, item);
    }
  return found;
}
