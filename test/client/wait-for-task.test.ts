import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  TaskFailedError,
  TaskRequestError,
  TaskTimeoutError,
  waitForTask,
  type WaitOptions,
} from '../../client/wait-for-task.ts';
import { createCyberbaraClient, type Schemas } from '../../generated/cyberbara/client.ts';

const ID = '2fa99a50-fb96-407b-a562-82de8265f48e';
const START = Date.parse('2026-03-03T04:31:55.000Z');

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

function task(status: Schemas['Task']['status']): Response {
  const videos = status === 'success' ? ['https://cdn.example.com/a.mp4'] : [];
  return Response.json({ data: { task: { id: ID, status, output: { images: [], videos } } } });
}

function error(status: number, code: string, headers?: Record<string, string>): Response {
  return Response.json({ error: { code, message: code } }, { status, ...(headers && { headers }) });
}

interface Outcome {
  readonly value?: Schemas['SuccessTask'];
  readonly reason?: unknown;
  /** Milliseconds since the start. */
  readonly at: number;
}

/** Waits for a task whose readings are answered by `replies`, the last of them again and again. */
function wait(replies: readonly (() => Response | Promise<Response>)[], options: WaitOptions = {}) {
  const readings: { url: string; key: string | null; at: number; signal: AbortSignal }[] = [];
  const client = createCyberbaraClient({
    baseUrl: 'http://127.0.0.1:4010/cyberbara',
    apiKey: 'key',
    fetch: async (request) => {
      const reply = replies[readings.length] ?? replies.at(-1);
      readings.push({
        url: request.url,
        key: request.headers.get('Authorization'),
        at: Date.now() - START,
        signal: request.signal,
      });
      return reply === undefined ? Response.error() : await reply();
    },
  });
  const outcome: Promise<Outcome> = waitForTask(client, ID, options).then(
    (value) => ({ value, at: Date.now() - START }),
    (reason: unknown) => ({ reason, at: Date.now() - START }),
  );
  const finish = async () => {
    await vi.runAllTimersAsync();
    return outcome;
  };
  return { readings, outcome, finish };
}

const times = (readings: readonly { at: number }[]) => readings.map(({ at }) => at);

describe('waitForTask', () => {
  it('resolves with the finished task', async () => {
    const { readings, finish } = wait([() => task('success')]);
    expect(await finish()).toMatchObject({
      value: { status: 'success', output: { videos: ['https://cdn.example.com/a.mp4'] } },
      at: 0,
    });
    expect(readings).toMatchObject([
      { url: `http://127.0.0.1:4010/cyberbara/api/v1/tasks/${ID}`, key: 'Bearer key', at: 0 },
    ]);
  });

  it('asks less and less often, up to the longest pause', async () => {
    const pending = Array.from({ length: 5 }, () => () => task('pending'));
    const { readings, finish } = wait([...pending, () => task('success')], {
      interval: 1000,
      maxInterval: 2000,
    });
    await finish();
    expect(times(readings)).toEqual([0, 1000, 2500, 4500, 6500, 8500]);
  });

  it('tells of every reading', async () => {
    const seen: string[] = [];
    const replies = [() => task('pending'), () => task('processing'), () => task('success')];
    const { finish } = wait(replies, { onUpdate: ({ status }) => seen.push(status) });
    await finish();
    expect(seen).toEqual(['pending', 'processing', 'success']);
  });

  it.each(['failed', 'canceled'] as const)(
    'rejects with the task when it is %s',
    async (status) => {
      const { finish } = wait([() => task('processing'), () => task(status)]);
      const { reason } = await finish();
      expect(reason).toBeInstanceOf(TaskFailedError);
      expect(reason).toMatchObject({ task: { id: ID, status } });
    },
  );

  it.each([
    ['429 with seconds', 429, { 'Retry-After': '30' }, 30_000],
    ['503 with a date', 503, { 'Retry-After': new Date(START + 45_000).toUTCString() }, 45_000],
    [
      '429 with a date that has passed',
      429,
      { 'Retry-After': new Date(START - 9).toUTCString() },
      0,
    ],
    ['503 with nonsense', 503, { 'Retry-After': 'soon' }, 2000],
    ['429 without a header', 429, {}, 2000],
    ['409, which says not yet', 409, {}, 2000],
  ])('comes back when it is told to: %s', async (_, status, headers, at) => {
    const { readings, finish } = wait([
      () => error(status, 'too_many_requests', headers),
      () => task('success'),
    ]);
    expect(await finish()).toMatchObject({ value: { status: 'success' } });
    expect(times(readings)).toEqual([0, at]);
  });

  it.each([
    [404, 'task_not_found'],
    [401, 'invalid_api_key'],
    [500, 'query_failed'],
  ])('rejects a %d with its code', async (status, code) => {
    const { readings, finish } = wait([() => error(status, code)]);
    const { reason } = await finish();
    expect(reason).toBeInstanceOf(TaskRequestError);
    expect(reason).toMatchObject({ status, code });
    expect(readings).toHaveLength(1);
  });

  it('rejects an error page that is not of the API, without a code', async () => {
    const { finish } = wait([() => new Response('<h1>Bad gateway</h1>', { status: 502 })]);
    expect(await finish()).toMatchObject({ reason: { status: 502, code: undefined } });
  });

  it('gives up when the time is up, with the task as it was', async () => {
    const { finish } = wait([() => task('processing')], { timeout: 5000 });
    const { reason, at } = await finish();
    expect(reason).toBeInstanceOf(TaskTimeoutError);
    expect(reason).toMatchObject({ task: { status: 'processing' } });
    expect(at).toBe(5000);
  });

  it('gives up in time when a reply never comes', async () => {
    const { finish } = wait([() => new Promise<Response>(() => {})], { timeout: 5000 });
    const { reason, at } = await finish();
    expect(reason).toBeInstanceOf(TaskTimeoutError);
    expect(at).toBe(5000);
  });

  it('never gives up when told not to', async () => {
    const hours = Array.from({ length: 3 }, () => () => error(503, 'x', { 'Retry-After': '3600' }));
    const { finish } = wait([...hours, () => task('success')], { timeout: Infinity });
    expect(await finish()).toMatchObject({ value: { status: 'success' }, at: 3 * 3_600_000 });
  });

  it.each([
    ['while it pauses', () => task('pending')],
    ['while a request is under way', () => new Promise<Response>(() => {})],
  ])('stops at once when aborted %s', async (_, reply) => {
    const controller = new AbortController();
    const { readings, outcome } = wait([reply], { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(100);
    controller.abort(new Error('left the page'));
    expect(await outcome).toMatchObject({ reason: { message: 'left the page' }, at: 100 });
    expect(vi.getTimerCount()).toBe(0);
    expect(readings[0]?.signal.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readings).toHaveLength(1);
  });

  it('asks nothing when it is aborted beforehand', async () => {
    const { readings, finish } = wait([() => task('success')], { signal: AbortSignal.abort('no') });
    expect(await finish()).toMatchObject({ reason: 'no' });
    expect(readings).toEqual([]);
  });

  it('passes on that there is no network', async () => {
    const { finish } = wait([() => Promise.reject(new TypeError('fetch failed'))]);
    expect(await finish()).toMatchObject({ reason: { message: 'fetch failed' } });
  });
});
