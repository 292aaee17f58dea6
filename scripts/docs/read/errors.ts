import type { Case } from '../../../check/cases/case.ts';
import type { Example, Reply } from '../../../check/contract/contract.ts';
import type { Provenance } from '../../../check/oracle/verdict.ts';
import { isObject, objectAt, type Json } from '../../generate/document.ts';
import type { ApiDocs, OperationDocs } from './api-docs.ts';
import type { Call } from '../browser/call.ts';
import { callOfCase } from './call.ts';
import { casesOf } from './cases.ts';
import { preferring } from './prefer.ts';
import { text } from './text.ts';

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
  /** What that reply says to people. */
  readonly message: string | undefined;
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
  const cases = casesOf(api);
  const codes = objectAt(api.contract.document, 'x-error-codes');
  return Object.keys(codes).map((code) => {
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
      cause: text(objectAt(codes, code).cause),
      fix: text(objectAt(codes, code).fix),
      statuses: [...new Set(found.map((one) => one.reply.status))],
      provenance: example.provenance,
      operations: api.operations.filter(({ id }) => found.some((one) => one.operation.id === id)),
      provoke,
      reply: { status: reply.status, body: example.value },
      message: messageIn(example.value),
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
  if (api.isSteering) return undefined;
  const reason = example.marks['x-unprovoked'];
  return {
    by: 'prefer',
    call: preferring(api, operation.operation, reply.status, example.name),
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
