/** Changes of a contract, each in an operation of its own, so that one comparison judges them all. */
import type { JsonObject } from '../../../scripts/generate/document.ts';

export interface Change {
  /** The operation as it was, and as it is; undefined: there is none. */
  readonly was: Side | undefined;
  readonly is: Side | undefined;
  /** The rules that say that it breaks clients; none: it does not. */
  readonly by: readonly string[];
  /** It breaks clients, but nobody says so; why that is left at it. */
  readonly unseen?: string;
}

/** By what it is, in words. */
export type Changes = Readonly<Record<string, Change>>;

export interface Side {
  readonly operation: JsonObject;
  /** What stands beside the operation in its path. */
  readonly path?: JsonObject;
  /** What it refers to, by room: `schemas`, `headers`. */
  readonly components?: Readonly<Record<string, JsonObject>>;
}

export const OK: JsonObject = { description: 'Done.' };
export const TEXT: JsonObject = { type: 'string' };
export const NUMBER: JsonObject = { type: 'integer' };

export function operation(more: JsonObject, components?: Side['components']): Side {
  return {
    operation: { responses: { '200': OK }, ...more },
    ...(components !== undefined && { components }),
  };
}

/** An operation with a body in JSON. */
export function asked(schema: JsonObject, components?: Side['components']): Side {
  return operation({ requestBody: { required: true, content: json(schema) } }, components);
}

/** An operation with a reply in JSON. */
export function told(schema: JsonObject, components?: Side['components']): Side {
  return replied({ content: json(schema) }, components);
}

export function replied(response: JsonObject, components?: Side['components']): Side {
  return operation({ responses: { '200': { ...OK, ...response } } }, components);
}

export function json(schema: JsonObject): JsonObject {
  return { 'application/json': { schema } };
}

export function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: 'object', properties, ...more };
}

export function ref(schema: string): JsonObject {
  return { $ref: `#/components/schemas/${schema}` };
}
