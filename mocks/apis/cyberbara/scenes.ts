import type { Medium, ModelFacts } from '../../domain/catalog.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import { isSceneName, models, type SceneName, sceneName } from './words.ts';

/** What decides over model and scene; other fields of a body have no say in it. */
export interface Choice {
  readonly model?: unknown;
  readonly scene?: unknown;
  readonly media_type?: unknown;
  readonly options?: unknown;
}

/**
 * The model and scene of a request, refused in the order that was observed: blank model, unknown model,
 * wrong medium, unknown scene, scene that the model lacks (`behaviour.md`, CyberBara).
 *
 * @param medium what the operation makes; undefined for a quote, which makes nothing
 * @throws {ApiRefusal}
 */
export function choose(
  body: Choice,
  medium: Medium | undefined,
): { model: ModelFacts; scene: SceneName } {
  const model = chosenModel(body.model);
  const wanted = medium ?? wantedMedium(body.media_type);
  if (wanted !== undefined && model.mediaType !== wanted)
    throw new ApiRefusal('invalid_model_for_media_type');
  return { model, scene: chosenScene(body, model) };
}

function chosenModel(name: unknown): ModelFacts {
  if (name === undefined || name === null || (typeof name === 'string' && name.trim() === ''))
    throw new ApiRefusal('invalid_model');
  const model = typeof name === 'string' && Object.hasOwn(models, name) ? models[name] : undefined;
  if (model === undefined) throw new ApiRefusal('unsupported_model');
  return model;
}

function wantedMedium(word: unknown): Medium | undefined {
  if (word === undefined || word === 'image' || word === 'video') return word;
  throw new ApiRefusal('invalid_media_type');
}

function chosenScene({ scene: given, options }: Choice, model: ModelFacts): SceneName {
  if (given !== undefined && !isSceneName(given)) throw new ApiRefusal('invalid_scene');
  const supported = model.supportedScenes ?? [];
  const scene = given ?? inferred(options, model.mediaType, supported);
  if (!supported.includes(scene)) throw new ApiRefusal('scene_not_supported');
  return sceneName(scene);
}

/** A model with one scene needs no word for it; otherwise the inputs tell. */
function inferred(options: unknown, medium: Medium, supported: readonly string[]): string {
  const [only, ...others] = supported;
  if (only !== undefined && others.length === 0) return only;
  if (medium === 'video' && (has(options, 'video_input') || has(options, 'video_url')))
    return 'video-to-video';
  return `${has(options, 'image_input') ? 'image' : 'text'}-to-${medium}`;
}

/** Whether an option names at least one input. */
export function has(options: unknown, name: string): boolean {
  if (typeof options !== 'object' || options === null) return false;
  const value: unknown = Reflect.get(options, name);
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '';
}
