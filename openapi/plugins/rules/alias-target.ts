import { placesAt, type Rule } from '../redocly.ts';

/** What an alias has to share with the property it stands for; a difference would let a request choose its rules. */
const SHARED = [
  'type',
  'enum',
  'format',
  'minimum',
  'maximum',
  'x-extensible-enum',
  'x-normalized-to',
];

/** `x-alias-of` names a sibling of the same type that is no alias itself. */
export const aliasTarget: Rule = () => ({
  Schema: {
    enter(schema, context) {
      const properties = new Map(
        placesAt(context, { node: schema, location: context.location }, 'properties'),
      );
      for (const [name, { node: alias, location }] of properties) {
        if (!('x-alias-of' in alias)) continue;
        const target = String(alias['x-alias-of']);
        const place = location.child('x-alias-of');
        const aimed = properties.get(target)?.node;
        if (aimed === undefined) {
          const known = [...properties.keys()].filter((other) => other !== name).join(', ');
          context.report({
            message: `\`${name}\` is an alias of \`${target}\`, which is no property beside it. Known: ${known}.`,
            location: place,
          });
        } else if ('x-alias-of' in aimed) {
          context.report({
            message: `\`${name}\` is an alias of \`${target}\`, which is an alias itself. Name the property both stand for.`,
            location: place,
          });
        } else {
          const different = SHARED.filter(
            (keyword) => JSON.stringify(alias[keyword]) !== JSON.stringify(aimed[keyword]),
          );
          if (different.length > 0) {
            context.report({
              message: `\`${name}\` is an alias of \`${target}\` and differs from it in ${different.join(', ')}.`,
              location: place,
            });
          }
        }
      }
    },
  },
});
