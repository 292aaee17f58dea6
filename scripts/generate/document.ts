import { parse } from 'yaml';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object below `key`, or an empty one. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isObject(value) ? value : {};
}

/** The objects in the array below `key`, or none. */
export function objectsAt(parent: JsonObject, key: string): JsonObject[] {
  const value = parent[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Parses a YAML or JSON document whose root is an object. */
export function parseDocument(text: string, name: string): JsonObject {
  const document: unknown = parse(text);
  if (!isObject(document)) throw new Error(`${name} is not a YAML object.`);
  return document;
}

/** What a local reference (`#/components/…`) of a bundle points to; other values are returned as they are. */
function deref(document: JsonObject, value: Json | undefined): Json | undefined {
  let current = value;
  // A bundle has no chain of references longer than its components; the limit only stops a cycle.
  for (let hops = 0; hops < 32; hops += 1) {
    if (!isObject(current) || typeof current.$ref !== 'string') return current;
    current = pointTo(document, current.$ref);
  }
  throw new Error(`The reference ${JSON.stringify(value)} points to itself.`);
}

/** What stands at a local reference, which may be a reference itself. */
export function pointTo(document: JsonObject, ref: string): Json {
  if (!ref.startsWith('#/')) throw new Error(`${ref} is not a local reference: bundle first.`);
  let node: Json | undefined = document;
  for (const segment of ref.slice(2).split('/')) {
    const key = decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~');
    node = Array.isArray(node) ? node[Number(key)] : isObject(node) ? node[key] : undefined;
  }
  if (node === undefined) throw new Error(`${ref} points to nothing.`);
  return node;
}

/** `deref`, for a place where only an object makes sense; anything else is an empty object. */
export function derefObject(document: JsonObject, value: Json | undefined): JsonObject {
  const target = deref(document, value);
  return isObject(target) ? target : {};
}

/** What a path can have operations for, as it is written there. */
export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
] as const;

export interface Operation {
  readonly id: string;
  readonly method: (typeof METHODS)[number];
  readonly path: string;
  readonly object: JsonObject;
}

/** The operations of a bundle, in the order of its paths. */
export function listOperations(document: JsonObject): Operation[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) => {
    const pathItem = derefObject(document, item);
    return METHODS.flatMap((method) => {
      const object = pathItem[method];
      if (!isObject(object)) return [];
      const id = object.operationId;
      if (typeof id !== 'string') {
        throw new Error(`${method.toUpperCase()} ${path} has no operationId.`);
      }
      return [{ id, method, path, object }];
    });
  });
}
