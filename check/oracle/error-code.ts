import { isObject } from '../../scripts/generate/document.ts';
import { valueAt } from '../contract/pointers.ts';
import { shown } from './example-values.ts';
import type { Provenance } from './verdict.ts';
import type { Problem } from '../report.ts';

/** The code that an example is of by its name, where it is one of an error: some have a status below 400. */
export function codeNamed(status: number, name: string): string | undefined {
  const [code] = name.split('.');
  return status >= 400 || /^\d+(\.|$)/.test(name) ? code : undefined;
}

/**
 * The rule of an error example's name: its first word is the code. So the code stands where the example has
 * that word under a name that ends in "code".
 */
export function wrongCode(
  { name, pointer: at }: { readonly name: string; readonly pointer: string },
  example: unknown,
  actual: unknown,
  provenance: Provenance,
): Problem | undefined {
  const [stem = name] = name.split('.');
  const pointer = codePointer(example, stem);
  if (pointer === undefined) return undefined;
  const given = valueAt(actual, pointer);
  if (given === valueAt(example, pointer)) return undefined;
  return {
    rule: 'error-code',
    message: `expected ${stem}, got ${shown(given)}: ${shown(actual)}`,
    pointer,
    expected: valueAt(example, pointer),
    got: given,
    provenance,
    statement: `${at}/value${pointer}`,
  };
}

/** JSON pointer to the code in an error. */
export function codePointer(example: unknown, stem: string): string | undefined {
  if (!isObject(example)) return undefined;
  for (const [key, value] of Object.entries(example)) {
    if (/code$/i.test(key) && (value === stem || value === Number(stem))) return `/${key}`;
    const below = codePointer(value, stem);
    if (below !== undefined) return `/${key}${below}`;
  }
  return undefined;
}
