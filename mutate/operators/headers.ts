import type { Operation, Reply } from '../../check/contract/contract.ts';
import { type Answer, type Draft, type Operator, replying } from '../mutant.ts';

/** Every documented header is left out where it is required, and has a value that it cannot have. */
export const headers: Operator = {
  class: 'header',
  draft: ({ contract }) =>
    [...contract.operations.values()].flatMap((operation) =>
      operation.replies.flatMap((reply) =>
        reply.headers.flatMap(({ name, required }) => [
          ...(required
            ? [
                draft(operation, reply, `without-${name}`, `leaves ${name} out of`, (answer) =>
                  answer.headers.delete(name),
                ),
              ]
            : []),
          ...['soon', '-1'].map((value) =>
            draft(
              operation,
              reply,
              `${name}-is-${value}`,
              `says "${name}: ${value}" in`,
              (answer) => answer.headers.set(name, value),
            ),
          ),
        ]),
      ),
    ),
};

const MEDIA_TYPES = ['text/html; charset=utf-8', 'text/plain', 'application/xml'];

/** Every reply has another media type, none, or a body that is cut off. */
export const contentTypes: Operator = {
  class: 'content-type',
  draft: ({ contract }, dice) =>
    [...contract.operations.values()].flatMap((operation) =>
      operation.replies.flatMap((reply) => [
        ...dice
          .some(`${operation.id} ${reply.status}`, MEDIA_TYPES, 1)
          .map((type) =>
            draft(
              operation,
              reply,
              `as-${type.split(';')[0] ?? type}`,
              `sends ${type} as`,
              (answer) => answer.headers.set('content-type', type),
            ),
          ),
        draft(operation, reply, 'cut-off', 'cuts off the JSON of', (answer) => {
          answer.body = JSON.stringify(answer.body).slice(0, -1);
        }),
      ]),
    ),
};

function draft(
  operation: Operation,
  { status }: Reply,
  what: string,
  does: string,
  change: (answer: Answer) => void,
): Draft {
  return {
    name: `${operation.id}/${status}/${what}`,
    description: `${does} the ${status} of ${operation.id}`,
    shows: { operationId: operation.id, status },
    deploy: replying(operation, status, change),
  };
}
