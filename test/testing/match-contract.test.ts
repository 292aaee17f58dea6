import { describe, expect } from 'vitest';
import { createCyberbaraClient } from '../../generated/cyberbara/client.ts';
import type { Mock } from '../../mocks/mock.ts';
import { test } from '../../testing/vitest.ts';

const VIDEO = { model: 'sora-2', prompt: 'A cat' } as const;

function create(mock: Mock, key: string, body: object = VIDEO, headers: object = {}) {
  return mock.fetch('/cyberbara/api/v1/videos/generations', {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function failing(assertion: Promise<void>): Promise<string> {
  return assertion.then(
    () => 'it did not fail',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('a reply', () => {
  test('matches its contract, and can be read after that', async ({ mock, sandbox }) => {
    const response = await create(mock, sandbox.key);
    await expect(response).toMatchContract('createVideoGeneration', 200);
    await expect(response).not.toMatchContract('createVideoGeneration', 402);
    const body: unknown = await response.json();
    await expect(body).toMatchContract('createVideoGeneration', 200);
    await expect(body).not.toMatchContract('createVideoGeneration', 400);
  });

  test('of a typed client matches as it comes, data or error', async ({ mock, sandbox }) => {
    const { key: apiKey } = sandbox;
    const baseUrl = 'http://127.0.0.1/cyberbara';
    const client = createCyberbaraClient({ baseUrl, apiKey, fetch: mock.fetch });
    const post = () => client.POST('/api/v1/videos/generations', { body: VIDEO });
    await expect(await post()).toMatchContract('createVideoGeneration', 200);
    await sandbox.account.set({ credits: 0 });
    await expect(await post()).toMatchContract('createVideoGeneration', 402);
    await expect(await post()).not.toMatchContract('createVideoGeneration', 200);
  });

  test('of a browser test matches, whose parts are methods', async ({ mock, sandbox }) => {
    const response = await create(mock, sandbox.key);
    const text = await response.text();
    const reply = (status: number) => ({
      status: () => status,
      headers: () => Object.fromEntries(response.headers),
      text: () => Promise.resolve(text),
    });
    await expect(reply(200)).toMatchContract('createVideoGeneration', 200);
    await expect(reply(500)).not.toMatchContract('createVideoGeneration', 200);
  });

  test('with another status is shown with what it said', async ({ mock, sandbox }) => {
    await sandbox.account.set({ credits: 0 });
    const response = await create(mock, sandbox.key);
    expect(await failing(expect(response).toMatchContract('createVideoGeneration', 200))).toMatch(
      /^expected the reply to be the 200 of cyberbara\.createVideoGeneration:\n {2}status: expected 200, got 402: \{"error":\{"code":"insufficient_credits"/,
    );
  });

  test.each<[string, (data: Record<string, unknown>) => object, string]>([
    [
      'a field that nobody documented',
      (data) => ({ data: { ...data, queue: 7 } }),
      'undocumented-field at /data: "queue" is not in the contract (decided)',
    ],
    [
      'a value of another kind',
      (data) => ({ data: { ...data, credits: { cost: '20', remaining: 980 } } }),
      'schema at /data/credits/cost: must be integer, got "20" (documented)',
    ],
    [
      'an unknown word',
      (data) => ({ data: { ...data, status: 'queued' } }),
      'schema at /data/status: must be equal to constant ("pending"), got "queued" (documented)',
    ],
    [
      'a field missing',
      (data) => ({ data: { ...data, task_id: undefined } }),
      "schema at /data: must have required property 'task_id', got {",
    ],
  ])('with %s is told where', async (_, change, want) => {
    const data = {
      task_id: '2fa99a50-fb96-407b-a562-82de8265f48e',
      status: 'pending',
      media_type: 'video',
      model: 'sora-2',
      scene: 'text-to-video',
      credits: { cost: 20, remaining: 980 },
      created_at: '2026-03-03T04:31:55.116Z',
    };
    await expect({ data }).toMatchContract('createVideoGeneration', 200);
    const failure = await failing(
      expect(change(data)).toMatchContract('createVideoGeneration', 200),
    );
    expect(failure).toContain(want);
    expect(failure.split('\n')).toHaveLength(2);
  });

  test('is judged by its headers, too, which a body alone has not', async ({ mock, sandbox }) => {
    await sandbox.faults.add({ status: 429, retryAfter: 30 });
    const response = await create(mock, sandbox.key);
    await expect(response).toMatchContract('createVideoGeneration', 429);
    const body: unknown = await response.clone().json();
    await expect(body).toMatchContract('createVideoGeneration', 429);
    const silent = Response.json(body, { status: 429 });
    expect(await failing(expect(silent).toMatchContract('createVideoGeneration', 429))).toContain(
      'header: retry-after is missing (decided)',
    );
    const page = new Response('<h1>429</h1>', {
      status: 429,
      headers: { 'retry-after': '1', 'content-type': 'text/html' },
    });
    expect(await failing(expect(page).toMatchContract('createVideoGeneration', 429))).toContain(
      'content-type: expected application/json, got "text/html" (decided)',
    );
  });

  test.each([
    [
      'getTask',
      200,
      'Several APIs have the operation getTask: say cyberbara.getTask or omnivideo.getTask.',
    ],
    ['getTusk', 200, 'There is no operation "getTusk"; there are cyberbara.listModels,'],
    ['omnivideo.listModels', 200, 'there are omnivideo.createTask, omnivideo.getTask.'],
    [
      'cyber.getTask',
      200,
      'There is no API "cyber"; there are cyberbara, imgeditor, omnivideo, nanophoto.',
    ],
    [
      'cyberbara.getTask',
      402,
      'cyberbara.getTask documents no status 402; it has 200, 400, 401, 404,',
    ],
  ])('of %s %d cannot be judged, behind not either', async (operation, status, want) => {
    expect(await failing(expect({}).toMatchContract(operation, status))).toContain(want);
    expect(await failing(expect({}).not.toMatchContract(operation, status))).toContain(want);
  });

  test('that has been read is asked for in another way', async ({ mock, sandbox }) => {
    const response = await create(mock, sandbox.key);
    await response.json();
    expect(await failing(expect(response).toMatchContract('createVideoGeneration', 200))).toContain(
      'hand over a clone() taken before, or the parsed body',
    );
  });
});
