import { catalog } from '../../../generated/imgeditor/catalog.ts';
import type { components, operations } from '../../../generated/imgeditor/types.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import type { Medium, ModelFacts } from '../../domain/catalog.ts';
import { refuseWith } from '../../refuse.ts';
import { envelope } from './envelope.ts';
import { explain } from './explain.ts';
import { costOf, generateImage, generateVideo, models } from './generations.ts';
import { imageTask, timestamp, videoTask } from './wire.ts';

type Model = components['schemas']['Model'];

/** The documented provider of videos. */
const PROVIDER = 'wavespeed';

const handlers: Handlers<operations> = {
  generateImage: ({ body, sandbox }) =>
    success({ ...generateImage(body, sandbox), status: 'pending' }),

  generateVideo: ({ body, sandbox }) =>
    success({ ...generateVideo(body, sandbox), status: 'processing', provider: PROVIDER }),

  getImageStatus: ({ query, sandbox, origin }) =>
    success(imageTask(query.task_id, sandbox, origin)),

  getVideoStatus: ({ query, sandbox, origin }) =>
    success(videoTask(query.task_id, sandbox, origin)),

  getAccountCredits({ sandbox }) {
    const { plan, balance, state } = sandbox;
    return success({
      credits: balance,
      total_credits: state.totalCredits,
      subscription:
        plan === undefined ? null : { plan: plan.name, end_date: timestamp(plan.endsAt) },
      is_vip: plan !== undefined,
    });
  },

  calculateCost: ({ body }) => success({ type: body.type, credits_needed: costOf(body) }),

  listModels: () => success({ image_models: listed('image'), video_models: listed('video') }),
};

function success<Data>(data: Data): { success: true; data: Data } {
  return { success: true, data };
}

function listed(medium: Medium): Model[] {
  return models.filter(({ mediaType }) => mediaType === medium).map(wireModel);
}

/** Only the model whose name a generation may leave out is marked. */
function wireModel({ id, name, options }: ModelFacts): Model {
  return options['model']?.default === id ? { id, name, is_default: true } : { id, name };
}

export const imgeditor: Api = {
  name: catalog.api,
  catalog,
  handlers: untyped(handlers),
  refuse: refuseWith(catalog, envelope),
  explain,
};
