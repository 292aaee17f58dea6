import { operationOf } from '../../check/contract/contract.ts';
import { modelIn, modelsOf, nameOf } from '../../check/contract/models.ts';
import { numberAt, valueAt } from '../../check/contract/pointers.ts';
import type { Create } from '../../check/stories/story.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { jsonOf, keyOf } from '../deployment.ts';
import type { Answer, Call, Deployment, Draft } from '../mutant.ts';
import { put } from '../places.ts';
import { add, afterCreate } from './bought.ts';

/** A receipt that does not say what was charged or is left. */
export function receipts({ operationId, cost, remaining }: Create): Draft[] {
  const wrong = (what: string, does: string, at: string, by: number): Draft => ({
    name: `${operationId}/${what}`,
    description: `${does} in the receipt of ${operationId}`,
    shows: { operationId, kind: 'lifecycle' },
    deploy: () => async (call, next) => {
      const answer = await next(call);
      const amount = call.operation?.id === operationId ? numberAt(answer.body, at) : undefined;
      if (amount !== undefined && amount + by >= 0) put(answer.body, at, amount + by);
      return answer;
    },
  });
  return [
    wrong('receipt-one-more', 'names a credit more', cost, 1),
    wrong('receipt-one-less', 'names a credit less', cost, -1),
    ...(remaining === undefined
      ? []
      : [
          wrong('remaining-one-more', 'says that a credit more is left', remaining, 1),
          wrong('remaining-one-less', 'says that a credit less is left', remaining, -1),
        ]),
  ];
}

/** A price that is not the documented one, but the same wherever it is told. */
export function prices({ contract, ...knowledge }: Knowledge, create: Create): Draft[] {
  const operation = operationOf(contract, create.operationId);
  const models = modelsOf(contract, operation);
  const names = new Set(
    operation.requests.flatMap(({ value }) => {
      const model = modelIn(models, value);
      return model === undefined ? [] : [nameOf(model)];
    }),
  );
  return [...names].map((name) => ({
    name: `${create.operationId}/price/${name ?? 'all'}`,
    description: `takes a credit more than documented for ${name ?? 'everything'}, in the quote, the receipt and the balance`,
    shows: { operationId: create.operationId, kind: 'lifecycle', text: name ?? '' },
    deploy: () =>
      dearer({ contract, ...knowledge }, create, (call) => {
        const model = modelIn(models, jsonOf(call));
        return model !== undefined && nameOf(model) === name;
      }),
  }));
}

function dearer(
  knowledge: Knowledge,
  create: Create,
  isMeant: (call: Call) => boolean,
): Deployment {
  const buying = afterCreate(knowledge, create, async ({ call, answer, key, cost, ledger }) => {
    if (cost === undefined || !isMeant(call)) return;
    raise(answer, create.cost, 1);
    raise(answer, create.remaining, -1);
    await add(ledger, key, -1);
  });
  return async (call, next, ledger) => {
    if (call.operation?.id === create.operationId) return buying(call, next, ledger);
    const answer = await next(call);
    if (call.operation?.id === create.quote?.operationId && isMeant(call))
      raise(answer, create.quote?.cost, 1);
    return answer;
  };
}

function raise({ body }: Answer, at: string | undefined, by: number): void {
  const amount = numberAt(body, at);
  if (at !== undefined && amount !== undefined) put(body, at, amount + by);
}

/** A quote that is not what is charged, or is charged itself. */
export function quotes(knowledge: Knowledge, { operationId, medium, quote }: Create): Draft[] {
  if (quote === undefined) return [];
  const draft = (what: string, does: string, deployed: () => Deployment): Draft => ({
    name: `${quote.operationId}/${medium ?? 'any'}/${what}`,
    description: `${does} at ${quote.operationId}`,
    shows: { operationId, kind: 'lifecycle' },
    deploy: deployed,
  });
  // One operation quotes for all media.
  const isMeant = (call: Call) => {
    const body = jsonOf(call);
    const told = valueAt(body, '/media_type') ?? valueAt(body, '/type');
    return call.operation?.id === quote.operationId && (told === undefined || told === medium);
  };
  return [
    ...[1, -1].map((by) =>
      draft(
        `quote-${by > 0 ? 'one-more' : 'one-less'}`,
        `quotes a credit ${by > 0 ? 'more' : 'less'} than it charges`,
        () => async (call, next) => {
          const answer = await next(call);
          const amount = numberAt(answer.body, quote.cost);
          if (isMeant(call) && amount !== undefined) put(answer.body, quote.cost, amount + by);
          return answer;
        },
      ),
    ),
    draft('quote-charged', 'charges a credit', () => async (call, next, ledger) => {
      const answer = await next(call);
      const key = keyOf(knowledge.contract, call)?.key;
      if (isMeant(call) && answer.status === 200 && key !== undefined) await add(ledger, key, -1);
      return answer;
    }),
  ];
}
