import { isNode, type Context, type Location, type Rule } from '../redocly.ts';

const FACTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  'x-media-type': (value) => value === 'image' || value === 'video',
  'x-generation-seconds': (value) => typeof value === 'number' && value > 0,
};

const VALIDATION_LEVELS = ['strict', 'strict-keys', 'partial-pass-through', 'pass-through'];

/**
 * A model says all that a mock needs to play it, and its prices can be computed. A model is a schema with
 * `x-generation-seconds` or `x-pricing`; one without `x-pricing` costs what `x-fallback-pricing` says.
 */
export const modelFacts: Rule = () => ({
  Schema: {
    enter(schema, context) {
      if (!('x-pricing' in schema) && !('x-generation-seconds' in schema)) return;
      for (const [name, isLegal] of Object.entries(FACTS)) {
        if (!isLegal(schema[name])) {
          context.report({
            message: `A model needs ${name}; it is ${JSON.stringify(schema[name])}.`,
          });
        }
      }
      const level = schema['x-validation-level'];
      if (level !== undefined && !VALIDATION_LEVELS.some((known) => known === level)) {
        context.report({
          message: `x-validation-level ${JSON.stringify(level)} is none of ${VALIDATION_LEVELS.join(', ')}.`,
        });
      }
      const pricing = schema['x-pricing'];
      if (isNode(pricing)) checkRows(pricing.rows, context, context.location.child('x-pricing'));
    },
  },
});

function checkRows(rows: unknown, context: Context, place: Location) {
  if (!Array.isArray(rows) || rows.length === 0) {
    context.report({ message: 'x-pricing needs at least one row.', location: place });
    return;
  }
  for (const [index, row] of rows.entries()) {
    const prices = ['credits', 'creditsPerSecond'].filter((key) => isNode(row) && key in row);
    if (prices.length !== 1) {
      context.report({
        message: 'A row of x-pricing has either credits or creditsPerSecond.',
        location: place.child('rows').child(index),
      });
    }
  }
}
