import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';
import type { CaseRequest } from '../cases/case.ts';
import type { Operation } from '../contract/contract.ts';
import { sampleBytes } from './samples.ts';

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
  const body = bodyOf(request, seed);
  // A form brings its own type, with the boundary in it.
  if (body !== undefined && !(body instanceof FormData))
    headers.set('content-type', request.contentType ?? 'application/json');
  return {
    url: `${baseUrl}${path}${query === '' ? '' : `?${query}`}`,
    init: { method: operation.method, headers, ...(body !== undefined && { body }) },
  };
}

function bodyOf(
  { rawBody, files, body }: Partial<CaseRequest>,
  seed: string,
): RequestInit['body'] | undefined {
  if (rawBody !== undefined) return rawBody;
  if (files === undefined) return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  for (const file of files)
    form.append(
      file.field,
      new File([new Uint8Array(sampleBytes(file, seed))], file.filename, {
        type: file.contentType,
      }),
    );
  return form;
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

/** There was no reply: no connection, or one that broke. */
export class NoReply extends Error {}

/** @throws {NoReply} */
export async function send(
  fetch: Fetch,
  { url, init }: { url: string; init: RequestInit },
): Promise<Received> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    throw new NoReply(`${init.method ?? 'GET'} ${url}: ${message}${reason}`, { cause: error });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
