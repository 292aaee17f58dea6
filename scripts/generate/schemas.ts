import { isObject, type Json, type JsonObject } from './document.ts';

/** A change of one schema whose subschemas have been changed already. `false` is the schema nothing matches. */
export type SchemaChange = (schema: JsonObject) => JsonObject | boolean;

// https://json-schema.org/draft/2020-12/json-schema-core#section-10
const ONE = new Set([
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'not',
  'if',
  'then',
  'else',
]);
const LIST = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MAP = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/**
 * A copy of an OpenAPI document in which every schema went through `change`, subschemas first.
 *
 * Only schemas are touched: an example, a default or an extension that happens to have a key such as
 * `if` or `discriminator` is data, not schema.
 */
export function mapSchemas(document: JsonObject, change: SchemaChange): JsonObject {
  return mapEntries(document, (value, key) => {
    if (key === 'example' || key === 'examples' || key.startsWith('x-')) return value;
    if (key === 'schema') return mapSchema(value, change);
    if (key === 'schemas' && isObject(value)) {
      return mapEntries(value, (schema) => mapSchema(schema, change));
    }
    return mapNode(value, change);
  });
}

function mapNode(value: Json, change: SchemaChange): Json {
  if (Array.isArray(value)) return value.map((item) => mapNode(item, change));
  return isObject(value) ? mapSchemas(value, change) : value;
}

function mapSchema(schema: Json, change: SchemaChange): Json {
  if (!isObject(schema)) return schema;
  return change(
    mapEntries(schema, (value, key) => {
      if (ONE.has(key)) return mapSchema(value, change);
      if (LIST.has(key) && Array.isArray(value)) {
        return value.map((item) => mapSchema(item, change));
      }
      if (MAP.has(key) && isObject(value)) {
        return mapEntries(value, (item) => mapSchema(item, change));
      }
      return value;
    }),
  );
}

function mapEntries(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, change(value, key)]),
  );
}
