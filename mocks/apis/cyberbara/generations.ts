import type { operations } from '../../../generated/cyberbara/types.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { Call } from '../../api.ts';
import type { Medium, ModelFacts } from '../../domain/catalog.ts';
import { orderFor, type Quote, quote } from '../../domain/orders.ts';
import { type Choice, choose, has } from './scenes.ts';
import { timestamp } from '../../domain/timestamp.ts';
import { makes, modelName } from './words.ts';

/** What a model costs and the rule that says so; `null` where only the scene's fallback is known. */
export interface Priced extends Quote {
  readonly rule: string | null;
}

export function priced(model: ModelFacts, scene: string, given: unknown): Priced {
  const options = typeof given === 'object' && given !== null ? given : {};
  return {
    ...quote(catalog, model, options, scene),
    rule: model.pricing === undefined ? null : (model.pricing.rule ?? model.id),
  };
}

type Body = Choice & { readonly prompt?: string };
type Receipt<Id extends keyof operations> =
  operations[Id]['responses'][200]['content']['application/json'];

export function createImage(call: Call<Body>): Receipt<'createImageGeneration'> {
  return { data: create(call, 'image') };
}

export function createVideo(call: Call<Body>): Receipt<'createVideoGeneration'> {
  return { data: create(call, 'video') };
}

function create<Makes extends Medium>({ body, sandbox }: Call<Body>, medium: Makes) {
  const { model, scene } = choose(body, medium);
  if (!makes(scene, medium)) throw new Error(`${model.id} makes no ${medium} by ${scene}`);
  const { prompt = '', options } = body;
  const price = priced(model, scene, options);
  const missesVideo =
    scene === 'video-to-video' && !has(options, 'video_input') && !has(options, 'video_url');
  const task = sandbox.submitOne({
    ...orderFor(catalog, model, scene, prompt, price),
    // A pass-through model takes anything, and its provider then has nothing to work on.
    ...(missesVideo && { doomed: 'There is no input video.' }),
  });
  return {
    task_id: task.id,
    status: 'pending' as const,
    media_type: medium,
    model: modelName(model.id),
    scene,
    credits: { cost: task.cost, remaining: sandbox.balance },
    created_at: timestamp(task.createdAt),
  };
}
