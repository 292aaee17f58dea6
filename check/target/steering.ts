import {
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import { type Fetch, receive } from './request.ts';

/** A task as the mock itself sees it. */
export interface PlannedTask {
  readonly id: string;
  readonly createdAt: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** The mock's control API: what a live service cannot be asked. */
export interface Steering {
  /** Stops the clock, which then moves only when told; tasks take as long as documented. */
  freeze(key: string): Promise<void>;
  /** Moves the clock forward to an instant; an earlier one leaves it where it is. */
  goTo(key: string, instant: string): Promise<void>;
  tasks(key: string): Promise<readonly PlannedTask[]>;
  balance(key: string): Promise<number>;
  cancel(key: string, taskId: string): Promise<void>;
}

/** Milliseconds. */
const TIMEOUT = 30_000;

/** @param origin of the mock, such as `http://127.0.0.1:4010` */
export function steer(origin: string, fetch: Fetch): Steering {
  /** Where clocks stand that move only when told. Asking each time would be half of all requests. */
  const stands = new Map<string, number>();

  async function call(key: string, path: string, body?: JsonObject): Promise<JsonObject> {
    const url = `${origin}/_mock/v1/sandboxes/${encodeURIComponent(key)}${path}`;
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    };
    const reply = await receive(
      fetch,
      { url, init: path === '' ? {} : post },
      { timeout: TIMEOUT },
    );
    if (reply.status !== 200 || !isObject(reply.body))
      throw new Error(
        `the control API of the mock answers ${reply.status} to ${path || 'a look at a sandbox'}: ${reply.text}`,
      );
    const { now, frozen } = objectAt(reply.body, 'clock');
    if (typeof now === 'string' && frozen === true) stands.set(key, Date.parse(now));
    else stands.delete(key);
    return reply.body;
  }

  return {
    async freeze(key) {
      await call(key, '/clock', { speed: 1, frozen: true });
    },
    async goTo(key, instant) {
      if (!stands.has(key)) await call(key, '');
      const now = stands.get(key);
      if (now !== undefined && now >= Date.parse(instant)) return;
      await call(key, '/clock', { now: instant });
    },
    async tasks(key) {
      return objectsAt(await call(key, ''), 'tasks').map(({ id, createdAt, startsAt, endsAt }) => ({
        id: text(id),
        createdAt: text(createdAt),
        startsAt: typeof startsAt === 'string' ? startsAt : null,
        endsAt: typeof endsAt === 'string' ? endsAt : null,
      }));
    },
    async balance(key) {
      return Number(objectAt(await call(key, ''), 'credits').balance);
    },
    async cancel(key, taskId) {
      await call(key, `/tasks/${encodeURIComponent(taskId)}/cancel`);
    },
  };
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
