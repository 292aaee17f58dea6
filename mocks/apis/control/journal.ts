import type { components } from '../../../generated/control/types.ts';
import { Cut, SHOWN_CHARACTERS, textOf } from '../../journal/cut.ts';
import type { Entry } from '../../journal/entry.ts';
import { hiding, masked } from '../../sandbox/key.ts';
import { timestamp } from '../../domain/timestamp.ts';

/** Headers that are nothing but a key. */
const KEYS = new Set(['authorization', 'proxy-authorization', 'x-api-key', 'cookie']);

/** Headers that a client sends by itself. */
const OWN = /^(host|connection|content-length|transfer-encoding|user-agent|accept.*|sec-.*)$/;

/** @param key of the sandbox, if there is one; it is masked wherever it stands */
export function wireEntry(entry: Entry, key?: string): components['schemas']['JournalEntry'] {
  const { nth, at, api, operation, body, violations = [], status, reply, fault } = entry;
  const hide = hiding(key);
  const headers = Object.entries(entry.headers).map(
    ([name, value = '']): [name: string, value: string] => [name, String(value)],
  );
  return {
    nth,
    at: timestamp(at),
    api,
    method: entry.method.toUpperCase(),
    url: hide(urlOf(entry)),
    operation: operation ?? null,
    headers: Object.fromEntries(
      headers.map(([name, value]) => [
        name,
        KEYS.has(name) ? withoutKey(value, masked) : hide(value),
      ]),
    ),
    requestBody: hidden(textOf(body), hide),
    status: status === 0 ? null : status,
    responseBody: hidden(textOf(reply), hide),
    milliseconds: Math.round(entry.milliseconds * 1000) / 1000,
    violations: violations.map(({ message }) => hide(message)),
    fault: fault ?? null,
    curl: curl(entry, headers, hide),
  };
}

function urlOf({ origin, api, path, query }: Entry): string {
  return `${origin}/${api}${path}${query === '' ? '' : `?${query}`}`;
}

/** The value of a header with what stands for its key: `Bearer $KEY`. */
function withoutKey(value: string, shown: (key: string) => string): string {
  const [, scheme = '', key = ''] = /^(Bearer\s+)?(.*)$/is.exec(value) ?? [];
  return scheme + shown(key);
}

function hidden(text: string | undefined, hide: (text: string) => string): string | null {
  return text === undefined ? null : hide(text).slice(0, SHOWN_CHARACTERS);
}

function curl(
  entry: Entry,
  headers: readonly [name: string, value: string][],
  hide: (text: string) => string,
): string {
  const { body } = entry;
  const method = entry.method.toUpperCase();
  const form = headers.some(
    ([name, value]) => name === 'content-type' && /^multipart/i.test(value),
  );
  const sent = headers.filter(([name]) => !OWN.test(name) && !(form && name === 'content-type'));
  return [
    `curl ${quoted(hide(urlOf(entry)))}`,
    ...(method === 'GET' || (method === 'POST' && body !== undefined) ? [] : [`-X ${method}`]),
    ...sent.map(([name, value]) =>
      KEYS.has(name)
        ? `-H "${name}: ${withoutKey(value, () => '$KEY')}"`
        : `-H ${quoted(`${name}: ${hide(value)}`)}`,
    ),
    ...(form ? parts(body) : data(body)).map((part) => hide(part)),
  ].join(' ');
}

/** A body too large to show is to be found by whoever sends it again. */
function data(body: unknown): string[] {
  const text = textOf(body);
  if (text === undefined) return [];
  const whole = !(body instanceof Cut) && text.length <= SHOWN_CHARACTERS;
  return [`--data-raw ${whole ? quoted(text) : '@body.json'}`.replace('-raw @', ' @')];
}

/** `{ files: ['a.png'] }`: the names of the files that were sent. */
function parts(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || body instanceof Cut) return [];
  return Object.entries(body).flatMap(([field, names]) =>
    [names].flat().map((name) => `-F ${quoted(`${field}=@${String(name)}`)}`),
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
