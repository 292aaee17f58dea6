import {
  derefObject,
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from '../../generate/document.ts';
import type { ApiDocs, OperationDocs } from './api-docs.ts';
import { withOneChoice } from './docs-document.ts';
import { text } from './text.ts';

/** An option of a model, and where the reference describes it. */
export interface OptionDocs {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  /** After the page of the operation, as Redoc reads it. */
  readonly anchor: string;
}

export interface ModelDocs {
  /** How a request names it. */
  readonly id: string;
  /** The model of which it is one kind of request; absent where it is the model. */
  readonly kindOf?: string;
  readonly description: string;
  readonly medium: string;
  readonly seconds: number | undefined;
  /** From the cheapest to the dearest row of its prices; none where no rule is known. */
  readonly credits:
    { readonly from: number; readonly to: number; readonly perSecond: boolean } | undefined;
  readonly operation: OperationDocs;
  /** Where the reference shows it, with it selected: the first of its options, as the tag stands above the choice. */
  readonly anchor: string;
  readonly options: readonly OptionDocs[];
}

/** A body that is one of several schemas, by the tag of each. */
interface Variant {
  readonly id: string;
  readonly schema: JsonObject;
  /** How Redoc's addresses say that it is selected. */
  readonly path: string;
}

/** The models that an API makes things with, in the order of its requests. */
export function readModels(api: ApiDocs): ModelDocs[] {
  const { document } = api.contract;
  return api.operations.flatMap((operation) => {
    const body = bodyOf(api, operation);
    const variants = variantsOf(document, body, '');
    if (variants.some(({ schema }) => isModel(schema)))
      return variants.map((variant) => modelOf(document, operation, variant, variant.schema, []));
    return isModel(body) ? kindsOf(document, operation, body) : [];
  });
}

function isModel(schema: JsonObject): boolean {
  return typeof schema['x-generation-seconds'] === 'number';
}

function bodyOf({ contract }: ApiDocs, { path, method }: OperationDocs): JsonObject {
  const { document } = contract;
  const item = objectAt(objectAt(document, 'paths'), path);
  const body = derefObject(document, objectAt(item, method.toLowerCase()).requestBody);
  const schema = derefObject(
    document,
    objectAt(objectAt(body, 'content'), 'application/json').schema,
  );
  return withOneChoice(document, schema);
}

function variantsOf(document: JsonObject, schema: JsonObject, before: string): Variant[] {
  const mapping = Object.entries(objectAt(objectAt(schema, 'discriminator'), 'mapping'));
  return mapping.map(([id, $ref], index) => ({
    id,
    schema: derefObject(document, { $ref }),
    path: `${before}&d=${index}`,
  }));
}

/** One model whose requests are lists of things of several kinds: a line for each kind. */
function kindsOf(document: JsonObject, operation: OperationDocs, body: JsonObject): ModelDocs[] {
  const properties = Object.entries(objectAt(body, 'properties'));
  return properties.flatMap(([name, property]) => {
    const items = derefObject(document, derefObject(document, property).items);
    const common = optionsOf(document, body, '').filter((option) => option.name !== name);
    return variantsOf(document, items, `${name}[]`).map((variant) =>
      modelOf(document, operation, variant, body, common, text(body.title)),
    );
  });
}

function modelOf(
  document: JsonObject,
  operation: OperationDocs,
  { id, schema, path }: Variant,
  facts: JsonObject,
  common: readonly OptionDocs[],
  kindOf?: string,
): ModelDocs {
  const properties = objectAt(schema, 'properties');
  const own = optionsOf(document, schema, path).filter(
    ({ name, schema }) => schema.const !== id && name !== 'options',
  );
  const nested =
    properties.options === undefined
      ? []
      : optionsOf(document, derefObject(document, properties.options), `${path}/options`);
  const medium = facts['x-media-type'];
  const seconds = facts['x-generation-seconds'];
  return {
    id,
    ...(kindOf !== undefined && { kindOf }),
    medium: typeof medium === 'string' ? medium : '',
    seconds: typeof seconds === 'number' ? seconds : undefined,
    description: typeof schema.description === 'string' ? schema.description : '',
    credits: creditsOf(facts),
    operation,
    anchor: own[0]?.anchor ?? '',
    options: [...own, ...nested, ...common],
  };
}

function optionsOf(document: JsonObject, schema: JsonObject, path: string): OptionDocs[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const own = Object.entries(objectAt(schema, 'properties'))
    .filter(([, property]) => !isForbidden(property))
    .map(([name, property]) => ({
      name,
      required: required.includes(name),
      schema: derefObject(document, property),
      anchor: `t=request&path=${path === '' ? '' : `${path}/`}${name}`.toLowerCase(),
    }));
  const alternatives = [...objectsAt(schema, 'anyOf'), ...objectsAt(schema, 'oneOf')].flatMap(
    (member, index) => optionsOf(document, derefObject(document, member), `${path}&oneof=${index}`),
  );
  const names = new Set(own.map(({ name }) => name));
  for (const option of alternatives) {
    if (names.has(option.name)) continue;
    names.add(option.name);
    // What one alternative requires, another does without.
    own.push({ ...option, required: false });
  }
  return own;
}

function isForbidden(schema: Json): boolean {
  return isObject(schema) && isObject(schema.not);
}

function creditsOf(facts: JsonObject): ModelDocs['credits'] {
  const rows = objectsAt(objectAt(facts, 'x-pricing'), 'rows');
  const prices = rows.flatMap(({ credits, creditsPerSecond }) =>
    [credits, creditsPerSecond].filter((price) => typeof price === 'number'),
  );
  if (prices.length === 0) return undefined;
  return {
    from: Math.min(...prices),
    to: Math.max(...prices),
    perSecond: rows.some(({ creditsPerSecond }) => creditsPerSecond !== undefined),
  };
}

/** How many models these are: kinds of one count once. */
export function countModels(models: readonly ModelDocs[]): number {
  return new Set(models.map(({ id, kindOf }) => kindOf ?? id)).size;
}
