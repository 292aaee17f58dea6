import { createLogger } from '@stoplight/prism-core';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpConfig,
  type IHttpOperationConfig,
  type IHttpRequest,
  type IHttpResponse,
  type PrismHttpComponents,
  ProblemJsonError,
} from '@stoplight/prism-http';
import { DiagnosticSeverity, type IHttpOperation } from '@stoplight/types';
import * as E from 'fp-ts/lib/Either.js';
import type { Violation } from '../domain/violations.ts';
import { SchemaCompiler } from './compile-schema.ts';
import { type Documented, documentedReplies, exampleBody, namedExamples } from './documented.ts';
import { compileRoutes, type Route } from './route.ts';
import { compileSecurity, type Credentials, type Headers } from './security.ts';
import { compileReply, type ReplyParts } from './validate-reply.ts';
import { type Checked, compileRequest, type RequestParts } from './validate-request.ts';

/** An operation of a contract with all that the contract says of it, ready to be called. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The media type that a body is expected in. */
  readonly accepts: string | undefined;
  readonly credentials: (headers: Headers) => Credentials;
  readonly check: (parts: RequestParts) => Checked;
  readonly checkReply: (reply: ReplyParts) => readonly string[];
  readonly documented: ReadonlyMap<string, Documented>;
  /** By status, the names of what `Prefer` can ask for. */
  readonly examples: ReadonlyMap<number, readonly string[]>;
  /** A body to try it with. */
  readonly exampleBody: unknown;
}

export interface Exchange extends RequestParts {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

/** What the client asks Prism for with `Prefer`: a documented example instead of the mock's own reply. */
export interface Preference {
  readonly code?: number;
  readonly exampleKey?: string;
  readonly dynamic: boolean;
}

export interface ContractReply extends ReplyParts {
  /** What in the reply breaks the contract. */
  readonly broken: readonly string[];
}

/** Makes the reply to a checked request. Synchronous: a request is one step in its sandbox. */
export type Answer = (checked: Checked) => ReplyParts;

/** A contract as Prism plays it. The only file that knows Prism. */
export interface Contract {
  readonly operations: readonly Operation[];
  route(method: string, path: string): Route<Operation>;
  /** Prism's way of a request whose key was looked at: validation, our answer, validation of the reply. */
  play(exchange: Exchange, answer: Answer): Promise<ContractReply>;
  /** The same with Prism's own mocker in place of our answer. */
  example(exchange: Exchange, preference: Preference): Promise<ContractReply>;
}

/** A request on its way through Prism, which hands the same object to every seam. */
class Passage implements IHttpRequest {
  readonly method: IHttpRequest['method'];
  readonly url: IHttpRequest['url'];
  readonly headers: NonNullable<IHttpRequest['headers']>;
  readonly body: unknown;
  readonly exchange: Exchange;
  readonly answer: Answer | undefined;
  checked: Checked | undefined;

  constructor(exchange: Exchange, answer: Answer | undefined) {
    // What routing has matched is a method of the contract.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    this.method = exchange.method as IHttpRequest['method'];
    this.url = { path: exchange.path };
    this.headers = { accept: exchange.headers.accept ?? '*/*' };
    this.body = exchange.body;
    this.exchange = exchange;
    this.answer = answer;
    this.checked = undefined;
  }
}

function passageOf(request: IHttpRequest): Passage {
  if (request instanceof Passage) return request;
  throw new Error(`${request.url.path} was not sent through play or example`);
}

/**
 * Loads a mock view of a contract (`generated/<api>/openapi.mock.json`).
 *
 * @throws when an operation has a schema, a security scheme or a parameter that cannot be compiled
 */
export async function loadContract(document: object): Promise<Contract> {
  // Prism dereferences the document in place.
  const resources = await getHttpOperationsFromSpec(structuredClone(document));
  const schemas = new SchemaCompiler();
  const operations = new Map(resources.map((resource) => [resource, compile(resource, schemas)]));
  const resourceOf = new Map([...operations].map(([resource, operation]) => [operation, resource]));
  const route = compileRoutes([...operations.values()]);

  const logger = createLogger('understudy', { level: 'silent' });
  // A child logger per request is most of what a silent logger costs.
  logger.child = () => logger;

  const seams: Partial<PrismHttpComponents> & Pick<PrismHttpComponents, 'logger'> = {
    logger,
    route: ({ input }) => {
      const resource = resourceOf.get(passageOf(input).exchange.operation);
      return resource === undefined
        ? E.left(new Error(`no operation for ${input.url.path}`))
        : E.right(resource);
    },
    validateInput: ({ element }) => {
      const passage = passageOf(element);
      const checked = passage.exchange.operation.check(passage.exchange);
      passage.checked = checked;
      if (checked.violations === undefined) return E.right(element);
      const [first, ...others] = checked.violations;
      return E.left([diagnostic(first), ...others.map(diagnostic)]);
    },
    validateOutput: ({ resource, element }) => {
      const wrong = operations.get(resource)?.checkReply(partsOf(element)) ?? [];
      const [first] = wrong;
      return first === undefined
        ? E.right(element)
        : E.left([complaint(first), ...wrong.slice(1).map(complaint)]);
    },
  };
  const config = configure({ dynamic: false });
  const ours = createInstance(config, {
    ...seams,
    mock:
      ({ input }) =>
      () => {
        const { answer, checked } = passageOf(input.data);
        if (answer === undefined || checked === undefined)
          return E.left(new Error('asked without an answer'));
        const { status, headers, body } = answer(checked);
        return E.right({ statusCode: status, headers, body });
      },
  });
  const prisms = createInstance(configure({ dynamic: false }), seams);

  async function request(
    instance: typeof ours,
    exchange: Exchange,
    config: IHttpConfig,
    answer?: Answer,
  ): Promise<ContractReply> {
    const result = await instance.request(new Passage(exchange, answer), resources, config)();
    if (E.isRight(result)) {
      const { output, validations } = result.right;
      return { ...partsOf(output), broken: validations.output.map(({ message }) => message) };
    }
    const problem = ProblemJsonError.toProblemJson(result.left);
    return {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json' },
      body: problem,
      broken: [],
    };
  }

  return {
    operations: [...operations.values()],
    route,
    play: (exchange, answer) => request(ours, exchange, config, answer),
    // A fresh config each time: the stock mocker writes the first Accept header into it.
    async example(exchange, preference) {
      // Replies of the mock are JSON whatever is accepted, and Prism fails on a header that it cannot read.
      const { accept: _, ...headers } = exchange.headers;
      const accepting = { ...exchange, headers };
      const reply = await request(prisms, accepting, configure(preference));
      // Prism's inventions do not know `if` and `then`; what is documented keeps the contract.
      return reply.broken.length > 0 && preference.dynamic
        ? request(prisms, accepting, configure({ ...preference, dynamic: false }))
        : reply;
    },
  };
}

function configure(mock: IHttpOperationConfig): IHttpConfig {
  return {
    isProxy: false,
    // Who calls is known before a contract is played.
    checkSecurity: false,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
    mock: { ...mock },
  };
}

function compile(resource: IHttpOperation, schemas: SchemaCompiler): Operation {
  const bundle: unknown = Reflect.get(resource, '__bundled__');
  return {
    id: resource.iid ?? resource.id,
    method: resource.method.toLowerCase(),
    path: resource.path,
    accepts: resource.request?.body?.contents?.[0]?.mediaType,
    credentials: compileSecurity(resource),
    check: compileRequest(resource, schemas, bundle),
    checkReply: compileReply(resource, schemas, bundle),
    documented: documentedReplies(resource),
    examples: namedExamples(resource),
    exampleBody: exampleBody(resource),
  };
}

function diagnostic({ message, keyword, path }: Violation) {
  return { message, code: keyword, path: path.split('.'), severity: DiagnosticSeverity.Error };
}

function complaint(message: string) {
  return { message, severity: DiagnosticSeverity.Error };
}

function partsOf({ statusCode, headers = {}, body }: IHttpResponse): ReplyParts {
  return { status: statusCode, headers: inLowerCase(headers), body };
}

/** Our own names are, and need no copy; Prism's mocker writes them as the contract does. */
function inLowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const name in headers)
    if (name !== name.toLowerCase())
      return Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      );
  return headers;
}
