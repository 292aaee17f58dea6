import type { Actor, Case, CaseRequest, SampleFile } from '../../../check/cases/case.ts';
import type { Operation } from '../../../check/contract/contract.ts';
import { sampleBytes } from '../../../check/target/samples.ts';
import { shellWord } from '../browser/fill-sample.ts';
import type { Json } from '../../generate/document.ts';

/** A request to the mock, as a page shows it and as "Try it" sends it. */
export interface Call {
  readonly method: string;
  /** Below the address of the mock, with the API's name and the query. */
  readonly path: string;
  /** Without the key. */
  readonly headers: Readonly<Record<string, string>>;
  /** The key to show; null: none. */
  readonly key: string | null;
  /** A body of JSON, or as it stands. */
  readonly body?: Json;
  readonly rawBody?: string;
  readonly files?: readonly CallFile[];
}

/** A file of a form. */
export interface CallFile {
  readonly field: string;
  readonly filename: string;
  readonly contentType: string;
  /** How it begins, in base64. */
  readonly head: string;
  /** How long it is; zeros fill it up. */
  readonly bytes: number;
}

/** Where commands expect the mock. */
export const MOCK = 'http://127.0.0.1:4010';

/** What a key says to be the actor; the others need nothing said. */
const SCENARIOS: Partial<Record<Actor | 'failing', string>> = {
  wrong: 'mock_invalid',
  broke: 'mock_broke',
  limited: 'mock_limited',
  disabled: 'mock_disabled',
  expired: 'mock_expired',
  unscoped: 'mock_unscoped',
  free: 'mock_free',
  failing: 'mock_failing',
  other: 'somebody_else',
};

/** The key of an actor, for a page: `nb_sk_mock_broke`. */
export function keyOf(actor: Actor | 'failing', prefix: string): string | null {
  return actor === 'none' ? null : `${prefix}${SCENARIOS[actor] ?? 'demo'}`;
}

/** @param mount where the mock serves the API, such as `/cyberbara` */
export function callOf(
  mount: string,
  operation: Operation,
  request: Partial<CaseRequest>,
  key: string | null,
): Call {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(plain(request.path?.[name])),
  );
  const query = new URLSearchParams(
    Object.entries(request.query ?? {}).map(([name, value]) => [name, plain(value)]),
  ).toString();
  const { body, rawBody, files, contentType } = request;
  const headers = Object.fromEntries(
    Object.entries(request.headers ?? {}).map(([name, value]) => [name, plain(value)]),
  );
  const carries = body !== undefined || rawBody !== undefined;
  return {
    method: operation.method,
    path: `${mount}${path}${query === '' ? '' : `?${query}`}`,
    headers: { ...(carries && { 'Content-Type': contentType ?? 'application/json' }), ...headers },
    key,
    ...(rawBody !== undefined ? { rawBody } : body !== undefined && { body }),
    ...(files !== undefined && { files: files.map(fileOf) }),
  };
}

/** @param prefix what keys begin with; undefined: the API takes none */
export function callOfCase(
  mount: string,
  { operation, request, actor }: Case,
  prefix: string | undefined,
): Call {
  return callOf(mount, operation, request, prefix === undefined ? null : keyOf(actor, prefix));
}

/** A small file as it is; of a large one the beginning, and zeros for the rest. */
function fileOf({ field, filename, contentType, sample, bytes }: SampleFile): CallFile {
  const head = sampleBytes({ sample }, '');
  return {
    field,
    filename,
    contentType,
    head: head.toString('base64'),
    bytes: bytes ?? head.length,
  };
}

/** The call as commands to paste into a shell. */
export function curl({ method, path, headers, key, body, rawBody, files }: Call): string {
  const lines = [`curl -s ${shellWord(MOCK + path)}`];
  const bodied = body !== undefined || rawBody !== undefined;
  const usual = bodied || files !== undefined ? 'POST' : 'GET';
  if (method !== usual) lines[0] = `curl -s -X ${method} ${shellWord(MOCK + path)}`;
  if (key !== null) lines.push(`-H ${shellWord(`Authorization: Bearer ${key}`)}`);
  for (const [name, value] of Object.entries(headers))
    lines.push(`-H ${shellWord(`${name}: ${value}`)}`);
  if (rawBody !== undefined) lines.push(`-d ${shellWord(rawBody)}`);
  else if (body !== undefined) lines.push(`-d ${shellWord(JSON.stringify(body, undefined, 2))}`);
  for (const { field, filename, contentType } of files ?? [])
    lines.push(`-F ${shellWord(`${field}=@${filename};type=${contentType}`)}`);
  if (files?.length === 0) lines.push("-F 'nothing='");
  return [...new Set((files ?? []).map(made)), lines.join(' \\\n  ')].join('\n');
}

/** The command that makes a file to send. */
function made({ filename, head, bytes }: CallFile): string {
  const begun = head === '' ? `: > ${filename}` : `printf %s ${head} | base64 -d > ${filename}`;
  return bytes > Buffer.from(head, 'base64').length
    ? `${begun} && truncate -s ${bytes} ${filename}`
    : begun;
}

function plain(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}
