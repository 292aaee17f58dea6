import { createControlClient } from '../../generated/control/client.ts';
import type { components } from '../../generated/control/types.ts';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';

/** Someone with a key at a mock. */
export interface Player {
  /** The status of the reply and, of a task that was made, its id. */
  create(prompt?: string): Promise<{ status: number; id: string | undefined; error: unknown }>;
  balance(): Promise<number | undefined>;
  statusOf(id: string): Promise<string | undefined>;
  /** The address of the file once it is a video that succeeded. */
  videoOf(id: string): Promise<string | undefined>;
  /** The address of a picture of so many bytes. */
  upload(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
  /** The ids of its tasks; none if its world cannot be told. */
  tasks(): Promise<string[]>;
  /** All of its world. */
  look(): Promise<World>;
  advance(duration: string): Promise<number>;
  cancel(id: string): Promise<number>;
  reset(): Promise<number>;
}

export type World = components['schemas']['Sandbox'];

export function player(url: string, key: string): Player {
  const params = { path: { key } };
  const api = createCyberbaraClient({ baseUrl: `${url}/cyberbara`, apiKey: key });
  const steer = createControlClient({ baseUrl: `${url}/_mock` });
  async function task(taskId: string) {
    const { data } = await api.GET('/api/v1/tasks/{taskId}', { params: { path: { taskId } } });
    return data?.data.task;
  }
  return {
    async create(prompt = 'Waves') {
      const { data, error, response } = await api.POST('/api/v1/videos/generations', {
        body: { model: 'sora-2', prompt },
      });
      return { status: response.status, id: data?.data.task_id, error };
    },
    async balance() {
      const { data } = await api.GET('/api/v1/credits/balance');
      return data?.data.remaining_credits;
    },
    statusOf: async (id) => (await task(id))?.status,
    videoOf: async (id) => (await task(id))?.output.videos[0],
    async upload(bytes) {
      const body = new FormData();
      body.append('files', new Blob([bytes], { type: 'image/png' }), 'a.png');
      const reply = await fetch(`${url}/cyberbara/api/v1/uploads/images`, {
        method: 'POST',
        headers: { 'x-api-key': key },
        body,
      });
      const found = /"url":"([^"]+)"/.exec(await reply.text())?.[1];
      return reply.status === 200 ? found : undefined;
    },
    async tasks() {
      const { data } = await steer.GET('/v1/sandboxes/{key}', { params });
      return data?.tasks.map(({ id }) => id) ?? [];
    },
    async look() {
      const { data } = await steer.GET('/v1/sandboxes/{key}', { params });
      if (data === undefined) throw new Error(`nothing to see of ${key}`);
      return data;
    },
    async advance(duration) {
      const body = { advance: duration };
      return (await steer.POST('/v1/sandboxes/{key}/clock', { params, body })).response.status;
    },
    async cancel(taskId) {
      const path = { key, taskId };
      return (await steer.POST('/v1/sandboxes/{key}/tasks/{taskId}/cancel', { params: { path } }))
        .response.status;
    },
    async reset() {
      return (await steer.POST('/v1/sandboxes/{key}/reset', { params })).response.status;
    },
  };
}

/** A picture of that many bytes that is like no other. */
export function picture(size: number, nth: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(nth % 251);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(size - 4, nth);
  return bytes;
}
