import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../scripts/generate/document.ts';
import { at, serve, textAt, type Ask, type Service } from '../service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['imgeditor'] });
});
afterAll(() => mock.close());

async function told(line: string, ask: Ask): Promise<[number, Json | undefined]> {
  const { status, body } = await mock.ask(line, ask);
  return [status, at(body, '/error/code') ?? at(body, '/data/status')];
}

/** Each request mends the mistake that the one before it was refused for, and keeps all the others. */
describe('a request with many mistakes is refused for', () => {
  const image = 'POST /imgeditor/api/v1/images/generate';
  const blocked = 'A sunset [[blocked]]';
  it.each<[string, Ask, number, string]>([
    ['no key', { body: '{' }, 401, 'UNAUTHORIZED'],
    ['a disabled key', { key: 'nb_sk_mock_disabled', body: '{' }, 403, 'FORBIDDEN'],
    ['an expired key', { key: 'nb_sk_mock_expired', body: '{' }, 403, 'FORBIDDEN'],
    ['a key without the scope', { key: 'nb_sk_mock_unscoped', body: '{' }, 403, 'FORBIDDEN'],
    ['its JSON', { key: 'nb_sk_mock_free', body: '{' }, 400, 'INVALID_REQUEST'],
    ['being no object', { key: 'nb_sk_mock_free', body: '[]' }, 400, 'INVALID_REQUEST'],
    [
      'its prompt',
      { key: 'nb_sk_mock_free', body: { model: 'nope', num_images: 9, prompt: ' ' } },
      400,
      'INVALID_PROMPT',
    ],
    [
      'its model',
      { key: 'nb_sk_mock_free', body: { model: 'veo-3.1', num_images: 9, prompt: blocked } },
      400,
      'INVALID_MODEL',
    ],
    [
      'its fields',
      { key: 'nb_sk_mock_free', body: { model: 'seedream4', num_images: 9, prompt: blocked } },
      400,
      'INVALID_REQUEST',
    ],
    [
      'its subscription',
      { key: 'nb_sk_mock_free', body: { model: 'seedream4', prompt: blocked } },
      403,
      'FORBIDDEN',
    ],
    [
      'its content',
      { key: 'nb_sk_mock_broke', body: { model: 'seedream4', prompt: blocked } },
      451,
      'CONTENT_FILTERED',
    ],
    [
      'its price',
      { key: 'nb_sk_mock_broke', body: { model: 'seedream4', prompt: 'A sunset' } },
      402,
      'INSUFFICIENT_CREDITS',
    ],
    [
      'nothing',
      { key: 'nb_sk_good', body: { model: 'seedream4', prompt: 'A sunset' } },
      200,
      'pending',
    ],
  ])('%s', async (_, ask, status, code) => {
    expect(await told(image, ask)).toEqual([status, code]);
  });

  const video = 'POST /imgeditor/api/v1/videos/generate';
  const key = 'nb_sk_video';
  it.each<[string, Ask, string]>([
    ['its prompt', { key, body: { model_id: 'nope', duration: 5 } }, 'INVALID_PROMPT'],
    ['its missing model', { key, body: { prompt: 'A cat', duration: 5 } }, 'INVALID_MODEL'],
    ['its model', { key, body: { prompt: 'A cat', model_id: 7, duration: 5 } }, 'INVALID_MODEL'],
    [
      'its length',
      { key, body: { prompt: 'A cat', model_id: 'veo-3.1', duration: 5 } },
      'INVALID_REQUEST',
    ],
    [
      'silence where there is always sound',
      { key, body: { prompt: 'A cat', model_id: 'sora-2', generate_audio: false } },
      'INVALID_REQUEST',
    ],
    [
      'nothing',
      { key, body: { prompt: 'A cat', model_id: 'sora-2', generate_audio: true } },
      'processing',
    ],
  ])('%s, if it asks for a clip', async (_, ask, code) => {
    expect((await told(video, ask))[1]).toBe(code);
  });

  it.each<[string, object, string]>([
    ['its type', { model: 'nope' }, 'INVALID_REQUEST'],
    ['its model', { type: 'video', model_id: 'nano-banana', duration: 'long' }, 'INVALID_MODEL'],
    ['its fields', { type: 'video', model_id: 'veo-3.1', duration: 'long' }, 'INVALID_REQUEST'],
  ])('%s, if it asks for a price', async (_, body, code) => {
    const line = 'POST /imgeditor/api/v1/account/calculate-cost';
    expect((await told(line, { key, body }))[1]).toBe(code);
  });
});

it.each([
  ['images', { prompt: 'A cat', mode: 'image' }],
  ['videos', { prompt: 'A cat', model_id: 'sora-2' }],
])('for %s a picture that is no address is refused in words', async (medium, body) => {
  const asked = { key: 'nb_sk_words', body: { ...body, image_url: 'cat.png' } };
  const reply = await mock.ask(`POST /imgeditor/api/v1/${medium}/generate`, asked);
  expect(at(reply.body, '/error/message')).toBe('image_url must be an http(s) URL, got "cat.png".');
});

it.each(['nano-banana', 'nano-banana-pro', 'nano-banana-2', 'seedream4', undefined])(
  'image mode of %s without a picture is told that the mode needs one',
  async (model) => {
    const body = { prompt: 'A cat', mode: 'image', model };
    const reply = await mock.ask('POST /imgeditor/api/v1/images/generate', {
      key: 'nb_sk_mode',
      body,
    });
    expect(at(reply.body, '/error')).toEqual({
      code: 'INVALID_REQUEST',
      message: 'image_url is required in image mode.',
    });
  },
);

describe('a task', () => {
  it('is found under its own medium only', async () => {
    const key = 'nb_sk_media';
    const { body } = await mock.ask('POST /imgeditor/api/v1/images/generate', {
      key,
      body: { prompt: 'A sunset' },
    });
    const query = `status?task_id=${textAt(body, '/data/task_id')}`;
    expect(await told(`GET /imgeditor/api/v1/images/${query}`, { key })).toEqual([200, 'pending']);
    expect(await told(`GET /imgeditor/api/v1/videos/${query}`, { key })).toEqual([
      404,
      'TASK_NOT_FOUND',
    ]);
  });

  it.each([
    ['given', 'the reason it was given', 'A sunset [[fail: the model slept]]', 'the model slept'],
    ['none', 'that it failed, where none was given', 'A sunset [[fail]]', 'The generation failed.'],
  ])('that fails stops short of 100 percent and says $1', async (name, _, prompt, error) => {
    const key = `nb_sk_reason_${name}`;
    const { body } = await mock.ask('POST /imgeditor/api/v1/images/generate', {
      key,
      body: { prompt },
    });
    await mock.clock(key, { advance: '1h' });
    const status = await mock.ask(
      `GET /imgeditor/api/v1/images/status?task_id=${textAt(body, '/data/task_id')}`,
      { key },
    );
    expect(at(status.body, '/data')).toEqual({
      task_id: at(body, '/data/task_id'),
      status: 'failed',
      progress: 99,
      error,
    });
  });
});

describe('an account', () => {
  it('has its plan until the plan ends', async () => {
    const key = 'nb_sk_plan';
    const line = 'GET /imgeditor/api/v1/account/credits';
    const before = await mock.ask(line, { key });
    expect(before.body).toMatchObject({ data: { subscription: { plan: 'pro' }, is_vip: true } });
    await mock.clock(key, { now: at(before.body, '/data/subscription/end_date') });
    await mock.clock(key, { advance: '1s' });
    const after = await mock.ask(line, { key });
    expect(after.body).toMatchObject({ data: { subscription: null, is_vip: false } });
  });
});
