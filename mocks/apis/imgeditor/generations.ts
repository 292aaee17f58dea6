import { catalog } from '../../../generated/imgeditor/catalog.ts';
import type { components } from '../../../generated/imgeditor/types.ts';
import type { Medium, ModelFacts } from '../../domain/catalog.ts';
import { directivesIn } from '../../domain/directives.ts';
import { ContentBlocked, InvalidRequest, SubscriptionRequired } from '../../domain/errors.ts';
import { refusedOptions } from '../../domain/options.ts';
import { type Order, orderFor, type Quote, quote } from '../../domain/orders.ts';
import { keyOf } from '../../domain/words.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

type Schemas = components['schemas'];

const IDS = { task: { prefix: 'clx', length: 25 } } satisfies Order['ids'];

export const models: readonly ModelFacts[] = Object.values(catalog.models);

/** The model that a request means: by its own name for it, by the other one, or by none. */
function chosen(medium: Medium, name?: string, otherName?: string): ModelFacts {
  const id =
    name ??
    otherName ??
    models.find(({ mediaType, isDefault }) => mediaType === medium && isDefault === true)?.id;
  return catalog.models[keyOf(catalog.models, id)];
}

/**
 * Nothing is charged, and no subscription is asked for.
 *
 * @throws {InvalidRequest} for what the medium knows and the model refuses
 */
export function costOf({
  type,
  model: image,
  model_id: video,
  ...options
}: Schemas['CostRequest']): number {
  const model = type === 'image' ? chosen(type, image, video) : chosen(type, video, image);
  const violations = refusedOptions(model, options);
  if (violations.length > 0) throw new InvalidRequest(violations);
  return quote(catalog, model, options).credits;
}

export function generateImage(body: Schemas['ImageGenerationRequest'], sandbox: Sandbox) {
  return generate(chosen('image', body.model), body, sandbox);
}

export function generateVideo(body: Schemas['VideoGenerationRequest'], sandbox: Sandbox) {
  return generate(chosen('video', body.model_id), body, sandbox);
}

/** After the contract come subscription, content filter and balance, in this order (`behaviour.md`). */
function generate(model: ModelFacts, body: { readonly prompt: string }, sandbox: Sandbox) {
  if (model.subscription === 'required' && sandbox.plan === undefined)
    throw new SubscriptionRequired(model.id);
  if (directivesIn(body.prompt).blocked === true) throw new ContentBlocked();
  const price = quote(catalog, model, body);
  const task = sandbox.submitOne({
    ...orderFor(catalog, model, modeOf(price.options), body.prompt, price),
    ids: IDS,
  });
  return { task_id: task.id, credits_used: task.cost, credits_remaining: sandbox.balance };
}

/** An image request says it or has a default; a video is made from a picture if there is one. */
function modeOf({ mode, image_url: picture }: Quote['options']): string {
  if (typeof mode === 'string') return mode;
  return picture === undefined ? 'text' : 'image';
}
