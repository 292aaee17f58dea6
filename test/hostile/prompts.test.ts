import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attack, type Attacked } from './mock.ts';
import { at, json, refusal } from './reply.ts';

const HEADERS = { 'x-api-key': 'prompts', 'content-type': 'application/json' };
const SANDBOX = '/_mock/v1/sandboxes/prompts';

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
// A prompt or a clock that breaks its sandbox would show here.
afterEach(async () => {
  const { status } = await mock.ask(`GET ${SANDBOX}`);
  await mock.ask(`POST ${SANDBOX}/reset`);
  await mock.expectAlive();
  expect(status).toBe(200);
});
afterAll(() => mock.close());

describe('a prompt that looks like a directive is read at once', () => {
  it.each([
    ['an open directive and 200 000 spaces', `[[fail${' '.repeat(200_000)}`],
    ['a directive and 200 000 colons', `[[fail${':'.repeat(200_000)}]]`],
    ['300 000 open brackets', '['.repeat(300_000)],
    ['100 000 open directives', '[[took '.repeat(100_000)],
    ['a length of 400 000 digits', `[[took ${'1'.repeat(400_000)}]]`],
    ['a length of 150 digits', `[[took ${'9'.repeat(150)}d]]`],
    ['a length of nothing', '[[took 0s]]'],
    ['every directive at once', '[[fail: x]][[stuck]][[took 1s]][[blocked]]'.repeat(1000)],
    ['brackets in brackets', '[[[[fail: [[stuck]]]]]]'],
    ['a reason of signs', '[[fail: \u0000\u202E<script>"\\]]'],
  ])('%s', async (_, prompt) => {
    const started = performance.now();
    const body = JSON.stringify({ model: 'nano-banana-pro', scene: 'text-to-image', prompt });
    const reply = await mock.ask('POST /cyberbara/api/v1/images/generations', HEADERS, body);
    expect(reply.status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1000);
    const task = await mock.ask(
      `GET /cyberbara/api/v1/tasks/${String(at(json(reply), 'data', 'task_id'))}`,
      HEADERS,
    );
    expect(task.status).toBe(200);
  });
});

describe('a clock sent to the end of time', () => {
  it.each([
    '{"advance":"999999999999d"}',
    '{"advance":"99999999999999999999999999999999h"}',
    `{"advance":"${'1'.repeat(300)}d"}`,
    '{"now":"9999-12-31T23:59:59.999Z"}',
    '{"now":"9999-12-31T23:59:59-12:00"}',
    '{"now":"2026-13-45T99:99:99Z"}',
  ])('%.40s is refused, and the sandbox goes on', async (body) => {
    const reply = await mock.ask(`POST ${SANDBOX}/clock`, HEADERS, body);
    expect(reply.status).toBe(400);
    expect(at(json(reply), 'error', 'message')).toMatch(/^[^\p{Cc}]{8,300}$/u);
    expect((await mock.ask('GET /cyberbara/api/v1/credits/balance', HEADERS)).status).toBe(200);
  });
});

describe('dates at the edge of the calendar', () => {
  it.each([
    'from=0000-01-01T00:00:00%2B01:00',
    'to=9999-12-31T23:59:59-01:00',
    'from=0000-01-01',
    'to=9999-12-31',
  ])('%s', async (query) => {
    const reply = await mock.ask(`GET /cyberbara/api/v1/credits/usage?${query}`, HEADERS);
    if (reply.status !== 200) expect(refusal(reply)).toBe('400 invalid_date');
  });
});

// Known and open: an end beyond the calendar cannot be shown.
it('a task of a million years can be shown', async () => {
  const body = JSON.stringify({
    model: 'nano-banana-pro',
    scene: 'text-to-image',
    prompt: '[[took 365000000d]]',
  });
  const key = 'years';
  await mock.ask(
    'POST /cyberbara/api/v1/images/generations',
    { ...HEADERS, 'x-api-key': key },
    body,
  );
  const shown = await mock.ask(`GET /_mock/v1/sandboxes/${key}`);
  mock.forgive();
  expect(shown.status).toBe(200);
});

// Known and open: JSON's 1e999 is Infinity, and no clip lasts that long.
it('a clip of endless length is a clip', async () => {
  const body =
    '{"model":"kling-video-o1","scene":"video-to-video","prompt":"x [[took 1s]]","options":{"duration":1e999,"video_url":"http://a.example/b.mp4"}}';
  const made = await mock.ask('POST /cyberbara/api/v1/videos/generations', HEADERS, body);
  await mock.ask(`POST ${SANDBOX}/clock`, HEADERS, '{"advance":"2s"}');
  const task = await mock.ask(
    `GET /cyberbara/api/v1/tasks/${String(at(json(made), 'data', 'task_id'))}`,
    HEADERS,
  );
  const clip = new URL(String(at(json(task), 'data', 'task', 'output', 'videos', 0)));
  expect((await mock.ask(`GET ${clip.pathname}`, { 'accept-encoding': 'identity' })).status).toBe(
    200,
  );
});
