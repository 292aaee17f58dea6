import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { generateIndependentClient, type IndependentClient } from '../client/independent-client.ts';

/** What was spent, as the same client reads it. */
const USAGE = `
import { createClient } from './client/index.ts';
import { listCreditsUsage } from './sdk.gen.ts';

export async function usage(baseUrl: string, apiKey: string) {
  const client = createClient({ baseUrl, auth: apiKey });
  const { data } = await listCreditsUsage({ client, throwOnError: true, query: { limit: 10 } });
  return data.data;
}
`;

let client: IndependentClient;
let mock: Mock;
let url: string;
beforeAll(async () => {
  client = await generateIndependentClient();
  await writeFile(join(client.folder, 'usage.ts'), USAGE);
  mock = await createMock();
  url = await mock.listen(0);
});
afterAll(async () => {
  await mock.close();
  await rm(client.folder, { recursive: true });
});

/** Moves the sandbox's clock through the control API, over the same socket as everything else. */
async function advance(key: string, by: string): Promise<void> {
  const reply = await fetch(`${url}/_mock/v1/sandboxes/${key}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: by }),
  });
  expect(reply.status).toBe(200);
}

describe('a client that another generator makes of the contract', () => {
  it('goes from a model to a picture and its bill without knowing that it speaks to a mock', async () => {
    const started = performance.now();
    const result = await client.run({
      baseUrl: `${url}/cyberbara`,
      apiKey: 'independent',
      pause: () => advance('independent', '1s'),
    });
    expect(result).toMatchObject({ models: 2, estimated: 8, cost: 8, balance: 992 });
    expect(result.statuses[0]).toBe('pending');
    expect(result.statuses.at(-1)).toBe('success');
    // Nothing waited: the seconds were the sandbox's.
    expect(performance.now() - started).toBeLessThan(5000);

    const [image = ''] = result.images;
    const picture = await fetch(image);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);

    const { usage }: { usage: (baseUrl: string, apiKey: string) => Promise<unknown> } =
      await import(join(client.folder, 'usage.ts'));
    expect(await usage(`${url}/cyberbara`, 'independent')).toMatchObject({
      summary: { total: 1, total_credits_consumed: 8 },
      items: [{ credits_consumed: 8, scene: 'image-to-image', media_type: 'image' }],
    });
  });

  it('is told what is wrong in the words of the API', async () => {
    const run = client.run({
      baseUrl: `${url}/cyberbara`,
      apiKey: 'mock_broke_independent',
      pause: () => advance('mock_broke_independent', '1s'),
    });
    await expect(run).rejects.toMatchObject({ error: { code: 'insufficient_credits' } });
  });
});
