/**
 * The contract is written once; three readers need it in a form of their own. The third, Prism's, is in
 * `mock-view.ts`.
 *
 * The views are pure functions over the bundle and not Redocly decorators: one Redocly run a contract
 * instead of four, and a test is one function call.
 */
import { isObject, type Json, type JsonObject } from './document.ts';
import { mapSchemas } from './schemas.ts';

/** For openapi-typescript: what TypeScript cannot say is left out, what is forbidden becomes `never`. */
export function typesView(bundle: JsonObject): JsonObject {
  return mapSchemas(bundle, (schema) => {
    if (isForbidden(schema)) return false;
    // The tags are constants of the branches, and TypeScript narrows by those.
    const { discriminator: _, ...rest } = withoutConditionals(schema);
    return rest;
  });
}

/** For Redoc, which would show conditionals as unnamed cases: the descriptions state these rules. */
export function docsView(bundle: JsonObject): JsonObject {
  return mapSchemas(bundle, (schema) => {
    const plain = withoutConditionals(schema);
    if (!isObject(plain.properties)) return plain;
    const allowed = Object.entries(plain.properties).filter(
      ([, property]) => !isForbidden(property),
    );
    return { ...plain, properties: Object.fromEntries(allowed) };
  });
}

/** `not: {}` is how the contract forbids a property in a form that every tool understands. */
function isForbidden(schema: Json): boolean {
  return isObject(schema) && isObject(schema.not) && Object.keys(schema.not).length === 0;
}

function withoutConditionals(schema: JsonObject): JsonObject {
  const { if: _, then: __, else: ___, allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) return rest;
  const members = allOf.filter((member) => !isObject(member) || Object.keys(member).length > 0);
  return members.length === 0 ? rest : { ...rest, allOf: members };
}
