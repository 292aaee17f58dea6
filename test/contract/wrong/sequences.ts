import { valueAt } from '../contract.ts';
import { type Exchange, has, put, type WrongServer } from './server.ts';

const SUCCESS = 'cyberbara/createImageGeneration/lifecycle/nano-banana-pro.text-to-image/success';
const FAILURE = 'cyberbara/createVideoGeneration/lifecycle/sora-2.text-to-video/failed';
const REFUSAL = 'cyberbara/createImageGeneration/400/unsupported_model';
const PROGRESS = 'imgeditor/generateImage/lifecycle/nano-banana.text/success';

const STATUS = '/data/task/status';
const BALANCE = '/data/remaining_credits';
const ITEMS = '/data/items';

/** Changes the reading of a task with its number, from 0. */
function reading(
  change: (body: unknown, count: number) => void,
  status = STATUS,
): WrongServer['change'] {
  return () => {
    let count = 0;
    return ({ body }) => {
      if (!has(body, status)) return;
      change(body, count);
      count += 1;
    };
  };
}

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

/** Servers that are wrong only if one looks at more than one reply. */
export const wrongSequences: readonly WrongServer[] = [
  {
    name: 'lets a status go backwards',
    rule: 'status-backwards',
    shows: SUCCESS,
    change: reading((body, count) => count === 3 && put(body, STATUS, 'pending')),
  },
  {
    name: 'fails a task that has succeeded',
    rule: 'final-changed',
    shows: SUCCESS,
    change: reading((body, count) => {
      if (count < 6) return;
      put(body, STATUS, 'failed');
      put(body, '/data/task/output/images', []);
    }),
  },
  {
    name: 'exchanges the output of a final task',
    rule: 'final-changed',
    shows: SUCCESS,
    change: reading(
      (body, count) =>
        count === 6 && put(body, '/data/task/output/images', ['https://cdn.example.com/other.png']),
    ),
  },
  {
    name: 'breaks the schema in a reading that is not the last',
    rule: 'schema',
    shows: SUCCESS,
    change: reading((body, count) => count === 1 && put(body, '/data/task/model', undefined)),
  },
  {
    name: 'redates a task',
    rule: 'created-at-changed',
    shows: SUCCESS,
    change: reading(
      (body, count) =>
        count === 2 && put(body, '/data/task/created_at', '2030-01-01T00:00:00.000Z'),
    ),
  },
  {
    name: 'turns back the date of the last change',
    rule: 'updated-at-backwards',
    shows: SUCCESS,
    change: reading(
      (body, count) =>
        count === 4 && put(body, '/data/task/updated_at', '2001-01-01T00:00:00.000Z'),
    ),
  },
  {
    name: 'raises the price afterwards',
    rule: 'cost-changed',
    shows: SUCCESS,
    change: reading((body, count) => count === 5 && put(body, '/data/task/credits/cost', 99)),
  },
  {
    name: 'lets progress fall',
    rule: 'progress-backwards',
    shows: PROGRESS,
    change: reading(
      (body, count) => count === 4 && put(body, '/data/progress', 1),
      '/data/progress',
    ),
  },
  {
    name: 'shows outputs of a task at work',
    rule: 'output-early',
    shows: SUCCESS,
    change: reading(
      (body, count) =>
        count === 2 && put(body, '/data/task/output/images', ['https://cdn.example.com/early.png']),
    ),
  },
  {
    name: 'succeeds without an output',
    rule: 'output-missing',
    shows: SUCCESS,
    change: reading(
      (body) => valueAt(body, STATUS) === 'success' && put(body, '/data/task/output/images', []),
    ),
  },
  {
    name: 'loses the output',
    rule: 'output-unreachable',
    shows: SUCCESS,
    change: () => (exchange) => {
      if (exchange.path.startsWith('/_media/')) exchange.status = 404;
    },
  },
  {
    name: 'sends a page instead of the output',
    rule: 'output-type',
    shows: SUCCESS,
    change:
      () =>
      ({ path, headers }) => {
        if (path.startsWith('/_media/')) headers.set('content-type', 'text/html');
      },
  },
  {
    name: 'never fails what should fail',
    rule: 'never-reached',
    shows: FAILURE,
    change: reading((body) => valueAt(body, STATUS) === 'failed' && put(body, STATUS, 'canceled')),
  },
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
];
