import { bodyExamples, errorRequests, parameterExamples, replyExamples } from '../examples.ts';
import type { Place, Rule } from '../redocly.ts';

/**
 * A name pairs a request with its reply, so that each pair is a case of the contract check:
 *
 * - an error reply, and every reply to a body, is caused by a request example of its name, an entry of
 *   `x-error-requests` or an `x-actor`; what no client can provoke says so in `x-unprovoked`;
 * - a request of a body or of `x-error-requests` has a reply of its name.
 */
export const errorExampleCaused: Rule = () => {
  /** Of the parameters that the operations of a path share. */
  let shared: [name: string, example: Place][] = [];
  return {
    PathItem: {
      enter(item, context) {
        shared = parameterExamples(context, { node: item, location: context.location });
      },
    },
    Operation: {
      enter(operation, context) {
        const here = { node: operation, location: context.location };
        const bodies = bodyExamples(context, here);
        const invalid = errorRequests(context, here);
        const causes = new Set(
          [...bodies, ...shared, ...parameterExamples(context, here), ...invalid].map(
            ([name]) => name,
          ),
        );
        const replies = replyExamples(context, here);
        for (const { status, name, example } of replies) {
          // Without a body, the request that every success answers is the one with the default parameters.
          if (/^[123]/.test(status) && bodies.length === 0) continue;
          if (causes.has(name) || 'x-actor' in example.node || 'x-unprovoked' in example.node)
            continue;
          context.report({
            message:
              `Nothing in this operation causes the ${status} reply \`${name}\`: add a request example or an ` +
              `x-error-requests entry of that name, or x-actor or x-unprovoked to the reply.`,
            location: context.location.child('responses').child(status).key(),
          });
        }
        const answered = new Set(replies.map(({ name }) => name));
        for (const [name, request] of [...bodies, ...invalid]) {
          if (answered.has(name)) continue;
          context.report({
            message: `The request \`${name}\` has no reply: add a response example of that name.`,
            location: request.location,
          });
        }
      },
    },
  };
};
