import { catalog } from '../../../generated/omnivideo/catalog.ts';
import type { operations } from '../../../generated/omnivideo/types.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { type Order, orderFor, quote } from '../../domain/orders.ts';
import { refuseWith } from '../../refuse.ts';
import { envelope, explain } from './envelope.ts';
import { wireTask } from './wire.ts';

const IDS = {
  task: { prefix: '', length: 12 },
  request: { prefix: 'kie_', length: 16 },
} satisfies Order['ids'];

/** The documented texts. */
const ACCEPTED = '提交成功,等待生成';
const FOUND = 'ok';

const handlers: Handlers<operations> = {
  createTask({ body, sandbox }) {
    const model = catalog.models[body.model_id];
    const scene = body.image_urls === undefined || body.image_urls.length === 0 ? 'text' : 'image';
    const price = quote(catalog, model, body);
    const { id, requestId, cost } = sandbox.submitOne({
      ...orderFor(catalog, model, scene, body.prompt, price),
      ids: IDS,
    });
    return {
      code: 200,
      msg: ACCEPTED,
      data: { task_id: id, request_id: requestId, credits: cost },
    };
  },

  getTask({ params: { task_id: id }, sandbox, origin }) {
    return {
      code: 200,
      msg: FOUND,
      data: wireTask(sandbox.task(catalog.api, id), sandbox, origin),
    };
  },
};

/** Without `data`: what it holds stands beside `code` and `msg`, as first-party clients (2026-05) read it. */
function flat(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('data' in body)) return body;
  const { data, ...envelope } = body;
  return typeof data === 'object' ? { ...envelope, ...data } : envelope;
}

export const omnivideo: Api = {
  name: catalog.api,
  catalog,
  handlers: untyped(handlers),
  refuse: refuseWith(catalog, envelope),
  explain,
  quirks: { flat },
};
