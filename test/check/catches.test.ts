import { afterAll, describe, expect, test } from 'vitest';
import { createMock } from '../../mocks/mock.ts';
import { isObject } from '../../scripts/generate/document.ts';
import { planOf } from '../../check/plan/plan.ts';
import type { CaseResult } from '../../check/report.ts';
import { runPlan } from '../../check/run.ts';
import type { Fetch } from '../../check/target/request.ts';
import { mockTarget } from '../../check/target/target.ts';
import { knowledge } from './deployment.ts';

const mock = await createMock({ seed: 'catches' });
const url = await mock.listen();
afterAll(() => mock.close());

let runs = 0;

/** What a run of some cases finds in a deployment behind `fetch`. */
async function findings(
  api: string,
  only: RegExp,
  fetch: Fetch,
  { samples = 25, seed = 'catches' } = {},
): Promise<CaseResult[]> {
  runs += 1;
  const known = knowledge(api);
  const items = planOf(known, { seed, samples }).filter(({ id }) => only.test(id));
  expect(items.length).toBeGreaterThan(0);
  const versions = { understudy: '', contract: '', node: '' };
  const target = mockTarget(known, url, { fetch, run: String(runs) });
  const { cases } = await runPlan(items, target, { seed, concurrency: 8, versions });
  return cases.filter(({ verdict }) => verdict !== 'pass');
}

/** The mock with a change of the bodies it gets. */
function changing(change: (body: Record<string, unknown>, path: string) => void): Fetch {
  return (address, init) => {
    const { pathname } = new URL(address);
    if (typeof init.body !== 'string' || pathname.startsWith('/_mock/'))
      return fetch(address, init);
    const body: unknown = JSON.parse(init.body);
    if (isObject(body)) change(body, pathname);
    return fetch(address, { ...init, body: JSON.stringify(body) });
  };
}

/** Has another word for an unknown scene. */
const renaming: Fetch = async (address, init) => {
  const reply = await fetch(address, init);
  if (reply.status !== 400) return reply;
  const text = (await reply.text()).replace('"invalid_scene"', '"invalid_request"');
  return new Response(text, { status: 400, headers: reply.headers });
};

/** Takes a credit for a refusal. */
const charging: Fetch = async (address, init) => {
  const reply = await fetch(address, init);
  const path = new URL(address).pathname;
  if (reply.status !== 400 || !path.endsWith('/generations')) return reply;
  const key = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
  const shown = await (await fetch(`${url}/_mock/v1/sandboxes/${key}`)).json();
  const { balance } = Object(Reflect.get(Object(shown), 'credits'));
  await fetch(`${url}/_mock/v1/sandboxes/${key}/account`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ credits: Number(balance) - 1 }),
  });
  return reply;
};

/** What is sent for a seed. */
const bodies = async (seed: string) => {
  const sent: unknown[] = [];
  const listening: Fetch = (address, init) => {
    if (!address.includes('/_mock/')) sent.push(init.body);
    return fetch(address, init);
  };
  await findings('omnivideo', /random\/gpt-image-2.text$/, listening, { samples: 20, seed });
  return sent;
};

/** Takes a key in a header that nobody documented. */
const open: Fetch = (address, init) => {
  const headers = new Headers(init.headers);
  const key = headers.get('x-understudy-key');
  if (key !== null) headers.set('authorization', `Bearer ${key}`);
  return fetch(address, { ...init, headers });
};

/** Does not know one of the documented headers. */
const deaf: Fetch = (address, init) => {
  const headers = new Headers(init.headers);
  headers.delete('x-api-key');
  return fetch(address, { ...init, headers });
};

/** Has pages of its own for what it does not know. */
const elsewhere: Fetch = async (address, init) => {
  const reply = await fetch(address, init);
  return reply.status === 404 ? new Response('<h1>Not found</h1>', { status: 404 }) : reply;
};

describe('generated cases', () => {
  test('find nothing in the mock', async () => {
    expect(await findings('omnivideo', /generated|random|key|unmatched/, fetch)).toEqual([]);
  });

  test('find a validation that is left out', async () => {
    const lenient = changing((body) => {
      if (isObject(body.options) && Number(body.options.seed) > 99_999) body.options.seed = 99_999;
    });
    const found = await findings('cyberbara', /createVideo.*generated\/veo.*seed/, lenient);
    expect(found.map(({ id }) => id)).toContain(
      'cyberbara/createVideoGeneration/generated/veo-3.1-fast.text-to-video/options.seed.above',
    );
    expect(found.every(({ verdict }) => verdict === 'drift')).toBe(true);
    expect(found[0]?.problems[0]).toMatchObject({ rule: 'status', got: 200 });
  });

  test('find a validation that is too strict', async () => {
    const strict = changing((body) => {
      if (body.resolution === '4k') body.resolution = '8k';
    });
    const found = await findings('nanophoto', /generateVideo\/generated/, strict);
    expect(found.map(({ id }) => id)).toContain(
      "nanophoto/generateVideo/generated/TEXT_2_VIDEO/resolution.is-'4k'",
    );
  });

  test('find another code than the documented one', async () => {
    const only = /createImage.*generated\/nano-banana-pro.*scene\./;
    const found = await findings('cyberbara', only, renaming);
    expect(found.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toContain(
      'error-code',
    );
  });

  test('find a refusal that charges', async () => {
    const only = /createImage.*generated\/nano-banana-pro.text.*prompt\./;
    const found = await findings('cyberbara', only, charging);
    const rules = found.flatMap(({ problems }) => problems.map(({ rule }) => rule));
    expect([...new Set(rules)]).toEqual(['refusal-charged']);
  });
});

describe('random requests', () => {
  // Wrong only where two options meet, which no single change shows.
  const twofold = changing((body) => {
    const { options } = body;
    if (isObject(options) && 'aspect_ratio' in options && 'upload_method' in options)
      options.aspect_ratio = 'diagonal';
  });
  const only = /createVideo.*random\/sora-2\.text-to-video$/;

  test('find what only two changes together show, and shrink to these two', async () => {
    const [found] = await findings('cyberbara', only, twofold, { samples: 400 });
    const message = found?.problems[0]?.message ?? '';
    expect(found?.verdict).toBe('drift');
    // Two changes, of these two options, and both allowed.
    expect(message).toMatch(/changed: \/options\/\w+ is-'\w+', \/options\/\w+ is-'\w+'\)$/);
    expect(message).toContain('/options/aspect_ratio');
    expect(message).toContain('/options/upload_method');
    const sent = found?.exchanges.findLast(({ request }) => request.method === 'POST')?.request
      .body;
    const body: unknown = JSON.parse(typeof sent === 'string' ? sent : '{}');
    expect(Object.keys(isObject(body) && isObject(body.options) ? body.options : {})).toEqual(
      expect.arrayContaining(['aspect_ratio', 'upload_method']),
    );
  });

  test('are the same for the same seed', async () => {
    const [one, again, other] = [await bodies('a'), await bodies('a'), await bodies('b')];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

describe('keys', () => {
  test('that stand where no contract has them are to be refused', async () => {
    const found = await findings('omnivideo', /\/key\//, open);
    expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['omnivideo/getTask/key/header-of-another-name', 'drift'],
      ['omnivideo/createTask/key/header-of-another-name', 'drift'],
    ]);
  });

  test('count in each of the documented headers', async () => {
    const found = await findings('cyberbara', /getCreditsBalance\/key\//, deaf);
    expect(found.map(({ id }) => id)).toEqual(['cyberbara/getCreditsBalance/key/way-2']);
  });
});

test('a path that nobody knows is answered as the contract assumes, or refutes that', async () => {
  const found = await findings('cyberbara', /unmatched/, elsewhere);
  expect(found.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['cyberbara/unmatched/notFound', 'assumption refuted'],
  ]);
});
