import { valueAt } from '../../../check/contract/pointers.ts';
import { type Exchange, put, type WrongServer } from './server.ts';

const MODELS = 'cyberbara/listModels/200/video';
const RECEIPT = 'cyberbara/createImageGeneration/200/nano-banana-pro.text-to-image';
const TASK = 'cyberbara/getTask/200/success.image';
const REFUSAL = 'cyberbara/createImageGeneration/400/unsupported_model';
const LIMITED = 'cyberbara/listModels/429/too_many_requests';
const UPLOAD = 'cyberbara/uploadImages/200/same_file_twice';

/** Always sets what is at `pointer`, where there is something. */
function setting(pointer: string, value: unknown): WrongServer['change'] {
  return () => (exchange) => {
    if (valueAt(exchange.body, pointer) !== undefined) put(exchange.body, pointer, value);
  };
}

function always(change: (exchange: Exchange) => void): WrongServer['change'] {
  return () => change;
}

/** Servers whose single replies are wrong. */
export const wrongReplies: readonly WrongServer[] = [
  {
    name: 'breaks the connection',
    rule: 'unanswered',
    shows: MODELS,
    change: always(() => {
      throw new TypeError('fetch failed');
    }),
  },
  {
    name: 'answers 201 to a creation',
    rule: 'status',
    shows: RECEIPT,
    change: always((exchange) => {
      if (exchange.method === 'POST') exchange.status = 201;
    }),
  },
  {
    name: 'answers a documented status that is not this one',
    rule: 'status',
    shows: REFUSAL,
    change: always((exchange) => {
      if (exchange.status === 400) exchange.status = 402;
    }),
  },
  {
    name: 'lets everybody in',
    rule: 'status',
    shows: 'cyberbara/getCreditsBalance/401/invalid_api_key',
    change: always((exchange) => {
      exchange.status = 200;
    }),
  },
  {
    name: 'sends its JSON as HTML',
    rule: 'content-type',
    shows: MODELS,
    change: always(({ headers }) => headers.set('content-type', 'text/html; charset=utf-8')),
  },
  {
    name: 'sends half of its JSON',
    rule: 'json',
    shows: MODELS,
    change: always((exchange) => {
      exchange.body = JSON.stringify(exchange.body).slice(0, 40);
    }),
  },
  {
    name: 'forgets Retry-After',
    rule: 'header',
    shows: LIMITED,
    change: always(({ headers }) => headers.delete('retry-after')),
  },
  {
    name: 'says Retry-After in words',
    rule: 'header',
    shows: LIMITED,
    change: always(({ headers }) => headers.set('retry-after', 'soon')),
  },
  {
    name: 'leaves a field out',
    rule: 'schema',
    shows: RECEIPT,
    change: setting('/data/created_at', undefined),
  },
  {
    name: 'sends a number as text',
    rule: 'schema',
    shows: RECEIPT,
    change: setting('/data/credits/cost', '8'),
  },
  {
    name: 'sends an amount below zero',
    rule: 'schema',
    shows: 'cyberbara/getCreditsBalance/200/balance',
    change: setting('/data/remaining_credits', -1),
  },
  {
    name: 'sends an instant that is none',
    rule: 'schema',
    shows: RECEIPT,
    change: setting('/data/created_at', '3 March 2026'),
  },
  {
    name: 'has a status word of its own',
    rule: 'schema',
    shows: TASK,
    change: setting('/data/task/status', 'succeeded'),
  },
  {
    name: 'leaves the envelope out',
    rule: 'schema',
    shows: MODELS,
    change: always((exchange) => {
      exchange.body = valueAt(exchange.body, '/data');
    }),
  },
  {
    name: 'adds a field to the envelope',
    rule: 'undocumented-field',
    shows: MODELS,
    change: always(({ body }) => put(body, '/request_id', 'r-1')),
  },
  {
    name: 'adds a field deep inside',
    rule: 'undocumented-field',
    shows: TASK,
    change: always(({ path, body }) => {
      if (path.includes('/tasks/')) put(body, '/data/task/credits/currency', 'EUR');
    }),
  },
  {
    name: 'refuses with another code',
    rule: 'error-code',
    shows: REFUSAL,
    change: setting('/error/code', 'invalid_model'),
  },
  {
    name: 'refuses with a code in capitals',
    rule: 'error-code',
    shows: REFUSAL,
    change: setting('/error/code', 'UNSUPPORTED_MODEL'),
  },
  {
    name: 'has another text for a documented message',
    rule: 'example-value',
    shows: REFUSAL,
    change: setting('/error/message', 'No such model.'),
  },
  {
    name: 'charges another price',
    rule: 'example-value',
    shows: RECEIPT,
    change: setting('/data/credits/cost', 9),
  },
  {
    name: 'takes another scene',
    rule: 'example-value',
    shows: RECEIPT,
    change: setting('/data/scene', 'image-to-image'),
  },
  {
    name: 'shows another task',
    rule: 'example-value',
    shows: TASK,
    change: setting('/data/task/id', '00000000-0000-4000-8000-000000000000'),
  },
  {
    name: 'forgets the prompt',
    rule: 'example-value',
    shows: TASK,
    change: setting('/data/task/prompt', 'something'),
  },
  {
    name: 'forgets a file name',
    rule: 'example-value',
    shows: UPLOAD,
    change: setting('/data/files/0/filename', 'upload.png'),
  },
  {
    name: 'does not know the same file again',
    rule: 'example-value',
    shows: UPLOAD,
    change: setting('/data/files/1/deduped', false),
  },
  {
    name: 'hides a model',
    rule: 'example-value',
    shows: MODELS,
    change: always(({ body }) => {
      const models = valueAt(body, '/data/models');
      if (Array.isArray(models)) models.pop();
    }),
  },
  {
    name: 'makes a task without an id',
    rule: 'never-reached',
    shows: TASK,
    change: setting('/data/task_id', undefined),
  },
  {
    name: 'never finishes a task',
    rule: 'never-reached',
    shows: TASK,
    change: setting('/data/task/status', 'processing'),
  },
];
