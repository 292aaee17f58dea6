import type { Case } from '../../../check/cases/case.ts';
import type { Example, Reply } from '../../../check/contract/contract.ts';
import type { Provenance } from '../../../check/oracle/verdict.ts';
import { isObject, objectAt, type Json } from '../../generate/document.ts';
import type { ApiDocs, OperationDocs } from './api-docs.ts';
import { callOf, callOfCase, type Call, keyOf } from './call.ts';
import { fromExamples } from '../../../check/cases/causes.ts';
import { casesOf } from './cases.ts';

/** An error code as a reader looks it up. */
export interface ErrorDocs {
  readonly code: string;
  readonly statuses: readonly number[];
  readonly cause: string;
  readonly fix: string;
  readonly provenance: Provenance;
  readonly operations: readonly OperationDocs[];
  readonly provoke: Provocation | undefined;
  /** A documented reply with the code. */
  readonly reply: { readonly status: number; readonly body: Json };
  /** Every documented request that ends in it. */
  readonly variants: readonly Variant[];
}

/** How a mock is brought to answer with a code. */
export interface Provocation {
  /** `request`: it is the request's own doing; `prefer`: the mock is asked for the example. */
  readonly by: 'request' | 'prefer';
  readonly call: Call;
  readonly status: number;
  readonly operation: string;
  readonly example: string;
  /** Why no request of a client does it, in the contract's words. */
  readonly reason?: string;
}

export interface Variant {
  readonly name: string;
  readonly summary: string;
  readonly operation: string;
  readonly message: string;
}

interface Occurrence {
  readonly operation: OperationDocs;
  readonly reply: Reply;
  readonly example: Example;
}

/** The codes that an API explains in `x-error-codes`, in that order. */
export function readErrors(api: ApiDocs): ErrorDocs[] {
  const cases = casesOf(api.contract);
  return Object.entries(objectAt(api.contract.document, 'x-error-codes')).map(([code, about]) => {
    const found = occurrences(api, code);
    const [first] = found;
    if (first === undefined) throw new Error(`${api.name}: no example shows the code ${code}.`);
    const own = cases.filter(({ expected }) => codeOf(expected.name) === code);
    const provoke = provocation(api, own, first);
    const shown = found.find(
      ({ operation, example }) =>
        operation.id === provoke?.operation && example.name === provoke.example,
    );
    const { reply, example } = shown ?? first;
    return {
      code,
      cause: textAt(about, 'cause'),
      fix: textAt(about, 'fix'),
      statuses: [...new Set(found.map((one) => one.reply.status))],
      provenance: example.provenance,
      operations: api.operations.filter(({ id }) => found.some((one) => one.operation.id === id)),
      provoke,
      reply: { status: reply.status, body: example.value },
      variants: own.map((one) => variant(one, found)),
    };
  });
}

/** `invalid_request` of `invalid_request.sora-2_bad_duration`. */
export function codeOf(example: string): string {
  const [code = example] = example.split('.');
  return code;
}

function occurrences(api: ApiDocs, code: string): Occurrence[] {
  return api.operations.flatMap((operation) =>
    operation.operation.replies.flatMap((reply) =>
      reply.examples
        .filter(({ name }) => codeOf(name) === code)
        .map((example) => ({ operation, reply, example })),
    ),
  );
}

/** The simplest request that ends in the code; else the documented example, which the mock gives when asked. */
function provocation(
  api: ApiDocs,
  cases: readonly Case[],
  { operation, reply, example }: Occurrence,
): Provocation | undefined {
  // Of a limit one request says nothing.
  const [simplest] = cases
    .filter(({ needsTask, actor }) => needsTask === undefined && actor !== 'limited')
    .toSorted((a, b) => effort(a) - effort(b));
  if (simplest !== undefined)
    return {
      by: 'request',
      call: callOfCase(api.mount, simplest, api.keyPrefix),
      status: simplest.expected.status,
      operation: simplest.operation.id,
      example: simplest.expected.name,
    };
  // The control API acts whatever a request prefers.
  if (api.keyPrefix === undefined) return undefined;
  const key = keyOf('good', api.keyPrefix);
  const [body] = operation.operation.requests;
  // In order, so that nothing else is refused first.
  const { request } = fromExamples(operation.operation, body?.name, body);
  const plain = callOf(api.mount, operation.operation, request, key);
  const reason = example.marks['x-unprovoked'];
  return {
    by: 'prefer',
    call: {
      ...plain,
      headers: { ...plain.headers, Prefer: `code=${reply.status}, example=${example.name}` },
    },
    status: reply.status,
    operation: operation.id,
    example: example.name,
    ...(typeof reason === 'string' && { reason }),
  };
}

/** Without a key comes before with one, the plain name before a detail, a short request before a long one. */
function effort({ request, expected, actor }: Case): number {
  const { body, files, rawBody } = request;
  return (
    (expected.name.includes('.') ? 10_000 : 0) +
    (files === undefined ? 0 : 5000) +
    (actor === 'good' ? 0 : 10) +
    (rawBody?.length ?? (body === undefined ? 0 : JSON.stringify(body).length))
  );
}

function variant({ expected, operation }: Case, found: readonly Occurrence[]): Variant {
  const { name, body } = expected;
  const example = found.find(
    (one) => one.operation.id === operation.id && one.example.name === name,
  );
  const summary = example?.example.marks['summary'];
  return {
    name,
    summary: typeof summary === 'string' ? summary : name,
    operation: operation.id,
    message: messageIn(body) ?? '',
  };
}

/** The prose of an error, wherever the API puts it. */
function messageIn(body: Json): string | undefined {
  if (!isObject(body)) return undefined;
  for (const name of ['message', 'msg', 'error']) {
    const value = body[name];
    if (typeof value === 'string') return value;
    if (isObject(value)) return messageIn(value);
  }
  return undefined;
}

function textAt(value: Json, key: string): string {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : '';
}
