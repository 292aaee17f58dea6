import { createControlClient } from '../../generated/control/client.ts';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { createMock, type MockOptions } from '../../mocks/mock.ts';

/** A mock on a real socket, its tasks as slow as documented, and the worlds of its keys. */
export async function worlds(options: MockOptions = {}) {
  const mock = await createMock({ speed: 1, ...options });
  const url = await mock.listen();
  const control = createControlClient({ baseUrl: `${url}/_mock` });
  return { url, control, close: () => mock.close(), world: (key: string) => world(url, key) };
}

export type World = ReturnType<typeof world>;

function world(url: string, key: string) {
  const params = { path: { key } };
  const control = createControlClient({ baseUrl: `${url}/_mock` });
  const api = createCyberbaraClient({ baseUrl: `${url}/cyberbara`, apiKey: key });
  const task = (taskId: string) => ({ path: { key, taskId } });
  return {
    key,
    url,
    params,
    control,
    api,
    task,
    /** Makes a video of 20 credits and returns its id. */
    create: async (prompt = 'A cat'): Promise<string> => {
      const { data, error } = await api.POST('/api/v1/videos/generations', {
        body: { model: 'sora-2', prompt },
      });
      if (error !== undefined) throw new Error(error.error.message);
      return data.data.task_id;
    },
    status: async (taskId: string) => {
      const { data } = await api.GET('/api/v1/tasks/{taskId}', { params: { path: { taskId } } });
      return data?.data.task.status;
    },
    balance: async () => {
      const { data } = await api.GET('/api/v1/credits/balance');
      return data?.data.remaining_credits;
    },
    advance: async (advance: string) => {
      const reply = await control.POST('/v1/sandboxes/{key}/clock', { params, body: { advance } });
      if (reply.error !== undefined) throw new Error(reply.error.error.message);
    },
    show: async () => {
      const { data } = await control.GET('/v1/sandboxes/{key}', { params });
      if (data === undefined) throw new Error('the sandbox is not shown');
      return data;
    },
  };
}
