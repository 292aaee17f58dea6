import { isObject, type Json, type JsonObject, objectAt } from '../../scripts/generate/document.ts';
import type { Schemas } from '../contract/schemas.ts';
import { escape, follow, valueAt } from '../contract/pointers.ts';

/** A place in a request and all the schemas that say something about it. */
export interface Field {
  /** JSON pointer into the body. */
  readonly pointer: string;
  /** Undefined where the request says nothing there. */
  readonly value: Json | undefined;
  /** Resolved, the ones that hold for this very request: the branch of its model, the `then` of its scene. */
  readonly schemas: readonly JsonObject[];
  readonly required: boolean;
}

/**
 * Every field that the schema of a body knows, whether the body has it or not; of a list its first item stands for all.
 *
 * @param schema JSON pointer from the root of the bundle
 */
export function fieldsOf(
  document: JsonObject,
  schemas: Schemas,
  schema: string,
  body: Json,
): Field[] {
  const walk = (
    pointer: string,
    value: Json | undefined,
    at: readonly string[],
    required: boolean,
  ): Field[] => {
    const holding = at.flatMap((one) => applicable(document, schemas, one, value));
    const field = { pointer, value, schemas: holding.map(({ schema }) => schema), required };
    const below = isObject(value)
      ? properties(holding).flatMap(([name, places]) =>
          walk(
            `${pointer}/${escape(name)}`,
            value[name],
            places,
            holding.some(({ schema }) => listed(schema.required).includes(name)),
          ),
        )
      : [];
    const items =
      Array.isArray(value) && value[0] !== undefined
        ? walk(
            `${pointer}/0`,
            value[0],
            holding.flatMap(({ schema, at }) => ('items' in schema ? [`${at}/items`] : [])),
            false,
          )
        : [];
    return [field, ...below, ...items];
  };
  return walk('', body, [schema], true);
}

interface Holding {
  readonly schema: JsonObject;
  readonly at: string;
}

/** The schema at a place and those it is made of, as far as they hold for the value. */
function applicable(
  document: JsonObject,
  schemas: Schemas,
  pointer: string,
  value: Json | undefined,
): Holding[] {
  const at = follow(document, pointer);
  const schema = valueAt(document, at);
  if (!isObject(schema)) return [];
  const holds = (place: string) => value !== undefined && schemas.body(place)(value);
  const list = (keyword: string) =>
    listed(schema[keyword]).map((_, index) => `${at}/${keyword}/${index}`);
  const parts = [
    ...list('allOf'),
    ...[...list('oneOf'), ...list('anyOf')].filter(holds),
    ...('if' in schema && holds(`${at}/if`) && 'then' in schema ? [`${at}/then`] : []),
    ...('if' in schema && !holds(`${at}/if`) && 'else' in schema ? [`${at}/else`] : []),
  ];
  return [
    { schema, at },
    ...parts.flatMap((part) => applicable(document, schemas, part, value)),
  ];
}

/** The names of properties, each with the places of its schemas. */
function properties(holding: readonly Holding[]): [string, string[]][] {
  const places = new Map<string, string[]>();
  for (const { schema, at } of holding)
    for (const name of Object.keys(objectAt(schema, 'properties')))
      places.set(name, [
        ...(places.get(name) ?? []),
        `${at}/properties/${escape(name)}`,
      ]);
  return [...places];
}

function listed(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
