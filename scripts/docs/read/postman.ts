/** A Postman collection, v2.1: https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html */
import type { Case } from '../../../check/cases/case.ts';
import { objectAt, objectsAt, type Json, type JsonObject } from '../../generate/document.ts';
import type { ApiDocs, OperationDocs } from './api-docs.ts';
import { type Call, MOCK } from '../browser/call.ts';
import { callOfCase, keyOf } from './call.ts';
import { casesOf } from './cases.ts';
import { text } from './text.ts';

/** Every documented request, in folders by tag and operation, each with the reply that the contract promises. */
export function postmanCollection(api: ApiDocs): JsonObject {
  const cases = casesOf(api);
  return {
    info: {
      name: api.title,
      description: api.description,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    variable: [
      { key: 'baseUrl', value: `${MOCK}${api.mount}` },
      ...(api.keyPrefix === undefined
        ? []
        : [{ key: 'apiKey', value: keyOf('good', api.keyPrefix) ?? '' }]),
    ],
    ...(api.keyPrefix !== undefined && {
      auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{apiKey}}', type: 'string' }] },
    }),
    item: tags(api).map(({ name, operations }) => ({
      name,
      item: operations.map((operation) => ({
        name: operation.summary,
        item: cases
          .filter((one) => one.operation.id === operation.id)
          .map((one) => itemOf(api, operation, one)),
      })),
    })),
  };
}

function tags(api: ApiDocs): { name: string; operations: OperationDocs[] }[] {
  const { document } = api.contract;
  return objectsAt(document, 'tags')
    .map((tag) => ({
      name: text(tag['x-displayName'] ?? tag.name),
      operations: api.operations.filter((operation) => tagOf(document, operation) === tag.name),
    }))
    .filter(({ operations }) => operations.length > 0);
}

function tagOf(document: JsonObject, { path, method }: OperationDocs): Json | undefined {
  const operation = objectAt(objectAt(objectAt(document, 'paths'), path), method.toLowerCase());
  return Array.isArray(operation.tags) ? operation.tags[0] : undefined;
}

function itemOf(api: ApiDocs, { operation }: OperationDocs, one: Case): JsonObject {
  const call = callOfCase(api.mount, one, api.keyPrefix);
  const { status, name, body } = one.expected;
  const example = [
    ...operation.requests,
    ...operation.replies.flatMap(({ examples }) => examples),
  ].find((candidate) => candidate.name === name);
  const summary = example?.marks['summary'];
  const request = requestOf(api, call);
  return {
    name: `${status} ${typeof summary === 'string' ? summary : name}`,
    request,
    response: [
      {
        name: String(status),
        code: status,
        originalRequest: request,
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body: JSON.stringify(body, undefined, 2),
      },
    ],
  };
}

function requestOf(api: ApiDocs, call: Call): JsonObject {
  const usual = api.keyPrefix === undefined ? null : keyOf('good', api.keyPrefix);
  return {
    method: call.method,
    url: `{{baseUrl}}${call.path.slice(api.mount.length)}`,
    header: Object.entries(call.headers).map(([key, value]) => ({ key, value })),
    ...(call.key !== usual && {
      auth:
        call.key === null
          ? { type: 'noauth' }
          : { type: 'bearer', bearer: [{ key: 'token', value: call.key, type: 'string' }] },
    }),
    ...bodyOf(call),
  };
}

function bodyOf({ body, rawBody, files }: Call): JsonObject {
  if (files !== undefined)
    return {
      body: {
        mode: 'formdata',
        formdata: files.map(({ field, filename, contentType }) => ({
          key: field,
          type: 'file',
          src: filename,
          contentType,
        })),
      },
    };
  const raw = rawBody ?? (body === undefined ? undefined : JSON.stringify(body, undefined, 2));
  return raw === undefined
    ? {}
    : { body: { mode: 'raw', raw, options: { raw: { language: 'json' } } } };
}
