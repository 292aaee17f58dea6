import type { Api } from './api.ts';
import type { Catalog } from './domain/catalog.ts';
import type { AnyRefusal, MethodNotAllowed, NotFound } from './domain/errors.ts';
import { JSON_TYPE } from './http.ts';

/** What an API says of a refusal. The status is the contract's. */
export interface Told {
  readonly code: string | number;
  /** The documented reply that this is, by its example's name; the first one of the code unless given. */
  readonly example?: string;
  /** The documented message unless given. */
  readonly message?: string | undefined;
  readonly details?: object | undefined;
  /** Whole seconds. */
  readonly retryAfter?: number;
}

/** All refusals of an operation; that there is none for a request is said without asking the API. */
export type Tellable = Exclude<AnyRefusal, NotFound | MethodNotAllowed>;

/** An API's words for refusals. */
export interface Envelope {
  readonly tell: (refusal: Tellable) => Told;
  readonly wrap: (code: string | number, message: string, details?: object) => object;
  /** Where `wrap` puts the message: the property names that lead to it. */
  readonly messageAt: readonly string[];
  /** Whether the documented messages end with a full stop; all others are made to. Absent: each stays as it is. */
  readonly fullStop?: boolean;
}

/** The edge at which a refusal becomes a reply: code, status and message from the contract, the shape from the API. */
export function refuseWith(
  { unmatched }: Catalog,
  { tell, wrap, messageAt, fullStop }: Envelope,
): Api['refuse'] {
  const ended = (message: string) =>
    fullStop === undefined ? message : message.replace(/\.?$/, fullStop ? '.' : '');
  return (refusal, documented) => {
    if (refusal.kind === 'path' || refusal.kind === 'method') {
      const { status, code } = unmatched[refusal.kind === 'path' ? 'notFound' : 'methodNotAllowed'];
      return { status, headers: JSON_TYPE, body: wrap(code, ended(refusal.message)) };
    }
    const { code, example = String(code), message, details, retryAfter } = tell(refusal);
    const { status, body } = documented(example);
    return {
      status,
      headers: {
        ...JSON_TYPE,
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      },
      body: wrap(code, ended(message ?? textAt(body, messageAt)), details),
    };
  };
}

/** Found by shape: an example is data until it is looked at. */
function textAt(body: unknown, names: readonly string[]): string {
  let value = body;
  for (const name of names)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (typeof value === 'string') return value;
  throw new TypeError(`the documented error has no ${names.join('.')}: ${JSON.stringify(body)}`);
}
