import { isNode, type Rule } from '../redocly.ts';

const LEGAL = ['documented', 'observed', 'decided'];

/** `x-provenance`, `x-…-provenance` and the `provenance` inside an extension are one of three words. */
export const provenanceValues: Rule = () => ({
  any: {
    enter(node, context) {
      if (!isNode(node)) return;
      for (const [key, value] of Object.entries(node)) {
        if (!key.startsWith('x-')) continue;
        for (const { path, word } of provenances(key, value, [key])) {
          if (LEGAL.some((legal) => legal === word)) continue;
          context.report({
            message: `${path.join('.')} is ${JSON.stringify(word)} and not one of ${LEGAL.join(', ')}.`,
            location: path.reduce((location, step) => location.child(step), context.location),
          });
        }
      }
    },
  },
});

interface Provenance {
  readonly path: readonly string[];
  readonly word: unknown;
}

function provenances(key: string, value: unknown, path: readonly string[]): Provenance[] {
  if (key === 'provenance' || key.endsWith('-provenance')) return [{ path, word: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) =>
    provenances(inner, item, [...path, inner]),
  );
}
