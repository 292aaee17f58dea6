import { operationOf } from '../check/contract/contract.ts';
import type { Knowledge } from '../check/target/target.ts';
import { isObject } from '../scripts/generate/document.ts';
import { jsonOf } from './deployment.ts';
import { lotOf } from './dice.ts';
import type { Answer, Call, Deployment } from './mutant.ts';

/** A deployment that is right in another way than the mock; the check must have nothing against it. */
export interface Variation {
  readonly name: string;
  /** Completes the sentence "a deployment that …". */
  readonly description: string;
  readonly deploy: (knowledge: Knowledge, seed: string) => Deployment;
}

function changing(change: (answer: Answer, call: Call, seed: string) => void): Variation['deploy'] {
  return (_, seed) => async (call, next) => {
    const answer = await next(call);
    change(answer, call, seed);
    return answer;
  };
}

function variation(name: string, description: string, deploy: Variation['deploy']): Variation {
  return { name, description, deploy };
}

const header = (name: string, value: string) => changing(({ headers }) => headers.set(name, value));

/** Every variation. All of them are allowed by every contract. */
export const variations: readonly Variation[] = [
  variation('as-it-is', 'is the mock itself', () => (call, next) => next(call)),
  variation(
    'keys-reversed',
    'has the fields of its JSON in reverse order',
    changing((answer) => {
      if (isJson(answer)) answer.body = reordered(answer.body, (keys) => keys.toReversed());
    }),
  ),
  variation(
    'keys-sorted',
    'has the fields of its JSON by the alphabet',
    changing((answer) => {
      if (isJson(answer)) answer.body = reordered(answer.body, (keys) => keys.toSorted());
    }),
  ),
  variation(
    'keys-shuffled',
    'has the fields of its JSON in any order',
    changing((answer, _, seed) => {
      if (isJson(answer))
        answer.body = reordered(answer.body, (keys) =>
          keys.toSorted((a, b) => lotOf(seed + a) - lotOf(seed + b)),
        );
    }),
  ),
  variation(
    'json-indented',
    'indents its JSON',
    changing((answer) => {
      if (isJson(answer)) answer.body = JSON.stringify(answer.body, null, 4);
    }),
  ),
  variation(
    'json-escaped',
    'escapes letters in its JSON',
    changing((answer) => {
      if (isJson(answer))
        answer.body = JSON.stringify(answer.body).replaceAll(
          /[/\u007f-\uffff]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
    }),
  ),
  variation(
    'charset',
    'names the charset of its JSON in capitals',
    changing(({ headers }) => {
      if (headers.get('content-type')?.startsWith('application/json') === true)
        headers.set('content-type', 'Application/JSON; charset="UTF-8"');
    }),
  ),
  variation(
    'request-id',
    'sends the id of the request in a header',
    changing(({ headers }, _, seed) => headers.set('x-request-id', seed)),
  ),
  variation('server', 'names its server', header('server', 'nginx/1.27')),
  variation('cdn', 'stands behind a CDN', header('cf-ray', '8f1d2c3b4a596877-FRA')),
  variation('cookie', 'sets a cookie', header('set-cookie', 'lb=a1; Path=/; HttpOnly')),
  variation('timing', 'tells how long it took', header('server-timing', 'app;dur=12.3')),
  variation('caching', 'forbids caching', header('cache-control', 'private, no-store')),
  variation('etag', 'tags its replies', header('etag', 'W/"9b2cf535f27731c974343645a3985328"')),
  variation('hsts', 'demands HTTPS', header('strict-transport-security', 'max-age=63072000')),
  variation(
    'rate-headers',
    'tells how many requests are left',
    header('x-ratelimit-remaining', '59'),
  ),
  variation(
    'long-retry-after',
    'asks for more patience after a 429',
    changing(({ status, headers }) => {
      if (status === 429) headers.set('retry-after', '61');
    }),
  ),
  variation('latency', 'takes longer for some replies', (_, seed) => async (call, next) => {
    // Others overtake this one; how long that takes does not matter.
    for (let turns = lotOf(seed + call.url.pathname) % 20; turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
    return next(call);
  }),
  variation('slow-reply', 'takes longer to send some replies', (_, seed) => async (call, next) => {
    const answer = await next(call);
    for (let turns = lotOf(call.url.href + seed) % 20; turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
    return answer;
  }),
  variation('one-429', 'answers 429 with Retry-After once to every reading request', once(429)),
  variation('one-503', 'answers 503 once to every reading request, and is fine then', once(503)),
  variation('one-break', 'breaks the connection once', () => {
    let broken = false;
    return async (call, next) => {
      if (broken || call.operation?.method !== 'GET') return next(call);
      broken = true;
      throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
    };
  }),
  variation('other-ids', 'gives other ids', () => {
    const mirror: Deployment = async (call, next) => {
      const asked = jsonOf(call);
      const answer = await next({
        ...call,
        url: new URL(mirrored(call.url.href)),
        body: asked === undefined ? call.body : mirrored(JSON.stringify(asked)),
      });
      if (isJson(answer)) answer.body = JSON.parse(mirrored(JSON.stringify(answer.body)));
      return answer;
    };
    return Object.assign(mirror, { calls: mirrored });
  }),
  variation(
    'other-pictures',
    'draws other pictures and clips',
    changing((answer, { url }, seed) => {
      // The beginning says what it is; the rest is the painter's business.
      if (url.pathname.startsWith('/_media/') && answer.body instanceof Uint8Array)
        answer.body = new Uint8Array([...answer.body, ...Buffer.from(seed)]);
    }),
  ),
  variation(
    'signed-outputs',
    'signs the URLs of its outputs',
    changing((answer) => {
      if (isJson(answer))
        answer.body = JSON.parse(
          JSON.stringify(answer.body).replaceAll(
            /"(http:\/\/127[^"]*\/_media\/[^"?]*\.(?:png|jpe?g|webp|mp4|webm))"/g,
            '"$1?signature=abc"',
          ),
        );
    }),
  ),
];

function isJson({ body }: Answer): boolean {
  return isObject(body) && !(body instanceof Uint8Array);
}

/** Once for every operation that may be asked again without a charge. */
function once(status: 429 | 503): Variation['deploy'] {
  return ({ contract, story }) => {
    const answered = new Set<string>();
    return async (call, next) => {
      const id = call.operation?.id ?? '';
      const isRead =
        call.operation !== undefined &&
        operationOf(contract, id).bodyType !== 'multipart/form-data' &&
        story.creates.every(({ operationId }) => operationId !== id);
      if (!isRead || answered.has(id)) return next(call);
      answered.add(id);
      const reply = operationOf(contract, id).replies.find((one) => one.status === status);
      return {
        status,
        headers: new Headers({ 'content-type': 'application/json', 'retry-after': '1' }),
        body: structuredClone(reply?.examples[0]?.value ?? { error: 'busy' }),
      };
    };
  };
}

function reordered(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    order(Object.keys(value)).map((key) => [key, reordered(value[key], order)]),
  );
}

const UUID = /[\da-f]{8}(?=-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/g;

/** A text with other UUIDs; done twice it is as it was. */
function mirrored(text: string): string {
  return text.replaceAll(UUID, (part) =>
    part.replaceAll(/./g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16)),
  );
}
