import {
  derefObject,
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from '../../generate/document.ts';
import { mapSchemas } from '../../generate/schemas.ts';
import { docsView } from '../../generate/views.ts';
import type { ApiDocs } from './api-docs.ts';
import { codeSamples } from './samples.ts';
import { text } from './text.ts';

/** Extensions that Redoc shows or follows. The others are for programs, and readers would only download them. */
const SHOWN = new Set(['x-tagGroups', 'x-displayName', 'x-provenance', 'x-enumDescriptions']);

const NOT_BLANK = String.raw`\S`;

/** A contract as Redoc gets it: the docs view, every model of a request to pick from, code samples, the mock first. */
export function docsDocument(api: ApiDocs): JsonObject {
  const { document } = api.contract;
  const viewed = docsView(document);
  const chosen = mapSchemas(viewed, ({ unevaluatedProperties, pattern, ...schema }) =>
    // That unknown keys are accepted is said in words; Redoc would show it as a property without a name. So is that a
    // text may not be blank, and its pattern would be a riddle.
    withOneChoice(document, {
      ...schema,
      ...(unevaluatedProperties === false && { unevaluatedProperties }),
      ...(pattern !== undefined && pattern !== NOT_BLANK && { pattern }),
    }),
  );
  const shown = explained(shownOnly(chosen), objectAt(document, 'x-error-codes'));
  return {
    ...shown,
    // Redoc puts it behind the title, in parentheses.
    info: { ...objectAt(shown, 'info'), version: `v${text(objectAt(shown, 'info').version)}` },
    servers: objectsAt(shown, 'servers').toSorted(
      (a, b) => Number(hasVariables(a)) - Number(hasVariables(b)),
    ),
    paths: Object.fromEntries(
      Object.entries(objectAt(shown, 'paths')).map(([path, item]) => [
        path,
        isObject(item) ? withSamples(api, item) : item,
      ]),
    ),
  };
}

function hasVariables({ url }: JsonObject): boolean {
  return text(url).includes('{');
}

function withSamples(api: ApiDocs, item: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => {
      const id = isObject(operation) ? operation.operationId : undefined;
      const known = typeof id === 'string' ? api.contract.operations.get(id) : undefined;
      if (!isObject(operation) || known === undefined) return [method, operation];
      return [method, withOwn(operation, { 'x-codeSamples': codeSamples(api, known) })];
    }),
  );
}

function withOwn(operation: JsonObject, own: JsonObject): JsonObject {
  return { ...operation, ...own };
}

/**
 * `oneOf: [the default, the discriminated rest]`, by which a contract lets callers leave the tag out, as one choice
 * among all of them.
 */
export function withOneChoice(document: JsonObject, schema: JsonObject): JsonObject {
  const [first, second, ...more] = objectsAt(schema, 'oneOf');
  if (first === undefined || second === undefined || more.length > 0) return schema;
  const rest = derefObject(document, second);
  const discriminator = objectAt(rest, 'discriminator');
  const { propertyName } = discriminator;
  if (typeof propertyName !== 'string' || typeof first.$ref !== 'string') return schema;
  const tag = derefObject(
    document,
    objectAt(derefObject(document, first), 'properties')[propertyName],
  );
  if (typeof tag.const !== 'string') return schema;
  return {
    ...schema,
    discriminator: {
      propertyName,
      mapping: { [tag.const]: first.$ref, ...objectAt(discriminator, 'mapping') },
    },
    oneOf: [first, ...objectsAt(rest, 'oneOf')],
  };
}

/** Without extensions that are for programs; values of examples are left alone. */
function shownOnly(node: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.startsWith('x-') || SHOWN.has(key))
      .map(([key, value]) => [key, key === 'value' ? value : shownValue(value)]),
  );
}

function shownValue(value: Json): Json {
  if (Array.isArray(value)) return value.map(shownValue);
  return isObject(value) ? shownOnly(value) : value;
}

/** Lists of error codes say of each why it comes. */
function explained(document: JsonObject, codes: JsonObject): JsonObject {
  return mapSchemas(document, (schema) => {
    const values = Array.isArray(schema.enum) ? schema.enum : [];
    const causes = values.flatMap((value) => {
      const { cause } = objectAt(codes, text(value));
      return typeof value === 'string' && typeof cause === 'string' ? [[value, cause]] : [];
    });
    return causes.length === 0 || causes.length < values.length
      ? schema
      : { ...schema, 'x-enumDescriptions': Object.fromEntries(causes) };
  });
}
