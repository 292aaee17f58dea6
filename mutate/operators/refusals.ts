import { valueAt } from '../../check/contract/pointers.ts';
import { isObject } from '../../scripts/generate/document.ts';
import { jsonOf } from '../deployment.ts';
import type { Deployment, Operator } from '../mutant.ts';
import { placesIn, put } from '../places.ts';

/** Values of one operation that are refused although the contract allows them. */
const VALUES = 16;

/** A model, or a value of an option, that the contract allows is refused. */
export const refusals: Operator = {
  class: 'refusal',
  draft: ({ contract, schemas }, dice) =>
    [...contract.operations.values()].flatMap((operation) => {
      const { bodySchema, bodyType, id } = operation;
      if (bodySchema === undefined || bodyType !== 'application/json') return [];
      const validate = schemas.body(bodySchema);
      const accepted = new Set(
        operation.replies
          .filter(({ status }) => status === 200)
          .flatMap(({ examples }) => examples.map(({ name }) => name)),
      );
      const found = new Map<string, { at: string; value: string | number }>();
      for (const { name, value: body, marks } of operation.requests) {
        if (!isObject(body) || !validate(body) || 'x-actor' in marks || !accepted.has(name))
          continue;
        for (const at of placesIn(body)) {
          const value = valueAt(body, at);
          const isWord = typeof value === 'string' && value.length < 40 && !/[ /]/.test(value);
          if (at.includes('*') || !(isWord || typeof value === 'number')) continue;
          const copy = structuredClone(body);
          put(copy, at, 'understudy');
          // A place where any text will do is refused no value.
          if (!validate(copy)) found.set(JSON.stringify([at, value]), { at, value });
        }
      }
      return dice.some(`${id} refusals`, [...found.values()], VALUES).map(({ at, value }) => ({
        name: `${id}/${at.slice(1)}=${String(value)}`,
        description: `refuses ${at} = ${String(value)} at ${id}`,
        shows: { operationId: id, status: 200, kind: 'example' as const },
        deploy: (): Deployment => (call, next) => {
          const body = call.operation?.id === id ? jsonOf(call) : undefined;
          if (valueAt(body, at) === value) {
            put(body, at, 'understudy');
            call.body = JSON.stringify(body);
          }
          return next(call);
        },
      }));
    }),
};
