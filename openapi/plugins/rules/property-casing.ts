import { isNode, type Rule } from '../redocly.ts';

const CASINGS: Readonly<Record<string, RegExp>> = {
  snake_case: /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
  camelCase: /^[a-z][a-zA-Z0-9]*$/,
};

/**
 * Properties are written in one casing: that of `x-property-casing` at the contract's root, `snake_case`
 * if it has none. `exceptions` lists the names that an API documents in another one.
 */
export const propertyCasing: Rule = ({ exceptions = [] } = {}) => {
  let casing = 'snake_case';
  return {
    Root: {
      enter(root, context) {
        const stated = root['x-property-casing'] ?? casing;
        if (typeof stated === 'string' && stated in CASINGS) casing = stated;
        else {
          context.report({
            message: `x-property-casing ${JSON.stringify(stated)} is none of ${Object.keys(CASINGS).join(', ')}.`,
            location: context.location.child('x-property-casing'),
          });
        }
      },
    },
    Schema: {
      enter(schema, context) {
        if (!isNode(schema.properties)) return;
        for (const name of Object.keys(schema.properties)) {
          if (CASINGS[casing]?.test(name) === true || exceptions.includes(name)) continue;
          context.report({
            message: `\`${name}\` is not in ${casing}, which this contract uses.`,
            location: context.location.child('properties').child(name).key(),
          });
        }
      },
    },
  };
};
