import {
  isNode,
  placeAt,
  placesAt,
  strings,
  type Context,
  type Place,
  type Rule,
} from '../redocly.ts';

const CODE_PROPERTIES = new Set(['code', 'errorCode']);

/**
 * Each code of an error schema has an example, called `<code>` or `<code>.<detail>`, and no example has a
 * code that the schema lacks. Numeric codes name no error and are left alone.
 */
export const errorCodeExamples: Rule = () => ({
  Response: {
    enter(response, context) {
      const here = { node: response, location: context.location };
      for (const [, media] of placesAt(context, here, 'content')) {
        const schema = placeAt(context, media, 'schema');
        const found = schema && findCodes(context, schema);
        if (found === undefined) continue;
        const codes = new Set(found.codes);
        for (const [name, example] of placesAt(context, media, 'examples')) {
          const code = valueAt(example.node.value, found.path);
          codes.delete(code);
          if (!found.codes.includes(code)) {
            context.report({
              message: `The example \`${name}\` has the code \`${code}\`, which the schema of this response lacks: ${found.codes.join(', ')}.`,
              location: example.location,
            });
          } else if (name !== code && !name.startsWith(`${code}.`)) {
            context.report({
              message: `The example \`${name}\` shows \`${code}\`: call it \`${code}\` or \`${code}.<detail>\`.`,
              location: media.location.child('examples').child(name).key(),
            });
          }
        }
        for (const code of codes) {
          context.report({
            message: `The code \`${code}\` has no example here. Add one called \`${code}\`.`,
            location: media.location,
          });
        }
      }
    },
  },
});

interface CodeList {
  /** Where in a body the code stands. */
  readonly path: readonly string[];
  readonly codes: readonly string[];
}

function findCodes(context: Context, schema: Place): CodeList | undefined {
  for (const [name, property] of placesAt(context, schema, 'properties')) {
    const codes = strings(property.node.enum ?? [property.node.const]);
    if (CODE_PROPERTIES.has(name) && codes.length > 0) return { path: [name], codes };
    const inner = findCodes(context, property);
    if (inner !== undefined) return { ...inner, path: [name, ...inner.path] };
  }
  return undefined;
}

function valueAt(body: unknown, path: readonly string[]): string {
  let value = body;
  for (const key of path) value = isNode(value) ? value[key] : undefined;
  return String(value);
}
