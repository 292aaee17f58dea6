/** Sends calls to a mock on this machine. */
import type { Attempt, Step } from '../read/try-data.ts';
import { type Call, MOCK, TASK } from './call.ts';

export type Played =
  | { readonly status: number; readonly text: string }
  /** Nobody answered. */
  | { readonly missing: true };

/** The mock that serves this page, if one does; else where it usually is. */
export async function findMock(): Promise<string> {
  const here = location.origin;
  if (!here.startsWith('http')) return MOCK;
  try {
    const reply = await fetch(`${here}/`, { headers: { accept: 'application/json' } });
    const index: unknown = await reply.json();
    return typeof index === 'object' && index !== null && 'understudy' in index ? here : MOCK;
  } catch {
    return MOCK;
  }
}

/**
 * Plays what comes before an attempt, and the attempt. A step that fails ends it, and its reply is what one sees.
 *
 * @param owner the key for which the steps were written, which is another one now if the reader changed it
 */
export async function play(
  mock: string,
  { call, before = [] }: Attempt,
  owner: string | null,
): Promise<Played> {
  let task: string | undefined;
  for (const step of before) {
    const played = await send(mock, withTask(withOwner(step, owner, call.key), task));
    if ('missing' in played || played.status >= 300) return played;
    if (step.take !== undefined) task = String(valueAt(JSON.parse(played.text), step.take));
  }
  return send(mock, withTask(call, task));
}

function withOwner({ call }: Step, owner: string | null, key: string | null): Call {
  if (owner === null || key === null) return call;
  return {
    ...call,
    path: call.path.replace(place(owner), place(key)),
    key: call.key === owner ? key : call.key,
  };
}

function place(key: string): string {
  return `/sandboxes/${encodeURIComponent(key)}/`;
}

function withTask(call: Call, task: string | undefined): Call {
  return task === undefined ? call : JSON.parse(JSON.stringify(call).replaceAll(TASK, task));
}

async function send(mock: string, call: Call): Promise<Played> {
  const headers = new Headers(call.headers);
  if (call.key !== null) headers.set('authorization', `Bearer ${call.key}`);
  const body = bodyOf(call);
  try {
    const reply = await fetch(`${mock.replace(/\/$/, '')}${call.path}`, {
      method: call.method,
      headers,
      ...(body !== undefined && { body }),
    });
    const text = await reply.text();
    return { status: reply.status, text: indented(text) };
  } catch {
    return { missing: true };
  }
}

function bodyOf({ body, rawBody, files }: Call): FormData | string | undefined {
  if (files === undefined)
    return rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  const form = new FormData();
  for (const { field, filename, contentType, head, bytes } of files) {
    const begun = Uint8Array.from(atob(head), (character) => character.codePointAt(0) ?? 0);
    const whole = new Uint8Array(Math.max(bytes, begun.length));
    whole.set(begun);
    form.append(field, new File([whole], filename, { type: contentType }));
  }
  return form;
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined,
      value,
    );
}
