import {
  derefObject,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  objectsAt,
} from '../../scripts/generate/document.ts';
import type { Contract, Operation } from './contract.ts';
import { valueAt } from './pointers.ts';

/** The request schema of one model. */
export interface Model {
  readonly schema: JsonObject;
  /** The names and values of its constants, such as `model: sora-2`. */
  readonly tags: Readonly<Record<string, Json>>;
}

/** The models that a request of the operation can be for; an operation that makes nothing has none. */
export function modelsOf(contract: Contract, operation: Operation): readonly Model[] {
  const known = cache.get(operation) ?? findModels(contract, operation);
  cache.set(operation, known);
  return known;
}

/** They are asked for with every request. */
const cache = new WeakMap<Operation, readonly Model[]>();

function findModels({ document }: Contract, { bodySchema }: Operation): Model[] {
  const found: Model[] = [];
  const visit = (value: Json | undefined) => {
    const schema = derefObject(document, value);
    if (!('x-media-type' in schema)) {
      for (const branch of objectsAt(schema, 'oneOf')) visit(branch);
      return;
    }
    const tags = Object.entries(objectAt(schema, 'properties')).flatMap(([name, property]) =>
      isObject(property) && property.const !== undefined ? [[name, property.const] as const] : [],
    );
    found.push({ schema, tags: Object.fromEntries(tags) });
  };
  const schema = bodySchema === undefined ? undefined : valueAt(document, bodySchema);
  if (isObject(schema)) visit(schema);
  return found;
}

/** The model that a body names. A model that may be left out is meant by a body that names none. */
export function modelIn(models: readonly Model[], body: unknown): Model | undefined {
  if (!isObject(body)) return undefined;
  return (
    models.find(({ tags }) =>
      Object.entries(tags).every(([name, value]) => body[name] === value),
    ) ??
    models.find(({ schema, tags }) =>
      Object.keys(tags).every((name) => body[name] === undefined && !isRequired(schema, name)),
    )
  );
}

function isRequired({ required }: JsonObject, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}

/** What the API calls the model, or nothing where it has only one. */
export function nameOf({ tags }: Model): string | undefined {
  const [name] = Object.values(tags);
  return typeof name === 'string' ? name : undefined;
}

/** The scenes that a model can be asked for, by the words of its contract; none where it has only one. */
export function scenesOf({ schema }: Model): readonly string[] {
  const words = schema['x-supported-scenes'] ?? schema['x-modes'];
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}
