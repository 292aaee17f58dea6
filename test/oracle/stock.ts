import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getHttpOperationsFromSpec, type IHttpRequest } from '@stoplight/prism-http';
import type stockRouter from '@stoplight/prism-http/dist/router/index.js';
import { validateInput, validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import type { IHttpOperation } from '@stoplight/types';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { type Contract, loadContract } from '../../mocks/contract/contract.ts';
import { findApis } from '../../scripts/apis.ts';

// Its default export is a default export for some loaders only.
const router: typeof stockRouter = createRequire(import.meta.url)(
  '@stoplight/prism-http/dist/router',
);

/** One contract twice: as we compile it, and as Prism reads it. */
export interface Subject {
  readonly api: string;
  readonly ours: Contract;
  readonly resources: readonly IHttpOperation[];
}

export async function subjects(): Promise<Subject[]> {
  return Promise.all(
    findApis().map(async ({ name, generated }) => {
      const document: object = JSON.parse(
        readFileSync(join(generated, 'openapi.mock.json'), 'utf8'),
      );
      return {
        api: name,
        ours: await loadContract(document),
        resources: await getHttpOperationsFromSpec(structuredClone(document)),
      };
    }),
  );
}

/** A request as both see it. The body is parsed; `undefined` is none. */
export interface Request {
  readonly method: IHttpRequest['method'];
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An operation's id, or why there is none. */
export function stockRouting({ resources }: Subject, request: Request): string {
  const routed = router.default({ resources: [...resources], input: asPrism(request) });
  if (isRight(routed)) return routed.right.iid ?? routed.right.id;
  return /NO_METHOD_MATCHED/.test(routed.left.name) ? 'other method' : 'no path';
}

/** What Prism has against a request; undefined where it fails instead of judging. */
export function stockViolations(resource: IHttpOperation, request: Request): string[] | undefined {
  return told(() => validateInput({ resource, element: asPrism(request) }));
}

export function stockBreaches(
  resource: IHttpOperation,
  { status, headers, body }: Reply,
): string[] | undefined {
  const element = { statusCode: status, headers: { ...headers }, body };
  return told(() => validateOutput({ resource, element }));
}

function told(
  judge: () => ReturnType<typeof validateInput | typeof validateOutput>,
): string[] | undefined {
  try {
    const verdict = judge();
    return isLeft(verdict) ? verdict.left.map(({ message }) => message) : [];
  } catch (error) {
    // A path that is not well encoded ends Prism's request; ours goes on with the text as it stands.
    if (error instanceof URIError) return undefined;
    // A header that cannot be read is refused, only less politely.
    return [String(error)];
  }
}

function asPrism({ method, path, query, contentType, body }: Request): IHttpRequest {
  return {
    method,
    url: { path, query: { ...query } },
    headers: {
      ...(contentType !== undefined && { 'content-type': contentType }),
      // Prism looks at the type only of a body that has a length.
      ...(body !== undefined && { 'content-length': String(JSON.stringify(body).length) }),
    },
    body,
  };
}
