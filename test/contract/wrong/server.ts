import { isObject } from '../../../scripts/generate/document.ts';
import { valueAt } from '../../../check/contract/pointers.ts';
import type { Fetch } from '../../../check/target/request.ts';
import type { Rule } from '../../../check/oracle/verdict.ts';

/** A reply on its way back, to be changed. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  status: number;
  readonly headers: Headers;
  /** The parsed body, or the bytes where it is not JSON. */
  body: unknown;
}

/** A server that is wrong in one way. */
export interface WrongServer {
  readonly name: string;
  readonly rule: Rule;
  /** The case or sequence in which it shows. */
  readonly shows: string;
  /** Fresh for every server, because some are only wrong the second time. */
  readonly change: () => (exchange: Exchange) => void;
}

/** `fetch` of a server that answers like the one behind it, but for the change. */
export function wrongFetch(change: (exchange: Exchange) => void): Fetch {
  return async (url, init) => {
    const response = await globalThis.fetch(url, init);
    const { pathname: path } = new URL(url);
    // Who steers the mock is not the deployment under check.
    if (path.startsWith('/_mock/')) return response;
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const headers = new Headers(response.headers);
    const exchange: Exchange = {
      method: init.method ?? 'GET',
      path,
      status: response.status,
      headers,
      body: isJson ? await response.json() : await response.arrayBuffer(),
    };
    change(exchange);
    headers.delete('content-length');
    const { body, status } = exchange;
    const payload =
      body instanceof ArrayBuffer || typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(payload, { status, headers });
  };
}

/** Puts `value` where `pointer` leads, or takes away what is there when it is undefined. */
export function put(body: unknown, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  const holder = cut <= 0 ? body : valueAt(body, pointer.slice(0, cut));
  if (typeof holder !== 'object' || holder === null)
    throw new Error(`Nothing to change at ${pointer} of ${JSON.stringify(body)}`);
  const key = pointer.slice(cut + 1);
  if (value === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, value);
}

/** Whether the reply has something at `pointer`. */
export function has(body: unknown, pointer: string): boolean {
  return (isObject(body) || Array.isArray(body)) && valueAt(body, pointer) !== undefined;
}
