import {
  derefObject,
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from './document.ts';

/** Deeper than any request nests; a schema that contains itself ends here. */
const DEEPEST = 8;

/**
 * The fields that a request may have, by their path (`options.duration`, `shots[].id`): those of every branch of the
 * schema. An alias names what it stands for, if it is one in every branch that has it; `open` says that anything may
 * stand below.
 */
export function readFields(bundle: JsonObject, schema: Json | undefined): JsonObject {
  const fields: JsonObject = {};
  collect(bundle, schema, '', fields, 0);
  return fields;
}

function collect(
  bundle: JsonObject,
  given: Json | undefined,
  path: string,
  fields: JsonObject,
  depth: number,
): void {
  if (depth > DEEPEST) return;
  const schema = derefObject(bundle, given);
  const inside = path === '' ? '' : `${path}.`;
  if (schema.additionalProperties === true && path !== '')
    fields[path] = { ...objectAt(fields, path), open: true };
  for (const [name, property] of Object.entries(objectAt(schema, 'properties'))) {
    const { 'x-alias-of': target } = derefObject(bundle, property);
    const at = inside + name;
    const aliasOf = typeof target === 'string' ? inside + target : undefined;
    const { aliasOf: before, ...known } = objectAt(fields, at);
    const agreed = aliasOf !== undefined && (!(at in fields) || before === aliasOf);
    fields[at] = { ...known, ...(agreed && { aliasOf }) };
    collect(bundle, property, at, fields, depth + 1);
  }
  if (isObject(schema.items)) collect(bundle, schema.items, `${path}[]`, fields, depth + 1);
  for (const keyword of ['allOf', 'anyOf', 'oneOf'])
    for (const member of objectsAt(schema, keyword))
      collect(bundle, member, path, fields, depth + 1);
}
