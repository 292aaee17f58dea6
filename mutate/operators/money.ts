import { isRefused } from '../../check/stories/refused.ts';
import type { Create } from '../../check/stories/story.ts';
import { modelIn, modelsOf, nameOf } from '../../check/contract/models.ts';
import { operationOf } from '../../check/contract/contract.ts';
import { numberAt, valueAt } from '../../check/contract/pointers.ts';
import { readingOf } from '../../check/oracle/reading.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { jsonOf, keyOf } from '../deployment.ts';
import type { Answer, Call, Deployment, Draft, Ledger, Operator } from '../mutant.ts';
import { put } from '../places.ts';

/** Credits are taken, given back, shown and quoted in wrong amounts. */
export const money: Operator = {
  class: 'money',
  draft: (knowledge) => [
    ...knowledge.story.creates.flatMap((create) => [
      ...charges(knowledge, create),
      ...ends(knowledge, create),
      ...receipts(create),
      ...prices(knowledge, create),
      ...quotes(knowledge, create),
    ]),
    ...balances(knowledge),
    ...usages(knowledge),
  ],
};

/** What happened at a create, with the price by the receipt. */
interface Bought {
  readonly call: Call;
  readonly answer: Answer;
  readonly key: string;
  /** Undefined where the request was refused. */
  readonly cost: number | undefined;
  readonly ledger: Ledger;
}

/** A deployment that does something more once a create has been answered. */
function afterCreate(
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

async function add(ledger: Ledger, key: string, credits: number): Promise<void> {
  await ledger.setBalance(key, (await ledger.balance(key)) + credits);
}

function charges(knowledge: Knowledge, create: Create): Draft[] {
  const amounts: [what: string, does: string, credits: (cost: number) => number][] = [
    ['charged-twice', 'charges twice', (cost) => -cost],
    ['not-charged', 'charges nothing', (cost) => cost],
    ['charged-one-more', 'charges a credit more than it says', () => -1],
    ['charged-one-less', 'charges a credit less than it says', () => 1],
  ];
  return [
    ...amounts.map(([what, does, credits]): Draft => ({
      name: `${create.operationId}/${what}`,
      description: `${does} at ${create.operationId}`,
      shows: { operationId: create.operationId, kind: 'lifecycle' },
      deploy: () =>
        afterCreate(knowledge, create, async ({ key, cost, ledger }) => {
          if (cost !== undefined) await add(ledger, key, credits(cost));
        }),
    })),
    {
      name: `${create.operationId}/refusal-charged`,
      description: `charges a credit for what it refuses at ${create.operationId}`,
      shows: { operationId: create.operationId, status: 400 },
      deploy: () =>
        afterCreate(knowledge, create, async ({ key, cost, answer, ledger }) => {
          // Who is refused because of his key has no account.
          const known =
            ![401, 403].includes(answer.status) && valueAt(answer.body, '/code') !== 401;
          if (cost === undefined && known) await add(ledger, key, -1);
        }),
    },
    {
      name: `${create.operationId}/on-credit`,
      description: `makes at ${create.operationId} what the account cannot pay`,
      shows: { operationId: create.operationId, status: 402 },
      deploy: () => {
        const { contract } = knowledge;
        return async (call, next, ledger) => {
          const key = keyOf(contract, call)?.key;
          if (call.operation?.id === create.operationId && key?.includes('mock_broke_') === true) {
            // The account is opened by its first request.
            const refused = await next(call);
            if (refused.status === 401) return refused;
            await ledger.setBalance(key, 100_000);
          }
          return next(call);
        };
      },
    },
  ];
}

/** What becomes of the credits when a task ends, or is looked at. */
function ends(knowledge: Knowledge, create: Create): Draft[] {
  const { contract } = knowledge;
  const ways: [
    what: string,
    does: string,
    on: 'failed' | 'success' | 'any',
    credits: (cost: number, nth: number) => number,
  ][] = [
    [
      'refund-missing',
      'gives nothing back for a failed task',
      'failed',
      (cost, nth) => (nth === 0 ? -cost : 0),
    ],
    [
      'refund-doubled',
      'gives back twice for a failed task',
      'failed',
      (cost, nth) => (nth === 0 ? cost : 0),
    ],
    ['refund-short', 'gives back a credit too little', 'failed', (_, nth) => (nth === 0 ? -1 : 0)],
    [
      'refund-repeated',
      'gives back again when a failed task is read again',
      'failed',
      (cost, nth) => (nth === 1 ? cost : 0),
    ],
    [
      'refund-of-success',
      'gives back for a task that succeeded',
      'success',
      (cost, nth) => (nth === 0 ? cost : 0),
    ],
    [
      'charged-at-the-end',
      'charges again when the task has succeeded',
      'success',
      (cost, nth) => (nth === 0 ? -cost : 0),
    ],
    ['reading-charged', 'charges a credit for every reading', 'any', () => -1],
  ];
  return ways.map(([what, does, on, credits]) => ({
    name: `${create.operationId}/${what}`,
    description: `${does} (${create.operationId})`,
    shows: {
      operationId: create.operationId,
      kind: 'lifecycle',
      text: on === 'any' ? '' : `/${on}`,
    },
    deploy: () => {
      const costs = new Map<string, number>();
      const seen = new Map<string, number>();
      return async (call, next, ledger) => {
        const answer = await next(call);
        const key = keyOf(contract, call)?.key;
        if (key === undefined) return answer;
        if (call.operation?.id === create.operationId) {
          const cost = numberAt(answer.body, create.cost);
          const id = valueAt(answer.body, create.taskId);
          if (cost !== undefined && typeof id === 'string') costs.set(id, cost);
        }
        if (call.operation?.id !== create.poll.operationId) return answer;
        const asked = `${decodeURIComponent(call.url.href)} ${typeof call.body === 'string' ? call.body : ''}`;
        const task = [...costs].find(([id]) => asked.includes(id));
        const { state } = readingOf(create.poll, answer.body);
        if (task === undefined || (on !== 'any' && state !== on)) return answer;
        const nth = seen.get(task[0]) ?? 0;
        seen.set(task[0], nth + 1);
        const more = credits(task[1], nth);
        if (more !== 0) await add(ledger, key, more);
        return answer;
      };
    },
  }));
}

/** A receipt that does not say what was charged or is left. */
function receipts({ operationId, cost, remaining }: Create): Draft[] {
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
function prices({ contract, ...knowledge }: Knowledge, create: Create): Draft[] {
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
    deploy: () => {
      const isMeant = (call: Call) => {
        const model = modelIn(models, jsonOf(call));
        return model !== undefined && nameOf(model) === name;
      };
      const dearer = ({ body }: Answer, at: string | undefined) => {
        const amount = numberAt(body, at);
        if (at !== undefined && amount !== undefined) put(body, at, amount + 1);
        return amount;
      };
      const buying = afterCreate({ contract, ...knowledge }, create, async (bought) => {
        if (bought.cost === undefined || !isMeant(bought.call)) return;
        dearer(bought.answer, create.cost);
        const left = numberAt(bought.answer.body, create.remaining);
        if (create.remaining !== undefined && left !== undefined)
          put(bought.answer.body, create.remaining, left - 1);
        await add(bought.ledger, bought.key, -1);
      });
      return async (call, next, ledger) => {
        if (call.operation?.id === create.operationId) return buying(call, next, ledger);
        const answer = await next(call);
        if (call.operation?.id === create.quote?.operationId && isMeant(call))
          dearer(answer, create.quote?.cost);
        return answer;
      };
    },
  }));
}

function quotes(knowledge: Knowledge, { operationId, medium = 'any', quote }: Create): Draft[] {
  if (quote === undefined) return [];
  const draft = (what: string, does: string, deployed: () => Deployment): Draft => ({
    name: `${quote.operationId}/${medium}/${what}`,
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

/** A balance that is not the one of the account. */
function balances({ contract, story: { balance } }: Knowledge): Draft[] {
  if (balance === undefined) return [];
  const { operationId, at } = balance;
  const draft = (
    what: string,
    does: string,
    tell: (first: number, now: number) => number,
  ): Draft => ({
    name: `${operationId}/${what}`,
    description: `${does} at ${operationId}`,
    shows: { kind: 'lifecycle' },
    deploy: () => {
      const first = new Map<string, number>();
      return async (call, next) => {
        const answer = await next(call);
        const key = keyOf(contract, call)?.key ?? '';
        const now = call.operation?.id === operationId ? numberAt(answer.body, at) : undefined;
        if (now === undefined) return answer;
        if (!first.has(key)) first.set(key, now);
        put(answer.body, at, tell(first.get(key) ?? now, now));
        return answer;
      };
    },
  });
  return [
    draft('stale', 'shows the first balance for ever', (first) => first),
    draft('one-more', 'shows a credit too much', (_, now) => now + 1),
    draft('half-charged', 'shows only half of what was spent', (first, now) =>
      Math.ceil((first + now) / 2),
    ),
  ];
}

function usages({ story: { usage } }: Knowledge): Draft[] {
  if (usage === undefined) return [];
  const { operationId, items: at, credits } = usage;
  const list = at.replace(/\/\*$/, '');
  const ways: [what: string, does: string, change: (items: unknown[]) => unknown[]][] = [
    ['missing', 'leaves the latest entry out', (items) => items.slice(1)],
    ['doubled', 'shows every entry twice', (items) => items.flatMap((item) => [item, item])],
    [
      'other-amount',
      'shows another amount than was charged',
      (items) =>
        items.map((item) => {
          const copy: unknown = structuredClone(item);
          put(copy, credits, (numberAt(copy, credits) ?? 0) + 1);
          return copy;
        }),
    ],
  ];
  return ways.map(([what, does, change]) => ({
    name: `${operationId}/usage-${what}`,
    description: `${does} at ${operationId}`,
    shows: { kind: 'lifecycle', text: '/success' },
    deploy: () => async (call, next) => {
      const answer = await next(call);
      const items = call.operation?.id === operationId ? valueAt(answer.body, list) : undefined;
      if (Array.isArray(items)) put(answer.body, list, change(items));
      return answer;
    },
  }));
}
