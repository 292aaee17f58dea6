import { isObject } from '../../scripts/generate/document.ts';

/** What stands at a JSON pointer (RFC 6901), or undefined. */
export function valueAt(value: unknown, pointer: string): unknown {
  return namesIn(pointer).reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    value,
  );
}

/** The names and indices that a pointer goes by. */
export function namesIn(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** What stands at a JSON pointer in which `*` stands for every item of a list; missing and null are left out. */
export function valuesAt(value: unknown, pointer: string): unknown[] {
  const [before = '', ...rest] = pointer.split('/*');
  const here = valueAt(value, before);
  if (rest.length === 0) return here === undefined || here === null ? [] : [here];
  return Array.isArray(here) ? here.flatMap((item) => valuesAt(item, rest.join('/*'))) : [];
}

/** A number; one that is too large for any is none. */
export function numberAt(value: unknown, pointer: string | undefined): number | undefined {
  const found = pointer === undefined ? undefined : valueAt(value, pointer);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

/** The pointer behind any `$ref` at `pointer`. */
export function follow(document: unknown, pointer: string): string {
  const value = valueAt(document, pointer);
  const target = isObject(value) ? value.$ref : undefined;
  return typeof target === 'string' ? follow(document, target.slice(1)) : pointer;
}
