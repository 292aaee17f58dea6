import type { Operation, Reply } from '../../check/contract/contract.ts';
import { valueAt } from '../../check/contract/pointers.ts';
import type { Knowledge } from '../../check/target/target.ts';
import { isObject, type Json } from '../../scripts/generate/document.ts';
import type { Dice } from '../dice.ts';
import { type Draft, type Operator, replying } from '../mutant.ts';
import { change, placesIn, pointersTo } from '../places.ts';

/** A way to spoil what is at a place, in words for an id and for a person. */
interface Spoil {
  readonly what: string;
  readonly does: string;
  readonly to: (value: unknown) => unknown;
}

/** A value of another type. */
function retyped(value: unknown): unknown {
  if (typeof value === 'string') return 12_345;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return Array.isArray(value) ? {} : isObject(value) ? [] : 12_345;
}

const SPOILS: readonly Spoil[] = [
  { what: 'dropped', does: 'leaves out', to: () => undefined },
  { what: 'null', does: 'says null for', to: () => null },
  { what: 'retyped', does: 'gives another type to', to: retyped },
  {
    what: 'another-word',
    does: 'uses a word of its own for',
    to: (value) => (typeof value === 'string' ? 'understudy' : value),
  },
  {
    what: 'negative',
    does: 'gives a negative number for',
    to: (value) => (typeof value === 'number' ? -7 : value),
  },
  {
    what: 'one-field-more',
    does: 'has a field that nobody documents in',
    to: (value) => (isObject(value) ? { ...value, understudy: 1 } : value),
  },
];

/** How many places of one status are spoiled in each way: there is more to a success than to an error. */
const PLACES = { success: 8, error: 1 };

/** What an example has is spoiled in every way that the schema of the reply forbids. */
export const bodies: Operator = {
  class: 'body',
  draft: (knowledge, dice) =>
    [...knowledge.contract.operations.values()].flatMap((operation) =>
      operation.replies.flatMap((reply) => spoiled(knowledge, dice, operation, reply)),
    ),
};

function spoiled({ schemas }: Knowledge, dice: Dice, operation: Operation, reply: Reply): Draft[] {
  const { status, schema, examples } = reply;
  if (schema === undefined) return [];
  const validate = schemas.body(schema);
  const places = [...new Set(examples.flatMap(({ value }) => placesIn(value)))];
  return SPOILS.flatMap(({ what, does, to }) => {
    const breaking = places.filter(
      (place) =>
        place !== '' &&
        // Wherever the place is there it has to be a mistake, or a right reply might do it too.
        examples
          .filter(({ value }) => pointersTo(value, place).length > 0)
          .every(({ value }) => !validate(after(value, place, to))),
    );
    const count = status < 300 ? PLACES.success : PLACES.error;
    return dice.some(`${operation.id} ${status} ${what}`, breaking, count).map((place) => ({
      name: `${operation.id}/${status}/${place.slice(1)}-${what}`,
      description: `${does} ${place} in the ${status} of ${operation.id}`,
      shows: { operationId: operation.id, status },
      deploy: replying(operation, status, (answer) => change(answer.body, place, to)),
    }));
  });
}

function after(value: Json, place: string, to: Spoil['to']): Json {
  const copy = structuredClone(value);
  change(copy, place, to);
  return copy;
}

const ANEW = /^https?:|^[\da-f]{8}-|^\d{4}-\d\d-\d\dT|(\.\.\.|…)$/i;

/** How many values of an operation's success are changed. */
const VALUES = 10;

/** A value that the example fixes is another one of the same type: the schema has nothing against it. */
export const values: Operator = {
  class: 'value',
  draft: ({ contract, schemas, story }, dice) =>
    [...contract.operations.values()].flatMap((operation) =>
      operation.replies
        .filter(({ status }) => status === 200)
        .flatMap(({ status, schema, examples }) => {
          const validate = schema === undefined ? undefined : schemas.body(schema);
          const places = [...new Set(examples.flatMap(({ value }) => placesIn(value)))];
          const fixed = places.filter(
            (place) =>
              place.split('/').every((name) => !Object.hasOwn(story.free, name)) &&
              examples.every(
                ({ value }) =>
                  pointersTo(value, place).every((at) => isFixed(valueAt(value, at))) &&
                  (validate?.(after(value, place, other)) ?? true),
              ),
          );
          return dice.some(`${operation.id} value`, fixed, VALUES).map((place) => ({
            name: `${operation.id}/${status}/${place.slice(1)}`,
            description: `has another value at ${place} of ${operation.id} than the example`,
            shows: { operationId: operation.id, status, kind: 'example' as const },
            deploy: replying(operation, status, (answer) => change(answer.body, place, other)),
          }));
        }),
    ),
};

function isFixed(value: unknown): boolean {
  return (
    (typeof value === 'string' && !ANEW.test(value)) ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}-understudy`;
  return typeof value === 'number' ? value + 1 : !(value === true);
}
