import type { CyberbaraClient, Schemas } from '../generated/cyberbara/client.ts';
import { TaskFailedError, TaskRequestError, TaskTimeoutError } from './task-errors.ts';

export { TaskFailedError, TaskRequestError, TaskTimeoutError } from './task-errors.ts';

export interface WaitOptions {
  /** Ends the waiting at once, with the signal's own reason. */
  signal?: AbortSignal;
  /** Told of the task each time it was read, the final one included. */
  onUpdate?: (task: Schemas['Task']) => void;
  /** Milliseconds from the first reading to the second; later pauses grow by half. Default 2000. */
  interval?: number;
  /** The longest pause in milliseconds; only `Retry-After` may ask for a longer one. Default 10000. */
  maxInterval?: number;
  /** Milliseconds after which to give up, `Infinity` for never. Default 900000 (15 minutes). */
  timeout?: number;
}

const GROWTH = 1.5;
/** A timer with a longer delay fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Not an answer yet: come back later (`task_not_ready`, `too_many_requests`, `service_unavailable`). */
const LATER = new Set([409, 429, 503]);

/**
 * Reads a task until it is final.
 *
 * @returns the task with its outputs, once it is `success`
 * @throws {TaskFailedError} when it is `failed` or `canceled`
 * @throws {TaskTimeoutError} when it is not final in time
 * @throws {TaskRequestError} when the API refuses to show it
 * @throws the signal's reason when it is aborted, and what `fetch` throws when there is no reply
 */
export async function waitForTask(
  client: Pick<CyberbaraClient, 'GET'>,
  taskId: string,
  { signal, onUpdate, interval = 2000, maxInterval = 10_000, timeout = 900_000 }: WaitOptions = {},
): Promise<Schemas['SuccessTask']> {
  let seen: Schemas['Task'] | undefined;
  const expiry = new AbortController();
  const expire = () => expiry.abort(new TaskTimeoutError(taskId, timeout, seen));
  const timer = timeout > LONGEST_TIMER ? undefined : setTimeout(expire, timeout);
  const stop = signal === undefined ? expiry.signal : AbortSignal.any([signal, expiry.signal]);
  try {
    for (let delay = interval; ; delay = Math.min(delay * GROWTH, maxInterval)) {
      stop.throwIfAborted();
      const reply = await abortable(readTask(client, taskId, stop), stop);
      if (reply.task !== undefined) {
        seen = reply.task;
        onUpdate?.(seen);
        if (seen.status === 'success') return seen;
        if (seen.status === 'failed' || seen.status === 'canceled') throw new TaskFailedError(seen);
      }
      await pause(reply.retryAfter ?? delay, stop);
    }
  } finally {
    clearTimeout(timer);
  }
}

interface Reading {
  /** Nothing when the API asked to come back later. */
  readonly task?: Schemas['Task'];
  /** Milliseconds that the API asked to wait. */
  readonly retryAfter?: number | undefined;
}

async function readTask(
  client: Pick<CyberbaraClient, 'GET'>,
  taskId: string,
  stop: AbortSignal,
): Promise<Reading> {
  const { data, error, response } = await client.GET('/api/v1/tasks/{taskId}', {
    params: { path: { taskId } },
    signal: stop,
  });
  if (data !== undefined) return { task: data.data.task };
  if (LATER.has(response.status)) return { retryAfter: retryAfter(response.headers) };
  throw new TaskRequestError(taskId, response.status, error);
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : date - Date.now();
}

async function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(milliseconds, LONGEST_TIMER));
  });
  // A timer that is left behind would keep a Node process alive.
  await abortable(waited, stop).finally(() => clearTimeout(timer));
}

/** `work`, or a rejection as soon as `stop` is aborted, even if the work does not heed it. */
function abortable<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(stop.reason);
    stop.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', abort));
  });
}
