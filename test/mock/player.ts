import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import type { Mock } from '../../mocks/mock.ts';

export type Player = ReturnType<typeof player>;

/** Somebody with a key of CyberBara at a mock that needs no port. */
export function player(mock: Mock, key: string) {
  const api = createCyberbaraClient({
    baseUrl: 'http://127.0.0.1/cyberbara',
    apiKey: key,
    fetch: mock.fetch,
  });
  const get = async (path: string) => {
    const reply = await mock.fetch(path, { headers: { 'x-api-key': key } });
    // As text that loses nothing, so that bytes are compared.
    const text = Buffer.from(await reply.arrayBuffer()).toString('latin1');
    return { status: reply.status, text };
  };
  return {
    key,
    /** Status and body of a reply to a line like `GET /cyberbara/api/v1/models`, the body as text that loses nothing. */
    send: async (line: string, body?: object) => {
      const [method = 'GET', path = '/'] = line.split(' ');
      const reply = await mock.fetch(path, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return `${reply.status} ${Buffer.from(await reply.arrayBuffer()).toString('latin1')}`;
    },
    sandbox: mock.sandbox(key),
    get,
    task: (id: string) => get(`/cyberbara/api/v1/tasks/${id}`),
    /** Makes a video of 20 credits. */
    create: async (prompt = 'A cat') => {
      const { data, error } = await api.POST('/api/v1/videos/generations', {
        body: { model: 'sora-2', prompt },
      });
      if (error !== undefined) throw new Error(error.error.message);
      return { ...data.data, id: data.data.task_id };
    },
    balance: async () => {
      const { data } = await api.GET('/api/v1/credits/balance');
      return data?.data.remaining_credits;
    },
    /** A picture that nobody else has. */
    upload: async (name: string, bytes = `GIF89a ${name}`) => {
      const form = new FormData();
      form.append('files', new Blob([bytes], { type: 'image/gif' }), `${name}.gif`);
      const reply = await mock.fetch('/cyberbara/api/v1/uploads/images', {
        method: 'POST',
        headers: { 'x-api-key': key },
        body: form,
      });
      const { url, deduped }: { url: string; deduped: boolean } = (await reply.json()).data
        .files[0];
      return { url, deduped, bytes };
    },
  };
}
