import {
  derefObject,
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from './document.ts';
import { mapSchemas } from './schemas.ts';

/**
 * For Prism, which ignores `discriminator` and would report every branch of the `oneOf` that did not
 * match. A tag enum and one if/then a tag report the branch that the tag selects.
 */
export function mockView(bundle: JsonObject): JsonObject {
  return mapSchemas(bundle, (schema) => {
    const choice = readChoice(bundle, schema);
    return choice === undefined ? schema : selectByTag(schema, choice);
  });
}

/** A `oneOf` whose branches differ in the constant of one property. */
interface Choice {
  readonly tag: string;
  readonly branches: readonly Branch[];
}

interface Branch {
  readonly value: string;
  readonly schema: Json;
  /** Whether a body without the tag belongs to this branch. */
  readonly byDefault: boolean;
}

function readChoice(bundle: JsonObject, schema: JsonObject): Choice | undefined {
  return isObject(schema.discriminator)
    ? readDiscriminator(schema, schema.discriminator)
    : readDefaultedChoice(bundle, schema);
}

function readDiscriminator(schema: JsonObject, discriminator: JsonObject): Choice {
  const tag = discriminator.propertyName;
  const mapping = Object.entries(objectAt(discriminator, 'mapping'));
  if (typeof tag !== 'string' || mapping.length === 0) {
    throw new Error(
      `The discriminator of ${JSON.stringify(schema.title ?? discriminator)} needs a propertyName and a ` +
        `mapping of every tag to its schema.`,
    );
  }
  return {
    tag,
    branches: mapping.map(([value, $ref]) => ({ value, schema: { $ref }, byDefault: false })),
  };
}

/**
 * A discriminator needs its property to be required. Where an API lets callers leave the tag out, the
 * contract puts the default branch beside the discriminated rest: `oneOf: [default, rest]`.
 */
function readDefaultedChoice(bundle: JsonObject, schema: JsonObject): Choice | undefined {
  const members = objectsAt(schema, 'oneOf').map((member) => ({
    member,
    target: derefObject(bundle, member),
  }));
  const rest = members.find(({ target }) => isObject(target.discriminator))?.target;
  if (rest === undefined || !isObject(rest.discriminator)) return undefined;
  const { tag, branches } = readDiscriminator(rest, rest.discriminator);
  const others = members.filter(({ target }) => target !== rest);
  const defaults = others.flatMap(({ member, target }) => {
    const { const: value } = derefObject(bundle, objectAt(target, 'properties')[tag]);
    const required = Array.isArray(target.required) && target.required.includes(tag);
    return typeof value === 'string' ? [{ value, schema: member, byDefault: !required }] : [];
  });
  return defaults.length === others.length
    ? { tag, branches: [...defaults, ...branches] }
    : undefined;
}

function selectByTag(schema: JsonObject, { tag, branches }: Choice): JsonObject {
  const { discriminator: _, oneOf: __, ...rest } = schema;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const mayLack = branches.some(({ byDefault }) => byDefault);
  return {
    type: 'object',
    ...rest,
    required: mayLack ? required : [...new Set([...required, tag])],
    properties: {
      ...objectAt(schema, 'properties'),
      [tag]: { enum: branches.map(({ value }) => value) },
    },
    allOf: [
      ...objectsAt(schema, 'allOf'),
      ...branches.map(({ value, schema, byDefault }) => ({
        // `type`, or a body that is no object would belong to every branch.
        if: {
          type: 'object',
          properties: { [tag]: { const: value } },
          ...(byDefault ? {} : { required: [tag] }),
        },
        // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
        then: schema,
      })),
    ],
  };
}
