import { valueAt } from './contract.ts';

/** What stands at a JSON pointer in which `*` stands for every item of a list; missing and null are left out. */
export function valuesAt(value: unknown, pointer: string): unknown[] {
  const [before = '', ...rest] = pointer.split('/*');
  const here = valueAt(value, before);
  if (rest.length === 0) return here === undefined || here === null ? [] : [here];
  return Array.isArray(here) ? here.flatMap((item) => valuesAt(item, rest.join('/*'))) : [];
}

export function numberAt(value: unknown, pointer: string | undefined): number | undefined {
  const found = pointer === undefined ? undefined : valueAt(value, pointer);
  return typeof found === 'number' ? found : undefined;
}
