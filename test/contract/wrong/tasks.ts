import { valueAt } from '../../../check/contract/pointers.ts';
import { has, put, type WrongServer } from './server.ts';

const SUCCESS = 'cyberbara/createImageGeneration/lifecycle/nano-banana-pro.text-to-image/success';
const FAILURE = 'cyberbara/createVideoGeneration/lifecycle/sora-2.text-to-video/failed';
const PROGRESS = 'imgeditor/generateImage/lifecycle/nano-banana.text/success';

const STATUS = '/data/task/status';

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

/** Servers whose tasks are wrong once one looks at more than one reading. */
export const wrongTasks: readonly WrongServer[] = [
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
];
