import type { Exchange, SentRequest } from '../report.ts';
import type { Operation } from '../contract/contract.ts';
import type { CaseRequest } from '../cases/case.ts';

/** Characters of a body that are kept. */
const KEPT = 20_000;

/** What a key reads in everything that is kept. */
const KEY_NAME = '$KEY';

export interface Sent {
  readonly operation: Operation | undefined;
  readonly url: string;
  readonly init: RequestInit;
  readonly request: Partial<CaseRequest>;
  readonly key: string | null;
}

/** A request for the report: as it was sent, but for the key, which is in its headers alone. */
export function sentRequest({ url, init, request, key }: Sent): SentRequest {
  const hide = hider(key);
  const { files } = request;
  const body =
    files?.map(({ field, filename, contentType, bytes = 0 }) => ({
      field,
      filename,
      contentType,
      bytes,
    })) ?? (typeof init.body === 'string' ? cut(init.body) : undefined);
  return {
    method: init.method ?? 'GET',
    url,
    headers: Object.fromEntries(
      [...new Headers(init.headers)].map(([name, value]) => [name, hide(value)]),
    ),
    ...(body !== undefined && { body }),
  };
}

export function exchangeOf(
  sent: Sent,
  reply: { status: number; headers: Headers; text: string } | undefined,
  duration: number,
): Exchange {
  return {
    request: sentRequest(sent),
    duration: Math.round(duration),
    ...(reply !== undefined && {
      reply: {
        status: reply.status,
        headers: Object.fromEntries(reply.headers),
        body: cut(reply.text),
      },
    }),
  };
}

function hider(key: string | null): (text: string) => string {
  return key === null || key === '' ? (text) => text : (text) => text.replaceAll(key, KEY_NAME);
}

function cut(text: string): string {
  return text.length > KEPT ? `${text.slice(0, KEPT)}…` : text;
}
