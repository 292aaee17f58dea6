import { banner } from './banner.ts';
import {
  derefObject,
  isObject,
  listOperations,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from './document.ts';
import { readFields } from './fields.ts';

/** Extensions that serve readers and the contract check, and that no mock computes with. */
const NOT_FACTS = new Set([
  'x-tagGroups',
  'x-logo',
  'x-codeSamples',
  'x-error-codes',
  'x-error-requests',
]);

/** `catalog.ts`: what the `x-` extensions of a contract say, as a typed constant. */
export function emitCatalog(bundle: JsonObject, api: string, contract: string): string {
  return `${banner(contract)}
import type { Catalog } from '../../mocks/domain/catalog.ts';

export const catalog = ${JSON.stringify(readCatalog(bundle, api), undefined, 2)} as const;

// Checked as a variable: a contract may state more facts than the mock reads.
catalog satisfies Catalog;
`;
}

/** The facts of a contract: its models by wire name, its operations by id, and those at the root. */
export function readCatalog(bundle: JsonObject, api: string): JsonObject {
  return {
    api,
    models: readModels(bundle),
    operations: readOperations(bundle),
    ...defined({
      keyPrefix: readKeyPrefix(bundle),
      retryAfterProvenance: objectAt(headersOf(bundle), 'RetryAfter')['x-provenance'],
    }),
    ...readFacts(bundle),
  };
}

/** A model is a schema with `x-generation-seconds`; one without `x-pricing` costs what the root's fallback says. */
function readModels(bundle: JsonObject): JsonObject {
  const models: JsonObject = {};
  const defaults = readDefaultModels(bundle);
  for (const [schemaName, schema] of Object.entries(
    objectAt(objectAt(bundle, 'components'), 'schemas'),
  )) {
    if (!isObject(schema) || typeof schema['x-generation-seconds'] !== 'number') continue;
    const properties = objectAt(schema, 'properties');
    const id =
      constOf(bundle, properties.model) ?? constOf(bundle, properties.model_id) ?? schemaName;
    if (models[id] !== undefined) {
      throw new Error(
        `${schemaName} describes ${id}, and so does ${JSON.stringify(objectAt(models, id).schema)}: ` +
          `keep x-generation-seconds on one of them.`,
      );
    }
    models[id] = {
      id,
      name: typeof schema.title === 'string' ? schema.title : id,
      schema: schemaName,
      ...defined({ isDefault: defaults.has(id) || undefined }),
      ...readFacts(schema),
      ...knownFields(bundle, schema),
      options: readOptions(bundle, 'options' in properties ? properties.options : schema),
    };
  }
  return models;
}

/** The models that a list of model ids names as its `default`: those meant when a request names none. */
function readDefaultModels(bundle: JsonObject): ReadonlySet<Json | undefined> {
  const schemas = Object.values(objectAt(objectAt(bundle, 'components'), 'schemas'));
  return new Set(
    schemas.flatMap((schema) => (isObject(schema) && schema.enum ? schema.default : [])),
  );
}

/** What keys begin with, which a security scheme may say. */
function readKeyPrefix(bundle: JsonObject): Json | undefined {
  return Object.values(objectAt(objectAt(bundle, 'components'), 'securitySchemes'))
    .map((scheme) => derefObject(bundle, scheme)['x-key-prefix'])
    .find((prefix) => prefix !== undefined);
}

function constOf(bundle: JsonObject, property: Json | undefined): string | undefined {
  const { const: value } = derefObject(bundle, property);
  return typeof value === 'string' ? value : undefined;
}

/** The facts of each option, those of `allOf`, `anyOf` and `oneOf` members included; the first to state one wins. */
function readOptions(bundle: JsonObject, schema: Json | undefined): JsonObject {
  const target = derefObject(bundle, schema);
  const options: JsonObject = {};
  for (const [name, property] of Object.entries(objectAt(target, 'properties'))) {
    options[name] = readOption(derefObject(bundle, property));
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    for (const member of objectsAt(target, keyword)) {
      for (const [name, facts] of Object.entries(readOptions(bundle, member))) {
        options[name] = { ...(isObject(facts) ? facts : {}), ...objectAt(options, name) };
      }
    }
  }
  return options;
}

function readOption(property: JsonObject): JsonObject {
  const facts = {
    default: property.default,
    aliasOf: property['x-alias-of'],
    normalizedTo: property['x-normalized-to'],
    ignoredInScenes: property['x-ignored-in-scenes'],
    allowed: property.enum,
    maxItems: property.maxItems,
  };
  return defined(facts);
}

function readOperations(bundle: JsonObject): JsonObject {
  return Object.fromEntries(
    listOperations(bundle).map(({ id, method, path, object }) => [
      id,
      {
        operationId: id,
        method,
        path,
        ...readFacts(object),
        ...knownFields(bundle, jsonSchemaOf(bundle, object)),
      },
    ]),
  );
}

/** Where the contract says what becomes of other fields, those that it has; of no others is anything to be said. */
function knownFields(bundle: JsonObject, schema: Json | undefined): JsonObject {
  return schema === undefined || bundle['x-unknown-fields'] === undefined
    ? {}
    : { fields: readFields(bundle, schema) };
}

function jsonSchemaOf(bundle: JsonObject, { requestBody }: JsonObject): Json | undefined {
  const content = objectAt(derefObject(bundle, requestBody), 'content');
  return objectAt(content, 'application/json').schema;
}

function headersOf(bundle: JsonObject): JsonObject {
  return objectAt(objectAt(bundle, 'components'), 'headers');
}

function readFacts(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => key.startsWith('x-') && !NOT_FACTS.has(key))
      .map(([key, value]) => [camelCase(key.slice('x-'.length)), value]),
  );
}

function camelCase(key: string): string {
  return key.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function defined(object: Record<string, Json | undefined>): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (value !== undefined) result[key] = value;
  return result;
}
