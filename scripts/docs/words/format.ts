import type { Words } from './words.ts';

/** The words of "Try it" for the browser: what a text is about stands in it as `%s`. */
export function tryWords({ tryIt }: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tryIt).map(([name, text]) => [
      name,
      typeof text === 'string' ? text : text('%s'),
    ]),
  );
}
