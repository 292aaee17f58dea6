import type { Json } from '../../scripts/generate/document.ts';
import { createMock, type MockOptions } from '../../mocks/mock.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Ask {
  /** Without one the request carries no key. */
  readonly key?: string;
  /** Sent as it is if it is text, else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A mock on a real socket, in which time passes as documented and only when a test says so. */
export interface Service {
  readonly url: string;
  ask(line: string, ask?: Ask): Promise<Reply>;
  /** `{ advance: '90s' }`; see the control API. */
  clock(key: string, change: Readonly<Record<string, unknown>>): Promise<Json>;
  /** What the control API shows of the key. */
  sandbox(key: string): Promise<Json>;
  close(): Promise<void>;
}

export async function serve(options: MockOptions = {}): Promise<Service> {
  const mistakes: unknown[] = [];
  const mock = await createMock({
    speed: 1,
    report: (mistake) => mistakes.push(mistake),
    ...options,
  });
  const url = await mock.listen(0);

  async function ask(line: string, { key, body, headers }: Ask = {}): Promise<Reply> {
    const [method = 'GET', path = '/'] = line.split(' ');
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    if (mistakes.length > 0) throw new Error(`${line}: ${String(mistakes.splice(0))}`);
    const json: Json = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, body: json };
  }

  async function control(line: string, body?: unknown): Promise<Json> {
    const reply = await ask(line, body === undefined ? {} : { body });
    if (reply.status !== 200) throw new Error(`${line}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  return {
    url,
    ask,
    clock: (key, change) => control(`POST /_mock/v1/sandboxes/${key}/clock`, change),
    sandbox: (key) => control(`GET /_mock/v1/sandboxes/${key}`),
    close: () => mock.close(),
  };
}

/** The value that a JSON pointer leads to, or undefined. */
export function at(json: Json | undefined, pointer: string): Json | undefined {
  let value = json;
  for (const name of pointer.split('/').slice(1)) {
    if (Array.isArray(value)) value = value[Number(name)];
    else value = typeof value === 'object' && value !== null ? value[name] : undefined;
  }
  return value;
}

/** The text that a JSON pointer leads to. */
export function textAt(json: Json, pointer: string): string {
  const value = at(json, pointer);
  if (typeof value === 'string') return value;
  throw new TypeError(`there is no text at ${pointer}: ${JSON.stringify(json)}`);
}
