/** A request to a mock, for pages and for the browser. */
import type { Json } from '../../generate/document.ts';
import { shellWord } from './fill-sample.ts';

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

/** Stands in a call for the id of the task that was made before. */
export const TASK = '00000000-task-task-task-000000000000';

/** The call as commands to paste into a shell. */
export function curl(
  { method, path, headers, key, body, rawBody, files }: Call,
  mock = MOCK,
): string {
  const lines = [`curl -s ${shellWord(mock + path)}`];
  const bodied = body !== undefined || rawBody !== undefined;
  const usual = bodied || files !== undefined ? 'POST' : 'GET';
  if (method !== usual) lines[0] = `curl -s -X ${method} ${shellWord(mock + path)}`;
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
  return bytes > atob(head).length ? `${begun} && truncate -s ${bytes} ${filename}` : begun;
}
