import type { ModelFacts, OptionFacts, Scalar } from './catalog.ts';
import type { Violation } from './violations.ts';
import { listed, shown } from './wording.ts';

type Options = Readonly<Record<string, unknown>>;

/**
 * The options a model works with: aliases folded into their name, spellings normalised, defaults filled in.
 *
 * A name wins over its alias (`duration ?? n_frames`, `behaviour.md`). Options that the model does not list
 * are dropped, unless it passes them through, and so are those that it ignores in this scene.
 */
export function resolveOptions(
  facts: Readonly<Record<string, OptionFacts>>,
  given: Options | undefined,
  { passThrough = false, scene = '' } = {},
): Record<string, unknown> {
  const resolved: Record<string, unknown> = passThrough ? { ...given } : {};
  for (const [name, { aliasOf, normalizedTo, ignoredInScenes }] of Object.entries(facts)) {
    const value = given?.[name];
    if (value === undefined || ignoredInScenes?.includes(scene) === true) continue;
    const canonical = aliasOf ?? name;
    if (aliasOf !== undefined && given?.[aliasOf] !== undefined) continue;
    const spelling = typeof value === 'string' ? normalizedTo?.[value] : undefined;
    resolved[canonical] = spelling ?? value;
  }
  for (const [name, { default: value }] of Object.entries(facts)) {
    if (value !== undefined) resolved[name] ??= value;
  }
  return resolved;
}

/**
 * The given values that are none of those the model takes. For operations whose contract knows the values of a
 * medium only: where it knows the model's own, the contract has refused them before.
 */
export function refusedOptions(
  { id, options }: Pick<ModelFacts, 'id' | 'options'>,
  given: Readonly<Record<string, Scalar | undefined>>,
): Violation[] {
  return Object.entries(given).flatMap(([path, value]) => {
    const allowed = options[path]?.allowed;
    if (value === undefined || allowed === undefined || allowed.includes(value)) return [];
    const message = `${path} must be ${listed(allowed)} for ${id}, got ${shown(value)}`;
    return [{ path, keyword: 'enum', message, value, allowed }];
  });
}
