import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/apis.ts';
import {
  derefObject,
  isObject,
  listOperations,
  objectAt,
  parseDocument,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import { escape, follow, valueAt } from './pointers.ts';
import type { Provenance } from '../oracle/verdict.ts';

/** An Example Object with its name, its `x-` marks included. */
export interface Example {
  readonly name: string;
  readonly value: Json;
  readonly provenance: Provenance;
  /** Of the prose in it. */
  readonly wording: Provenance;
  readonly marks: JsonObject;
  /** JSON pointer to it, from the root of the bundle. */
  readonly pointer: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  /** JSON pointer to the schema, from the root of the bundle. */
  readonly schema: string;
  readonly examples: readonly Example[];
}

/** One documented status of an operation. */
export interface Reply {
  readonly status: number;
  /** JSON pointer to it, from the root of the bundle. */
  readonly pointer: string;
  readonly provenance: Provenance;
  readonly mediaType: string | undefined;
  /** JSON pointer to the schema of the body, from the root of the bundle. */
  readonly schema: string | undefined;
  readonly headers: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: Json;
    readonly provenance: Provenance;
    readonly pointer: string;
  }[];
  readonly examples: readonly Example[];
}

export interface Operation {
  readonly id: string;
  /** JSON pointer to it, from the root of the bundle. */
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly bodyType: string | undefined;
  /** JSON pointer to the schema of the body, from the root of the bundle. */
  readonly bodySchema: string | undefined;
  readonly requests: readonly Example[];
  /** Requests that violate their schema, by the name of the reply they cause. */
  readonly errorRequests: Readonly<Record<string, JsonObject>>;
  readonly replies: readonly Reply[];
}

/** A bundle, read for its cases. */
export interface Contract {
  readonly api: string;
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, Operation>;
}

/** The bundle of an API. */
export function contractFile(api: string): string {
  return join(root, 'generated', api, 'openapi.yaml');
}

/** Reads `generated/<api>/openapi.yaml`. */
export function loadContract(api: string): Contract {
  const file = contractFile(api);
  return readContract(api, parseDocument(readFileSync(file, 'utf8'), file));
}

export function readContract(api: string, document: JsonObject): Contract {
  const operations = listOperations(document).map(({ id, method, path, object }) => {
    const item = objectAt(objectAt(document, 'paths'), path);
    const body = objectAt(derefObject(document, object.requestBody), 'content');
    const [bodyType] = Object.keys(body);
    const pointer = `/paths/${escape(path)}/${method}`;
    const bodyAt = follow(document, `${pointer}/requestBody`);
    return {
      id,
      pointer,
      method: method.toUpperCase(),
      path,
      parameters: [
        ...parametersOf(document, item, `/paths/${escape(path)}`),
        ...parametersOf(document, object, pointer),
      ],
      bodyType,
      bodySchema:
        bodyType === undefined
          ? undefined
          : follow(document, `${bodyAt}/content/${escape(bodyType)}/schema`),
      requests:
        bodyType === undefined ? [] : examplesIn(document, `${bodyAt}/content/${escape(bodyType)}`),
      errorRequests: derefAll(document, objectAt(object, 'x-error-requests')),
      replies: Object.keys(objectAt(object, 'responses')).map((status) =>
        readReply(document, `${pointer}/responses/${status}`, Number(status)),
      ),
    };
  });
  return { api, document, operations: new Map(operations.map((one) => [one.id, one])) };
}

/** @throws {Error} when a case or story names an operation that the contract lacks */
export function operationOf(contract: Contract, id: string): Operation {
  const operation = contract.operations.get(id);
  if (operation === undefined) throw new Error(`${contract.api} has no operation ${id}.`);
  return operation;
}

function parametersOf(document: JsonObject, holder: JsonObject, pointer: string): Parameter[] {
  return (Array.isArray(holder.parameters) ? holder.parameters : []).map((given, index) => {
    const parameter = derefObject(document, given);
    const at = follow(document, `${pointer}/parameters/${index}`);
    return {
      name: text(parameter.name),
      in: text(parameter.in),
      required: parameter.required === true,
      schema: `${at}/schema`,
      examples: examplesIn(document, at),
    };
  });
}

function readReply(document: JsonObject, pointer: string, status: number): Reply {
  const at = follow(document, pointer);
  const response = valueAt(document, at);
  const content = isObject(response) ? objectAt(response, 'content') : {};
  const [mediaType] = Object.keys(content);
  const headers = isObject(response) ? derefAll(document, objectAt(response, 'headers')) : {};
  const provenance = provenanceOf(
    isObject(response) ? response['x-provenance'] : undefined,
    'documented',
  );
  return {
    status,
    pointer: at,
    provenance,
    mediaType,
    schema: mediaType === undefined ? undefined : `${at}/content/${escape(mediaType)}/schema`,
    headers: Object.entries(headers).map(([name, header]) => ({
      name: name.toLowerCase(),
      required: header.required === true,
      schema: header.schema ?? true,
      provenance: provenanceOf(header['x-provenance'], provenance),
      pointer: follow(document, `${at}/headers/${escape(name)}`),
    })),
    examples:
      mediaType === undefined ? [] : examplesIn(document, `${at}/content/${escape(mediaType)}`),
  };
}

/** @param holder JSON pointer to what has the examples */
function examplesIn(document: JsonObject, holder: string): Example[] {
  const value = valueAt(document, holder);
  const examples = derefAll(document, isObject(value) ? objectAt(value, 'examples') : {});
  return Object.entries(examples).map(([name, marks]) => {
    const provenance = provenanceOf(marks['x-provenance'], 'documented');
    const wording = provenanceOf(marks['x-message-provenance'], provenance);
    const pointer = follow(document, `${holder}/examples/${escape(name)}`);
    return { name, value: marks.value ?? null, provenance, wording, marks, pointer };
  });
}

function derefAll(document: JsonObject, map: JsonObject): Record<string, JsonObject> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, derefObject(document, value)]),
  );
}

function provenanceOf(word: Json | undefined, otherwise: Provenance): Provenance {
  return word === 'observed' || word === 'decided' || word === 'documented' ? word : otherwise;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
