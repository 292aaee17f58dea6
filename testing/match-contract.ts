import { type Contract, loadContract, operationOf } from '../check/contract/contract.ts';
import { createOracle, type Oracle } from '../check/oracle/oracle.ts';
import { describeProblem } from '../check/oracle/verdict.ts';
import { apis } from '../mocks/apis/index.ts';
import type { Expecting, Verdict } from './matchers.ts';

type Received = Parameters<Oracle['judge']>[1];

/** The matchers of replies as a test sees them. To be awaited. */
export interface ReplyMatchers {
  /**
   * Of a `Response` (its body unread or cloned), of what a typed client returns (`{ data, error, response }`), or of a
   * parsed body: it is the documented reply of that operation and status. Of a reply, status, headers, media type and
   * body are judged; of a body, the body. A field that the contract does not have is a mistake.
   *
   * @param operation an operationId, with the API where several have it: `cyberbara.getTask`
   */
  toMatchContract: (operation: string, status: number) => Promise<void>;
}

/** For `expect.extend` of any runner. */
export const replyMatchers = {
  async toMatchContract(
    this: Expecting,
    reply: unknown,
    operation: string,
    status: number,
  ): Promise<Verdict> {
    const { contract, oracle, id } = judgeOf(operation);
    const documented = operationOf(contract, id);
    const promised = documented.replies.find((one) => one.status === status);
    if (promised === undefined) {
      const known = documented.replies.map((one) => one.status).join(', ');
      throw new RangeError(`${contract.api}.${id} documents no status ${status}; it has ${known}.`);
    }
    const whole = await receivedFrom(reply);
    const received = whole ?? bodyAlone(reply, status, promised.mediaType);
    const problems =
      received.status === status
        ? oracle
            .judge(documented, received)
            // A body comes without headers.
            .filter(({ rule }) => whole !== undefined || rule !== 'header')
            .map(describeProblem)
        : [`status: expected ${status}, got ${received.status}: ${received.text.slice(0, 300)}`];
    const what = `the ${status} of ${contract.api}.${id}`;
    return {
      pass: problems.length === 0,
      message: () =>
        this.isNot
          ? `expected the reply not to be ${what}, and it is`
          : [`expected the reply to be ${what}:`, ...problems].join('\n  '),
    };
  },
};

interface Judge {
  readonly contract: Contract;
  readonly oracle: Oracle;
}

/** Contracts take time to read, so each is read once, when it is first asked for. */
const judges = new Map<string, Judge>();

function judgeOf(operation: string): Judge & { readonly id: string } {
  const [id = '', named] = operation.split('.').toReversed();
  const having = apis.filter(({ name, catalog }) =>
    named === undefined ? Object.hasOwn(catalog.operations, id) : name === named,
  );
  const [api] = having;
  if (api === undefined) throw new RangeError(unknown(operation, named));
  if (having.length > 1)
    throw new RangeError(
      `Several APIs have the operation ${id}: say ${having.map(({ name }) => `${name}.${id}`).join(' or ')}.`,
    );
  if (!Object.hasOwn(api.catalog.operations, id)) throw new RangeError(unknown(operation, named));
  const known = judges.get(api.name);
  if (known !== undefined) return { ...known, id };
  const contract = loadContract(api.name);
  const judge = { contract, oracle: createOracle(contract) };
  judges.set(api.name, judge);
  return { ...judge, id };
}

function unknown(operation: string, named: string | undefined): string {
  const known = apis.flatMap(({ name, catalog }) =>
    named === undefined || named === name
      ? Object.keys(catalog.operations).map((id) => `${name}.${id}`)
      : [],
  );
  return known.length === 0
    ? `There is no API "${named}"; there are ${apis.map(({ name }) => name).join(', ')}.`
    : `There is no operation "${operation}"; there are ${known.join(', ')}.`;
}

/** The reply itself, if that is what was handed over and not only its body. */
async function receivedFrom(reply: unknown): Promise<Received | undefined> {
  if (reply instanceof Response) {
    if (reply.bodyUsed)
      throw new TypeError(
        'The body of this Response has been read: hand over a clone() taken before, or the parsed body.',
      );
    const text = await reply.clone().text();
    return { status: reply.status, headers: reply.headers, text, body: parsed(text) };
  }
  if (!isRecord(reply)) return undefined;
  const { response, data, error } = reply;
  if (response instanceof Response) {
    const body = data ?? error;
    const text = JSON.stringify(body) ?? '';
    return { status: response.status, headers: response.headers, text, body };
  }
  return isBrowserReply(reply)
    ? receivedBy(reply.status(), reply.headers(), await reply.text())
    : undefined;
}

/** `Response` and `APIResponse` of Playwright: what is a property elsewhere is a method there. */
interface BrowserReply {
  status(): number;
  headers(): Record<string, string>;
  text(): Promise<string>;
}

function isBrowserReply(reply: object): reply is BrowserReply {
  return ['status', 'headers', 'text'].every(
    (name) => typeof Reflect.get(reply, name) === 'function',
  );
}

function receivedBy(status: number, headers: Record<string, string>, text: string): Received {
  return { status, headers: new Headers(headers), text, body: parsed(text) };
}

function bodyAlone(body: unknown, status: number, mediaType = ''): Received {
  const headers = new Headers({ 'content-type': mediaType });
  return { status, headers, text: JSON.stringify(body) ?? '', body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
