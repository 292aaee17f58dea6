import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  generateIndependentClient,
  typeCheck,
  type IndependentClient,
} from './independent-client.ts';

let client: IndependentClient;
beforeAll(async () => {
  client = await generateIndependentClient();
});
afterAll(() => rm(client.folder, { recursive: true }));

/** Replies of a service in the order in which the flow asks for them. */
const REPLIES: readonly [string, unknown][] = [
  ['GET /api/v1/models?media_type=image', { models: [], total: 2 }],
  ['POST /api/v1/uploads/images', { files: [], urls: ['https://cdn.example.com/a.png'], count: 1 }],
  ['POST /api/v1/credits/quote', { estimated_credits: 8 }],
  ['POST /api/v1/images/generations', { task_id: '7', credits: { cost: 8, remaining: 36 } }],
  ['GET /api/v1/tasks/7', { task: { status: 'pending' } }],
  ['GET /api/v1/tasks/7', { task: { status: 'success', output: { images: ['https://a/b.png'] } } }],
  ['GET /api/v1/credits/balance', { remaining_credits: 36 }],
];

describe('a client that another generator makes of the contract', () => {
  it('compiles, and so does the suggested flow through it', () => {
    expect(typeCheck(client.folder, ['index.ts', 'flow.ts'])).toEqual([]);
  });

  it('is held to the contract by its compiler', async () => {
    const wrong = `import type { Sora2Request } from './types.gen.ts';
export const request: Sora2Request = { model: 'sora-2', prompt: 'A calm sea', options: { duration: 12 } };\n`;
    await writeFile(join(client.folder, 'wrong.ts'), wrong);
    expect(typeCheck(client.folder, ['wrong.ts']).join('\n')).toMatch(
      /Type '12' is not assignable/,
    );
  });

  it('sends the requests of the flow, with the key', async () => {
    const requests: string[] = [];
    const keys = new Set<string | null>();
    const result = await client.run({
      baseUrl: 'http://127.0.0.1:4010/cyberbara',
      apiKey: 'key',
      pause: () => Promise.resolve(),
      fetch: async (input) => {
        const request = new Request(input);
        const data = REPLIES[requests.length]?.[1];
        requests.push(`${request.method} ${request.url.replace(/.*\/cyberbara/, '')}`);
        keys.add(request.headers.get('Authorization'));
        return Response.json({ data });
      },
    });
    expect(requests).toEqual(REPLIES.map(([request]) => request));
    expect(keys).toEqual(new Set(['Bearer key']));
    expect(result).toEqual({
      models: 2,
      estimated: 8,
      cost: 8,
      statuses: ['pending', 'success'],
      images: ['https://a/b.png'],
      balance: 36,
    });
  });
});
