import { catalog } from '../../../generated/nanophoto/catalog.ts';
import type { operations } from '../../../generated/nanophoto/types.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import { type Order, orderFor, quote } from '../../domain/orders.ts';
import { refuseWith } from '../../refuse.ts';
import { envelope } from './envelope.ts';
import { explain } from './explain.ts';
import { shotIdOf, wireShot, wireVideo } from './wire.ts';

const IDS = { task: { prefix: 'task_', length: 17 } } satisfies Order['ids'];

/** The API names no models: it has this one. */
const MODEL = catalog.models.GenerateVideoRequest;

const handlers: Handlers<operations> = {
  generateVideo({ body: { shots, resolution }, sandbox }) {
    const twice = shots.find(({ id }, index) => shots.findIndex((shot) => shot.id === id) < index);
    if (twice !== undefined)
      throw new ApiRefusal('INVALID_INPUT', `shots: the id ${twice.id} is used twice`);
    const { credits, options } = quote(catalog, MODEL, { resolution, shots: 1 });
    const orders = shots.map(({ id, prompt, generationType, aspectRatio }) => ({
      ...orderFor(catalog, MODEL, generationType, prompt, {
        credits,
        options: { ...options, aspect_ratio: aspectRatio },
      }),
      ids: IDS,
      afterPrevious: true,
      extra: { shotId: id },
    }));
    const tasks = sandbox.submit(orders);
    return {
      status: 'processing',
      shots: tasks.map((task) => ({
        shotId: shotIdOf(task),
        taskId: task.id,
        status: 'processing' as const,
      })),
      creditsUsed: tasks.reduce((sum, { cost }) => sum + cost, 0),
    };
  },

  checkStatus: ({ body: { taskIds }, sandbox, origin }) =>
    wireVideo(
      taskIds.map(({ taskId }) => wireShot(sandbox.task(catalog.api, taskId), sandbox, origin)),
    ),
};

export const nanophoto: Api = {
  name: catalog.api,
  catalog,
  handlers: untyped(handlers),
  refuse: refuseWith(catalog, envelope),
  explain,
};
