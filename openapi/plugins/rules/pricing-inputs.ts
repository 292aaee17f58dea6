import {
  isNode,
  placeAt,
  placesAt,
  type Context,
  type Node,
  type Place,
  type Rule,
} from '../redocly.ts';

/**
 * What prices depend on exists: `times` and the keys of every `when` are options of the model, properties of
 * the request or the scene, and their values are among those that the property takes. A misspelt input would
 * never match, and every request would cost what the default costs.
 */
export const pricingInputs: Rule = () => ({
  Schema: {
    enter(schema, context) {
      const pricing = schema['x-pricing'];
      if (!isNode(pricing)) return;
      const here = { node: schema, location: context.location };
      const options = placeAt(context, here, 'properties', 'options') ?? here;
      const inputs = new Map([...propertiesOf(context, here), ...propertiesOf(context, options)]);
      for (const { input, value } of readInputs(pricing)) {
        const property = inputs.get(input);
        const problem =
          property === undefined ? `no option of this model` : refuses(property, value);
        if (problem === undefined) continue;
        context.report({
          message: `x-pricing depends on \`${input}\`${value === undefined ? '' : ` being ${JSON.stringify(value)}`}, which is ${problem}.`,
          location: context.location.child('x-pricing'),
        });
      }
    },
  },
});

interface Input {
  readonly input: string;
  readonly value?: unknown;
}

function readInputs(pricing: Node): Input[] {
  const conditions = ['rows', 'multiply', 'add'].flatMap((key) => {
    const list: unknown = pricing[key];
    return Array.isArray(list) ? list.filter(isNode) : [];
  });
  const inputs: Input[] = conditions.flatMap(({ when }) =>
    isNode(when) ? Object.entries(when).map(([input, value]) => ({ input, value })) : [],
  );
  return typeof pricing.times === 'string' ? [...inputs, { input: pricing.times }] : inputs;
}

/** The properties of a schema and of the schemas it is composed of. */
function propertiesOf(context: Context, schema: Place): [string, Node][] {
  const own = placesAt(context, schema, 'properties').map(([name, { node }]): [string, Node] => [
    name,
    node,
  ]);
  const composed = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) =>
    placesAt(context, schema, keyword).flatMap(([, member]) => propertiesOf(context, member)),
  );
  return [...composed, ...own];
}

/** Prices are looked up by text, so that `10` and `'10'` are one value. */
function refuses(property: Node, value: unknown): string | undefined {
  if (value === undefined || !Array.isArray(property.enum)) return undefined;
  const allowed = new Set(property.enum.map(asText));
  return allowed.has(asText(value)) ? undefined : 'a value it does not take';
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
