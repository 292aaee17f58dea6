import { errorRequests, replyExamples } from '../examples.ts';
import { placesAt, type Rule } from '../redocly.ts';

/**
 * An operation that takes a body or a query says what bad input gets: a 400, 422 or 4XX, or a refusal that
 * an API sends with status 200 and that an entry of `x-error-requests` causes.
 */
export const badInputAnswered: Rule = () => ({
  Operation: {
    enter(operation, context) {
      const here = { node: operation, location: context.location };
      const parameters = placesAt(context, here, 'parameters').map(([, { node }]) => node.in);
      if (!('requestBody' in operation) && !parameters.includes('query')) return;
      const statuses = new Set(placesAt(context, here, 'responses').map(([status]) => status));
      if (['400', '422', '4XX'].some((status) => statuses.has(status))) return;
      const successes = replyExamples(context, here).filter(({ status }) => status.startsWith('2'));
      const refused = errorRequests(context, here).some(([name]) =>
        successes.some((reply) => reply.name === name),
      );
      if (refused) return;
      context.report({
        message:
          'Nothing says what bad input gets: add a 400, 422 or 4XX response, or an x-error-requests entry ' +
          'that a refusal with status 200 answers.',
        location: context.location.child('responses').key(),
      });
    },
  },
});
