import { expect } from 'vitest';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The replies of one connection, in order; interim ones (1xx) left out. */
export function parseReplies(bytes: Buffer): Reply[] {
  const replies: Reply[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) throw new Error(`not a reply: ${rest.toString('latin1').slice(0, 200)}`);
    const [line = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const headers = Object.fromEntries(
      lines.map((header) => {
        const colon = header.indexOf(':');
        return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()];
      }),
    );
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1]);
    const length =
      status < 200 || status === 204 || status === 304
        ? 0
        : Number(headers['content-length'] ?? Infinity);
    const body = rest.subarray(end + 4, end + 4 + Math.min(length, rest.length));
    if (status >= 200) replies.push({ status, headers, body });
    rest = rest.subarray(end + 4 + body.length);
  }
  return replies;
}

export function json(reply: Reply): unknown {
  return JSON.parse(reply.body.toString('utf8'));
}

/** Status and code of a refusal in CyberBara's envelope, whose message is one readable line. */
export function refusal(reply: Reply): string {
  const envelope = json(reply);
  const error = at(envelope, 'error');
  expect(envelope).toEqual({
    error: {
      code: expect.stringMatching(/^[a-z_]+$/),
      // A line that a person can read: no control characters, no stack, no echo of a megabyte.
      message: expect.stringMatching(/^[^\p{Cc}]{8,400}$/u),
      ...(at(error, 'details') !== undefined && { details: expect.anything() }),
    },
  });
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  return `${reply.status} ${String(at(error, 'code'))}`;
}

/** A value inside a JSON value; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}
