import { describe, expect, test } from 'vitest';
import { createControlClient } from '../../generated/control/client.ts';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import { waitForTask } from '../../client/wait-for-task.ts';
import { createMock } from '../../mocks/mock.ts';
import { served } from '../served.ts';
import { sniff } from '../../mocks/media/sniff.ts';

const mock = served({ apis: ['cyberbara'] });

/** Makes a picture with the key at the documented instant, and returns its address once it is there. */
async function picture(key: string, prompt: string): Promise<string> {
  const params = { path: { key } };
  const control = createControlClient({ baseUrl: `${mock.url}/_mock` });
  const api = createCyberbaraClient({ baseUrl: mock.url, apiKey: key });
  const move = (body: { now: string } | { advance: string }) =>
    control.POST('/v1/sandboxes/{key}/clock', { params, body });
  if (key.includes('docs')) await move({ now: '2026-03-03T04:29:12.612Z' });
  const { data } = await api.POST('/api/v1/images/generations', {
    body: { model: 'nano-banana-pro', prompt, options: { resolution: '1k' } },
  });
  await move({ advance: '1m' });
  const task = await waitForTask(api, data?.data.task_id ?? '');
  return task.output.images[0] ?? '';
}

async function bytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('a picture', () => {
  test('is there for every key of the docs scenario, though all of them are one user', async () => {
    const first = await picture('mock_docs_a', 'Neon rain');
    await picture('mock_docs_b', 'Neon rain');
    expect(sniff(await bytes(first))).toBe('image/png');
  });

  test('is not there before its task has succeeded', async () => {
    const address = new URL(await picture('mock_docs_first', 'Neon rain'));
    const key = 'mock_docs_second';
    const early = await createMock({ apis: ['cyberbara'] });
    try {
      const there = await early.listen();
      const move = { params: { path: { key } }, body: { now: '2026-03-03T04:29:12.612Z' } };
      await createControlClient({ baseUrl: `${there}/_mock` }).POST(
        '/v1/sandboxes/{key}/clock',
        move,
      );
      await createCyberbaraClient({ baseUrl: there, apiKey: key }).POST(
        '/api/v1/images/generations',
        {
          body: { model: 'nano-banana-pro', prompt: 'Neon rain' },
        },
      );
      expect((await fetch(`${there}${address.pathname}`)).status).toBe(404);
    } finally {
      await early.close();
    }
  });

  test('shows the new prompt after a reset, though its address is the same', async () => {
    const before = await picture('again', 'Neon rain');
    const shown = await bytes(before);
    await createControlClient({ baseUrl: `${mock.url}/_mock` }).POST('/v1/sandboxes/{key}/reset', {
      params: { path: { key: 'again' } },
    });
    const after = await picture('again', 'Snow');
    expect(after).toBe(before);
    expect(Buffer.from(await bytes(after)).equals(shown)).toBe(false);
  });
});
