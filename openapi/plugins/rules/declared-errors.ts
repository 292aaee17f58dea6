import { isNode, placesAt, type Rule } from '../redocly.ts';

/**
 * Every operation declares 500, and 401 and 429 unless it needs no key (`security: []`, or a `{}` among its alternatives): a bad key and too
 * many requests with one key can meet any of the others.
 */
export const declaredErrors: Rule = () => {
  let needsKeyByDefault = true;
  return {
    Root: {
      enter(root) {
        needsKeyByDefault = needsKey(root.security);
      },
    },
    Operation: {
      enter(operation, context) {
        const here = { node: operation, location: context.location };
        const keyed = 'security' in operation ? needsKey(operation.security) : needsKeyByDefault;
        const declared = new Set(placesAt(context, here, 'responses').map(([status]) => status));
        for (const status of keyed ? ['401', '429', '500'] : ['500']) {
          if (declared.has(status)) continue;
          context.report({
            message: `The operation declares no ${status} response.`,
            location: context.location.child('responses').key(),
          });
        }
      },
    },
  };
};

function needsKey(security: unknown): boolean {
  if (!Array.isArray(security)) return true;
  return security.length > 0 && security.every((one) => isNode(one) && Object.keys(one).length > 0);
}
