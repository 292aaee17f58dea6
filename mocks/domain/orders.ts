import type { Catalog, Medium, ModelFacts, Scalar } from './catalog.ts';
import { resolveOptions } from './options.ts';
import { price } from './prices.ts';
import type { Output } from './tasks.ts';

/** How ids of an API look: UUIDs, or a prefix with lower-case letters and digits up to a length. */
export type IdForm = 'uuid' | { readonly prefix: string; readonly length: number };

/** A generation that was asked for and priced. */
export interface Order {
  readonly api: string;
  readonly model: string;
  readonly medium: Medium;
  readonly scene: string;
  readonly prompt: string;
  readonly cost: number;
  /** How long such a task takes by the documents, in seconds. */
  readonly seconds: number;
  readonly output: Omit<Output, 'file'> & { readonly extension: string };
  /** UUIDs where the API has no form of its own. */
  readonly ids?: { readonly task?: IdForm; readonly request?: IdForm };
  /** It can only fail, for this reason. */
  readonly doomed?: string;
  /** It begins when the order before it ends. */
  readonly afterPrevious?: boolean;
  readonly extra?: Readonly<Record<string, Scalar>>;
}

/** What a generation costs, and the options that it is made with. */
export interface Quote {
  readonly credits: number;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Resolves the given options of a model and prices them; a model without a price of its own costs its API's
 * fallback.
 *
 * @param scene how the model makes it, in the API's word, where a price may depend on it
 */
export function quote(catalog: Catalog, model: ModelFacts, given: object, scene = ''): Quote {
  const options = resolveOptions(
    model.options,
    { ...given },
    { passThrough: model.validationLevel === 'pass-through', scene },
  );
  const pricing = model.pricing ?? catalog.fallbackPricing;
  if (pricing === undefined) throw new RangeError(`${model.id} has no price and no fallback`);
  const defaults = resolveOptions(model.options, {});
  return { credits: price(pricing, { ...options, scene }, defaults), options };
}

/** A clip's length where neither the request nor the model says it. */
const CLIP_SECONDS = 5;

/** The order of one task: the facts of the model, and what the options say of the file it leaves behind. */
export function orderFor(
  catalog: Catalog,
  model: ModelFacts,
  scene: string,
  prompt: string,
  { credits, options }: Quote,
): Order {
  const { aspect_ratio: ratio, resolution, duration, output_format: format } = options;
  const video = model.mediaType === 'video';
  const seconds = Number(duration);
  return {
    api: catalog.api,
    model: model.id,
    medium: model.mediaType,
    scene,
    prompt,
    cost: credits,
    seconds: model.generationSeconds,
    output: {
      extension: video ? 'mp4' : format === 'jpg' || format === 'jpeg' ? 'jpg' : 'png',
      ...(typeof ratio === 'string' && { aspectRatio: ratio }),
      ...(typeof resolution === 'string' && { resolution }),
      ...(video && {
        seconds:
          seconds > 0 && Number.isFinite(seconds) ? seconds : (model.shotSeconds ?? CLIP_SECONDS),
      }),
    },
  };
}
