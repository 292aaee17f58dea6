import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { components } from '../../../generated/cyberbara/types.ts';
import type { Medium, ModelFacts } from '../../domain/catalog.ts';
import { keyOf } from '../../domain/words.ts';

export type ModelName = components['schemas']['ModelName'];
export type SceneName = components['schemas']['Scene'];

/** All models as facts, whatever each of them lacks. */
export const models: Readonly<Record<string, ModelFacts>> = catalog.models;

const scenes: ReadonlySet<string> = new Set(
  Object.values(models).flatMap(({ supportedScenes = [] }) => supportedScenes),
);

export function isSceneName(word: unknown): word is SceneName {
  return typeof word === 'string' && scenes.has(word);
}

export function modelName(word: string): ModelName {
  return keyOf(catalog.models, word);
}

export function sceneName(word: string): SceneName {
  if (isSceneName(word)) return word;
  throw new Error(`"${word}" is no CyberBara scene`);
}

export function makes<Makes extends Medium>(
  scene: SceneName,
  medium: Makes,
): scene is Extract<SceneName, `${string}-to-${Makes}`> {
  return scene.endsWith(`-to-${medium}`);
}
