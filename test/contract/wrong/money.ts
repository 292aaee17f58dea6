import { valueAt } from '../../../check/contract/pointers.ts';
import { type Exchange, has, put, type WrongServer } from './server.ts';

const SUCCESS = 'cyberbara/createImageGeneration/lifecycle/nano-banana-pro.text-to-image/success';
const FAILURE = 'cyberbara/createVideoGeneration/lifecycle/sora-2.text-to-video/failed';
const PAGES = 'cyberbara/listCreditsUsage/pages';
const REFUSAL = 'cyberbara/createImageGeneration/400/unsupported_model';

const STATUS = '/data/task/status';
const BALANCE = '/data/remaining_credits';
const ITEMS = '/data/items';

/** Moves the balances that are read after something happened: `amount` of what was charged. */
function balanceAfter(
  event: (exchange: Exchange, state: { cost: number }) => boolean,
  amount: number,
): WrongServer['change'] {
  return () => {
    const state = { cost: 0 };
    let happened = false;
    return (exchange) => {
      const { body } = exchange;
      const cost = valueAt(body, '/data/credits/cost');
      if (typeof cost === 'number') state.cost = cost;
      const balance = valueAt(body, BALANCE);
      if (happened && typeof balance === 'number' && has(body, '/data/user_id'))
        put(body, BALANCE, balance + amount * (state.cost || 1));
      happened ||= event(exchange, state);
    };
  };
}

const created = ({ body }: Exchange) => has(body, '/data/task_id');
const failed = ({ body }: Exchange) => valueAt(body, STATUS) === 'failed';

function usage(change: (items: unknown[]) => unknown[]): WrongServer['change'] {
  return () =>
    ({ body }) => {
      const items = valueAt(body, ITEMS);
      if (Array.isArray(items)) put(body, ITEMS, change(items));
    };
}

/** Servers that take or give credits they should not. */
export const wrongMoney: readonly WrongServer[] = [
  {
    name: 'quotes another price than it charges',
    rule: 'quote-differs',
    shows: SUCCESS,
    change:
      () =>
      ({ body }) =>
        has(body, '/data/estimated_credits') && put(body, '/data/estimated_credits', 1),
  },
  {
    name: 'charges for a quote',
    rule: 'quote-charged',
    shows: SUCCESS,
    change: balanceAfter(({ body }) => has(body, '/data/estimated_credits'), -1),
  },
  {
    name: 'charges twice',
    rule: 'charge-differs',
    shows: SUCCESS,
    change: balanceAfter(created, -1),
  },
  {
    name: 'charges nothing',
    rule: 'charge-differs',
    shows: SUCCESS,
    change: balanceAfter(created, 1),
  },
  {
    name: 'shows another balance on the receipt',
    rule: 'remaining-differs',
    shows: SUCCESS,
    change:
      () =>
      ({ body }) =>
        has(body, '/data/credits/remaining') && put(body, '/data/credits/remaining', 5),
  },
  {
    name: 'charges for a refusal',
    rule: 'refusal-charged',
    shows: REFUSAL,
    change: balanceAfter(({ status }) => status === 400, -1),
  },
  {
    name: 'keeps the credits of a failed task',
    rule: 'refund-missing',
    shows: FAILURE,
    change: balanceAfter(failed, -1),
  },
  {
    name: 'refunds twice',
    rule: 'refund-differs',
    shows: FAILURE,
    change: balanceAfter(failed, 1),
  },
  {
    name: 'refunds half',
    rule: 'refund-differs',
    shows: FAILURE,
    change: balanceAfter(failed, -0.5),
  },
  {
    name: 'refunds a task that succeeded',
    rule: 'refund-differs',
    shows: SUCCESS,
    change: balanceAfter(({ body }) => valueAt(body, STATUS) === 'success', 1),
  },
  {
    name: 'refunds again when the task is read again',
    rule: 'refund-differs',
    shows: FAILURE,
    change: () => {
      let readings = 0;
      const refunding = balanceAfter((exchange) => {
        if (failed(exchange)) readings += 1;
        return readings === 3;
      }, 1)();
      return refunding;
    },
  },
  {
    name: 'leaves a task out of the usage',
    rule: 'usage-differs',
    shows: SUCCESS,
    change: usage(() => []),
  },
  {
    name: 'bills a task twice',
    rule: 'usage-differs',
    shows: SUCCESS,
    change: usage((items) => [...items, ...items]),
  },
  {
    name: 'bills another price',
    rule: 'usage-differs',
    shows: SUCCESS,
    change:
      () =>
      ({ body }) =>
        has(body, `${ITEMS}/0`) && put(body, `${ITEMS}/0/credits_consumed`, 80),
  },
  {
    name: 'bills a refunded task',
    rule: 'usage-differs',
    shows: FAILURE,
    change: () => {
      let taskId: unknown;
      return ({ body }) => {
        taskId ??= valueAt(body, '/data/task_id');
        if (has(body, ITEMS)) put(body, ITEMS, [{ task_id: taskId, credits_consumed: 20 }]);
      };
    },
  },
  {
    name: 'leaves the first entry of the usage out',
    rule: 'page-differs',
    shows: PAGES,
    change: usage((items) => items.slice(1)),
  },
  {
    name: 'shows the oldest entry of the usage first',
    rule: 'page-order',
    shows: PAGES,
    change: usage((items) => items.toReversed()),
  },
];
