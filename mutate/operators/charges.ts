import { numberAt, valueAt } from '../../check/contract/pointers.ts';
import { readingOf } from '../../check/oracle/reading.ts';
import type { Create } from '../../check/stories/story.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { keyOf } from '../deployment.ts';
import type { Draft } from '../mutant.ts';
import { add, afterCreate } from './bought.ts';

/** What a create takes from the account. */
export function charges(knowledge: Knowledge, create: Create): Draft[] {
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
export function ends(knowledge: Knowledge, create: Create): Draft[] {
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
