import { numberAt, valueAt } from '../../check/contract/pointers.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { keyOf } from '../deployment.ts';
import type { Draft } from '../mutant.ts';
import { put } from '../places.ts';

/** A balance that is not the one of the account. */
export function balances({ contract, story: { balance } }: Knowledge): Draft[] {
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

/** An account of what was spent that is not right. */
export function usages({ story: { usage } }: Knowledge): Draft[] {
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
