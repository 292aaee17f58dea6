import { isNode, placeAt, placesAt, type Context, type Place, type Rule } from '../redocly.ts';

/**
 * What a client's conduct is judged by exists: where `x-polled` finds the ids of tasks, a pace of more than nothing,
 * the operations and the statuses that `x-paid` names. A misspelt one would find nothing, and every client would be a
 * good one.
 */
export const conductFacts: Rule = () => ({
  Root: {
    enter(root, context) {
      const here = { node: root, location: context.location };
      const operations = placesAt(context, here, 'paths').flatMap(([, item]) =>
        placesAt(context, item)
          .filter(([, { node }]) => 'responses' in node)
          .map(([, operation]) => ({ operation, item })),
      );
      const ids = operations.map(({ operation }) => operation.node.operationId);
      for (const { operation, item } of operations) {
        for (const problem of polledProblems(context, operation, item))
          context.report({ message: problem, location: operation.location.child('x-polled') });
        for (const problem of paidProblems(context, operation, ids))
          context.report({ message: problem, location: operation.location.child('x-paid') });
      }
    },
  },
});

function polledProblems(context: Context, operation: Place, item: Place): string[] {
  const polled = operation.node['x-polled'];
  if (!isNode(polled)) return [];
  const place = String(polled.taskIds);
  const seconds = isNode(polled.pace) ? polled.pace.leastSeconds : undefined;
  return [
    ...(holds(context, operation, item, place)
      ? []
      : [`x-polled finds task ids at \`${place}\`, and a request has nothing there.`]),
    ...(typeof seconds === 'number' && seconds > 0
      ? []
      : [`x-polled needs pace.leastSeconds above 0; it is ${JSON.stringify(seconds)}.`]),
  ];
}

/** @param place `path.taskId`, `query.task_id` or `body.taskIds[].taskId` */
function holds(context: Context, operation: Place, item: Place, place: string): boolean {
  const [where = '', ...steps] = place.split('.');
  if (where !== 'body')
    return [operation, item].some((one) =>
      placesAt(context, one, 'parameters').some(
        ([, { node }]) => node.in === where && node.name === steps.join('.'),
      ),
    );
  const keys = steps.flatMap((step) =>
    step.endsWith('[]') ? ['properties', step.slice(0, -2), 'items'] : ['properties', step],
  );
  const schema = ['requestBody', 'content', 'application/json', 'schema'];
  return placeAt(context, operation, ...schema, ...keys) !== undefined;
}

function paidProblems(context: Context, operation: Place, ids: readonly unknown[]): string[] {
  const paid = operation.node['x-paid'];
  if (!isNode(paid)) return [];
  const responses = placesAt(context, operation, 'responses');
  const statuses = new Set(responses.map(([status]) => Number(status)));
  return [
    ...listed(paid.lookAt)
      .filter((id) => !ids.includes(id))
      .map((id) => `x-paid says to look at \`${String(id)}\`, which is no operation.`),
    ...listed(paid.repeatAfter)
      .filter((status) => Number(status) < 500 || !statuses.has(Number(status)))
      .map(
        (status) =>
          `x-paid says to repeat after ${String(status)}, which is no documented status from 500 on.`,
      ),
  ];
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
