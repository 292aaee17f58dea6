import type { JsonObject } from '../../../scripts/generate/document.ts';
import { asked, type Changes, object, operation, ref, type Side, TEXT, told } from './change.ts';

/** A request for one of several models; the names of its schemas begin with `prefix`, as a contract has one of each. */
function models(prefix: string, names: readonly string[], { by = 'model', also = {} } = {}): Side {
  const mapping = Object.fromEntries(
    names.map((name) => [name, `#/components/schemas/${prefix}${name}`]),
  );
  return asked(
    {
      discriminator: { propertyName: by, mapping: { ...mapping, ...also } },
      oneOf: names.map((name) => ref(`${prefix}${name}`)),
    },
    {
      schemas: Object.fromEntries(
        names.map((name) => [
          `${prefix}${name}`,
          object(
            { [by]: { const: name }, prompt: TEXT },
            { required: [by], title: `Model ${name}` },
          ),
        ]),
      ),
    },
  );
}

/** Without a condition what follows from it applies to nothing. */
function conditional(condition: JsonObject | undefined, properties: JsonObject = {}): JsonObject {
  return object(
    { a: TEXT, b: TEXT },
    {
      ...(condition !== undefined && { if: condition }),
      // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
      then: { properties, required: ['b'] },
    },
  );
}

const words = (...list: string[]): JsonObject => ({ properties: { a: { enum: list } } });

/** How schemas are put together, and what they are called. */
export const schemas: Changes = {
  'a model is gone': {
    was: models('Gone', ['one', 'two']),
    is: models('Gone', ['one']),
    by: [
      'schema-combinator-changed',
      'understudy/choice-removed',
      'understudy/schema-name-removed',
    ],
  },
  'a model is new': { was: models('New', ['one']), is: models('New', ['one', 'two']), by: [] },
  'a second name of a model is gone': {
    was: models('Twice', ['one', 'two'], { also: { uno: '#/components/schemas/Twiceone' } }),
    is: models('Twice', ['one', 'two']),
    by: ['understudy/choice-removed'],
  },
  'models are told apart by another field': {
    was: models('Apart', ['one', 'two']),
    is: models('Apart', ['one', 'two'], { by: 'kind' }),
    by: ['required-properties-added', 'understudy/request-field-removed'],
  },
  'a request has one rule more': {
    was: asked({ allOf: [object({ a: TEXT })] }),
    is: asked({ allOf: [object({ a: TEXT }), { required: ['a'] }] }),
    by: ['schema-combinator-changed'],
  },
  'a condition is new': {
    was: asked(object({ a: TEXT, b: TEXT })),
    is: asked(conditional(words('x'))),
    by: ['schema-constraint-changed'],
  },
  'a condition is met by one word more': {
    was: asked(conditional(words('x'))),
    is: asked(conditional(words('x', 'y'))),
    by: ['understudy/condition-changed'],
  },
  'a condition is met by less': {
    was: asked(conditional({ required: ['a', 'c'] })),
    is: asked(conditional({ required: ['a'] })),
    by: ['understudy/condition-changed'],
  },
  'a condition is met by whatever is sent': {
    was: asked(conditional({ required: ['a'], ...words('x') })),
    is: asked(conditional({ required: ['a'] })),
    by: ['understudy/condition-changed'],
  },
  'what was not asked for in any case is asked for in some': {
    was: asked(conditional(undefined)),
    is: asked(conditional(words('x'))),
    by: ['understudy/condition-changed'],
  },
  'a condition asks less of a field': {
    was: asked(conditional(words('x'), { b: { minLength: 2 } })),
    is: asked(conditional(words('x'))),
    by: [],
  },
  'a condition is gone': {
    was: asked(conditional(words('x'))),
    is: asked(object({ a: TEXT, b: TEXT })),
    by: [],
  },
  'a word more is forbidden': {
    was: asked({ ...TEXT, not: { enum: ['x'] } }),
    is: asked({ ...TEXT, not: { enum: ['x', 'y'] } }),
    by: ['understudy/condition-changed'],
  },
  'a field takes one more beside it': {
    was: asked(object({ a: TEXT }, { dependentRequired: { a: ['b'] } })),
    is: asked(object({ a: TEXT }, { dependentRequired: { a: ['b', 'c'] } })),
    by: ['understudy/dependent-fields-added'],
  },
  'a schema has another name': {
    was: told(ref('Aaaa'), { schemas: { Aaaa: object({ id: TEXT }) } }),
    is: told(ref('Zzzzzzzz'), { schemas: { Zzzzzzzz: object({ id: TEXT }) } }),
    by: ['understudy/schema-name-removed'],
  },
  'a schema has almost the same name': {
    was: told(ref('ClockBackwardsError'), {
      schemas: { ClockBackwardsError: object({ id: TEXT }) },
    }),
    is: told(ref('ClockRefusedError'), { schemas: { ClockRefusedError: object({ id: TEXT }) } }),
    by: ['understudy/schema-name-removed'],
  },
  'a schema has no name': {
    was: told(ref('Solo'), { schemas: { Solo: object({ id: TEXT }) } }),
    is: told(object({ id: TEXT })),
    by: ['understudy/schema-name-removed'],
  },
  'a schema has a name': {
    was: told(object({ id: TEXT })),
    is: told(ref('Named'), { schemas: { Named: object({ id: TEXT }) } }),
    by: [],
  },
  'a text is another, or an operation is deprecated': {
    was: operation({ description: 'One.' }),
    is: operation({ description: 'Two.', deprecated: true }),
    by: [],
  },
};
