import type { operations } from '../../../generated/cyberbara/types.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import { type Api, type Handlers, untyped } from '../../api.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import { refuseWith } from '../../refuse.ts';
import { envelope } from './envelope.ts';
import { explain } from './explain.ts';
import { createImage, createVideo, priced } from './generations.ts';
import { choose } from './scenes.ts';
import { uploadImages, uploadVideos } from './uploads.ts';
import { listUsage } from './usage.ts';
import { timestamp } from '../../domain/timestamp.ts';
import { wireTask } from './wire.ts';
import { modelName, models, sceneName } from './words.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const handlers: Handlers<operations> = {
  listModels({ query: { media_type } }) {
    const listed = Object.values(models)
      .filter(({ mediaType }) => media_type === undefined || mediaType === media_type)
      .map(({ id, mediaType, supportedScenes = [] }) => ({
        model: modelName(id),
        media_type: mediaType,
        supported_scenes: supportedScenes.map(sceneName),
      }));
    return { data: { models: listed, total: listed.length } };
  },

  uploadImages,
  uploadVideos,

  getCreditsBalance({ sandbox }) {
    const { opened, creditsChangedAt } = sandbox.state;
    return {
      data: {
        user_id: opened.userId,
        remaining_credits: sandbox.balance,
        updated_at: timestamp(creditsChangedAt),
      },
    };
  },

  quoteCredits({ body, sandbox }) {
    const { model, scene } = choose(body, undefined);
    const { credits, rule } = priced(model, scene, body.options);
    const left = sandbox.balance;
    return {
      data: {
        model: modelName(model.id),
        media_type: model.mediaType,
        scene,
        estimated_credits: credits,
        remaining_credits: left,
        can_afford: credits <= left,
        pricing_rule: rule,
        fallback_pricing: rule === null,
      },
    };
  },

  listCreditsUsage: listUsage,
  createImageGeneration: createImage,
  createVideoGeneration: createVideo,

  getTask({ params: { taskId }, sandbox, origin }) {
    if (!UUID.test(taskId)) throw new ApiRefusal('invalid_task_id');
    return {
      data: { task: wireTask(sandbox.task(catalog.api, taskId.toLowerCase()), sandbox, origin) },
    };
  },
};

export const cyberbara: Api = {
  name: catalog.api,
  catalog,
  handlers: untyped(handlers),
  refuse: refuseWith(catalog, envelope),
  explain,
};
