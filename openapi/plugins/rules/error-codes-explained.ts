import { errorRequests, replyExamples } from '../examples.ts';
import { placesAt, type Context, type Place, type Rule } from '../redocly.ts';

/**
 * Every code that an error example is named after has a cause and a fix in `x-error-codes`, which readers look
 * for, and nothing else is explained there. `<code>.<detail>` belongs to `<code>`.
 */
export const errorCodesExplained: Rule = () => ({
  Root: {
    enter(root, context) {
      const here = { node: root, location: context.location };
      const explained = new Map(placesAt(context, here, 'x-error-codes'));
      const met = new Set(
        placesAt(context, here, 'paths').flatMap(([, path]) =>
          placesAt(context, path).flatMap(([, operation]) => codesOf(context, operation)),
        ),
      );
      for (const code of met) {
        if (explained.has(code)) continue;
        context.report({
          message: `Nobody is told what \`${code}\` means: add \`${code}\` with a cause and a fix to x-error-codes.`,
          location: context.location.child('x-error-codes').key(),
        });
      }
      for (const [code, { node, location }] of explained) {
        if (!met.has(code)) {
          context.report({ message: `No example shows the code \`${code}\`.`, location });
        }
        for (const part of ['cause', 'fix']) {
          if (typeof node[part] === 'string' && node[part] !== '') continue;
          context.report({ message: `The code \`${code}\` has no ${part}.`, location });
        }
      }
    },
  },
});

/** The codes of the errors that an operation shows, or that a request of its own brings about. */
function codesOf(context: Context, operation: Place): string[] {
  const errors = replyExamples(context, operation).filter(({ status }) => /^[45]/.test(status));
  const refused = errorRequests(context, operation).map(([name]) => name);
  return errors
    .map(({ name }) => name)
    .concat(refused)
    .map(codeOf);
}

function codeOf(example: string): string {
  const [code = example] = example.split('.');
  return code;
}
