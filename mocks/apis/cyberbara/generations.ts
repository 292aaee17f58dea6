import type { operations } from '../../../generated/cyberbara/types.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { Call } from '../../api.ts';
import type { Medium, ModelFacts } from '../../domain/catalog.ts';
import { resolveOptions } from '../../domain/options.ts';
import { price } from '../../domain/prices.ts';
import type { Order } from '../../sandbox/sandbox.ts';
import { type Choice, choose, has } from './scenes.ts';
import { timestamp } from './wire.ts';
import { makes, modelName } from './words.ts';

/** A clip's length where the model does not let one choose. */
const SECONDS = 5;

/** What a model costs and the rule that says so; `null` where only the scene's fallback is known. */
export interface Priced {
  readonly credits: number;
  readonly rule: string | null;
  readonly options: Readonly<Record<string, unknown>>;
}

export function priced(model: ModelFacts, scene: string, given: unknown): Priced {
  const facts = model.options;
  const options = resolveOptions(
    facts,
    typeof given === 'object' && given !== null ? { ...given } : undefined,
    {
      passThrough: model.validationLevel === 'pass-through',
      scene,
    },
  );
  const inputs = { ...options, scene };
  return model.pricing === undefined
    ? { credits: price(catalog.fallbackPricing, inputs), rule: null, options }
    : {
        credits: price(model.pricing, inputs, resolveOptions(facts, {})),
        rule: model.pricing.rule ?? model.id,
        options,
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
  const { credits, options } = priced(model, scene, body.options);
  const [task] = sandbox.submit([order(body, model, scene, credits, options)]);
  if (task === undefined) throw new Error('an order made no task');
  return {
    task_id: task.id,
    status: 'pending' as const,
    media_type: medium,
    model: modelName(model.id),
    scene,
    credits: { cost: credits, remaining: sandbox.balance },
    created_at: timestamp(task.createdAt),
  };
}

function order(
  { prompt = '', options: given }: Body,
  model: ModelFacts,
  scene: string,
  cost: number,
  options: Readonly<Record<string, unknown>>,
): Order {
  const seconds = Number(options['duration']);
  const missesVideo =
    scene === 'video-to-video' && !has(given, 'video_input') && !has(given, 'video_url');
  return {
    api: catalog.api,
    model: model.id,
    medium: model.mediaType,
    scene,
    prompt,
    cost,
    seconds: model.generationSeconds,
    output: {
      extension:
        model.mediaType === 'video' ? 'mp4' : options['output_format'] === 'jpg' ? 'jpg' : 'png',
      aspectRatio: text(options['aspect_ratio']),
      resolution: text(options['resolution']),
      ...(model.mediaType === 'video' && { seconds: seconds > 0 ? seconds : SECONDS }),
    },
    // A pass-through model takes anything, and its provider then has nothing to work on.
    ...(missesVideo && { doomed: 'There is no input video.' }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
