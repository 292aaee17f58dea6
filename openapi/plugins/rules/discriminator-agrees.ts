import { isNode, placeAt, placesAt, strings, type Rule } from '../redocly.ts';

/**
 * `discriminator.mapping`, `oneOf` and the tag constants of the branches say the same.
 * https://spec.openapis.org/oas/v3.1.1.html#discriminator-object
 */
export const discriminatorAgrees: Rule = () => ({
  Schema: {
    enter(schema, context) {
      const { discriminator } = schema;
      if (!isNode(discriminator)) return;
      const here = { node: schema, location: context.location };
      const tag = String(discriminator.propertyName);
      const place = context.location.child('discriminator');
      const mapping = isNode(discriminator.mapping) ? Object.entries(discriminator.mapping) : [];
      const branches = new Map(
        placesAt(context, here, 'oneOf').map(([, branch]) => [
          branch.location.absolutePointer,
          branch,
        ]),
      );
      const mapped = new Set<string>();
      for (const [value, reference] of mapping) {
        const at = place.child('mapping').child(value);
        const { location } = context.resolve({ $ref: reference }, at.source.absoluteRef);
        const branch = branches.get(location?.absolutePointer ?? '');
        if (branch === undefined) {
          context.report({
            message: `\`${value}\` is mapped to ${String(reference)}, which is not in oneOf.`,
            location: at,
          });
          continue;
        }
        mapped.add(branch.location.absolutePointer);
        const property = placeAt(context, branch, 'properties', tag)?.node;
        const values = property?.enum ?? [property?.const];
        if (!strings(values).includes(value)) {
          context.report({
            message: `\`${value}\` is mapped to ${String(reference)}, whose \`${tag}\` is not the constant \`${value}\`.`,
            location: at,
          });
        }
      }
      for (const [pointer, branch] of branches) {
        if (!mapped.has(pointer)) {
          context.report({
            message: `No value of \`${tag}\` is mapped to this branch. Add it to the discriminator.`,
            location: branch.location,
          });
        }
      }
    },
  },
});
