import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';
import type { CaseRequest } from '../cases/case.ts';
import type { Operation } from '../contract/contract.ts';
import { readBody } from './read-body.ts';
import { formOf } from './form.ts';
import { parseJson } from '../parse-json.ts';
import { Inconclusive } from './setbacks.ts';

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; undefined when it is not JSON. */
  readonly body: unknown;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The request of a case as `fetch` takes it. */
export function buildRequest(
  baseUrl: string,
  operation: Operation,
  request: Partial<CaseRequest>,
  keyHeader: Readonly<Record<string, string>>,
  seed = '',
): { url: string; init: RequestInit } {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(plain(request.path?.[name])),
  );
  const query = new URLSearchParams(
    Object.entries(request.query ?? {}).map(([name, value]) => [name, plain(value)]),
  ).toString();
  const headers = new Headers({ accept: 'application/json', ...keyHeader });
  for (const [name, value] of Object.entries(request.headers ?? {}))
    headers.set(name, plain(value));
  const form = request.files === undefined ? undefined : formOf(request.files, seed);
  const body = form?.body ?? bodyOf(request);
  if (body !== undefined)
    headers.set('content-type', form?.type ?? request.contentType ?? 'application/json');
  return {
    url: `${baseUrl}${path}${query === '' ? '' : `?${query}`}`,
    init: { method: operation.method, headers, ...(body !== undefined && { body }) },
  };
}

function bodyOf({ rawBody, body }: Partial<CaseRequest>): string | undefined {
  return rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
}

/** The texts of a request: what of them comes back in the reply has to be the same. */
export function textsOf({ path, query, body, files }: Partial<CaseRequest>): Set<string> {
  const texts = new Set<string>();
  collect(
    [
      path ?? {},
      query ?? {},
      body ?? null,
      ...(files ?? []).map(({ filename, contentType }) => [filename, contentType]),
    ],
    texts,
  );
  return texts;
}

function collect(value: Json, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
  else if (isObject(value)) for (const item of Object.values(value)) collect(item, texts);
}

/** There was no reply: the connection broke before it was whole. */
export class NoReply extends Error {}

/** What limits the wait for a reply. */
export interface Patience {
  /** Milliseconds for a request and the whole of its reply. */
  readonly timeout: number;
  /** Ends everything. */
  readonly signal?: AbortSignal;
}

/** Bytes of a reply that are read. */
const LONGEST = 16 * 1024 * 1024;

/**
 * Sends a request and reads the reply. Redirects are not followed: the reply is the redirect.
 *
 * @throws {NoReply} when the deployment hangs up
 * @throws {Inconclusive} when it does not answer in time, or cannot be reached
 * @throws {unknown} the signal's reason once that is aborted
 */
export async function receive(
  fetch: Fetch,
  { url, init }: { readonly url: string; readonly init: RequestInit },
  { timeout, signal }: Patience,
): Promise<Received> {
  const late = AbortSignal.timeout(timeout);
  const either = signal === undefined ? late : AbortSignal.any([signal, late]);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: either });
    const text = new TextDecoder().decode(await readBody(response, LONGEST));
    return { status: response.status, headers: response.headers, text, body: parseJson(text) };
  } catch (error) {
    signal?.throwIfAborted();
    const what = `${init.method ?? 'GET'} ${url}`;
    if (late.aborted)
      throw new Inconclusive(`no reply to ${what} within ${timeout / 1000} s`, {
        mayHaveChanged: true,
      });
    const reason = reasonOf(error);
    if (UNREACHABLE.has(codeOf(error)))
      throw new Inconclusive(`${what} does not reach the deployment: ${reason}`);
    throw new NoReply(`${what}: ${reason}`, { cause: error });
  }
}

/** The connection did not come about, so nothing has been asked. */
const UNREACHABLE: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): unknown {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
}

function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  if (!(cause instanceof Error)) return message;
  // Of several addresses that were tried the message is empty.
  return `${message}: ${cause.message || String(codeOf(error))}`;
}

/** `example` with every text in `replaced` exchanged for what it was replaced with. */
export function substitute(example: Json, replaced: ReadonlyMap<string, string>): Json {
  if (typeof example === 'string') return replaced.get(example) ?? example;
  if (Array.isArray(example)) return example.map((item) => substitute(item, replaced));
  if (!isObject(example)) return example;
  return Object.fromEntries(
    Object.entries(example).map(([key, value]) => [key, substitute(value, replaced)]),
  ) satisfies JsonObject;
}

function plain(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
