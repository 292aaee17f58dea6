import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Catalog } from './domain/catalog.ts';
import type { AnyRefusal } from './domain/errors.ts';
import type { ReceivedFile } from './domain/uploads.ts';
import type { Violation } from './domain/violations.ts';
import type { Files } from './files.ts';
import type { EventStream, HttpReply } from './http.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** One request to one operation, checked by the contract. */
export interface Call<Body = unknown, Query = unknown, Params = unknown> {
  readonly body: Body;
  readonly query: Query;
  readonly params: Params;
  readonly headers: IncomingHttpHeaders;
  readonly received: readonly ReceivedFile[];
  readonly sandbox: Sandbox;
  readonly files: Files;
  /** What media URLs begin with. */
  readonly origin: string;
}

/** Returns the body of the documented success; whatever else happens is thrown as a refusal. */
export type Handler = (call: Call) => unknown;

type BodyOf<Operation> = Operation extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;
type ParametersOf<Operation, In extends string> = Operation extends {
  parameters: { [In_ in In]?: infer Parameters };
}
  ? Exclude<Parameters, undefined>
  : never;
type SuccessOf<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : Operation extends { responses: { 200: { content: { 'text/event-stream': unknown } } } }
    ? EventStream
    : never;

/** The operation map of an API, typed by its contract: a missing operation does not compile. */
export type Handlers<Operations> = {
  readonly [Id in keyof Operations]: (
    call: Call<
      BodyOf<Operations[Id]>,
      ParametersOf<Operations[Id], 'query'>,
      ParametersOf<Operations[Id], 'path'>
    >,
  ) => SuccessOf<Operations[Id]>;
};

/** The documented reply of an error code at the operation that was called. */
export type DocumentedReply = (code: string) => { readonly status: number; readonly body: unknown };

/** What makes an API itself: everything else is the same for all of them. */
export interface Api {
  /** Folder in `openapi/` and `mocks/apis/`, and the first segment of its URLs. */
  readonly name: string;
  readonly catalog: Catalog;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** A refusal in the API's own words. */
  readonly refuse: (refusal: AnyRefusal, documented: DocumentedReply) => HttpReply;
  /** The refusal of whoever may not even ask; everybody may where it is absent. */
  readonly admit?: (req: IncomingMessage) => HttpReply | undefined;
  /** The refusal that violations of the contract stand for; `InvalidRequest` where the API has no more to say. */
  readonly explain: (request: BadRequest) => AnyRefusal;
  /** Switched on by `--quirk <api>.<name>` or, for one request, by `X-Mock-Quirk: <name>`. */
  readonly quirks?: Readonly<Record<string, Quirk>>;
}

/**
 * What a deployment is known to make of the documented body of a reply. Comes after the reply was checked, so the
 * mock's own replies stay what the contract says.
 */
export type Quirk = (body: unknown) => unknown;

export interface BadRequest {
  readonly operationId: string;
  readonly body: unknown;
  readonly violations: readonly [Violation, ...Violation[]];
}

/**
 * Forgets the types of an operation map. Sound because a handler is only called with what its operation's
 * schemas have let through.
 */
export function untyped<Operations>(
  handlers: Handlers<Operations>,
): Readonly<Record<string, Handler>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the comment above says
  return handlers as unknown as Readonly<Record<string, Handler>>;
}
