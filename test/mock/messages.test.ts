import { describe, expect, test } from 'vitest';
import { served } from '../served.ts';

const mock = served({ apis: ['cyberbara'] });

const picture = 'https://cdn.example.com/a.png';

async function refusal(medium: 'images' | 'videos', body: unknown): Promise<unknown> {
  const response = await fetch(`${mock.url}/api/v1/${medium}/generations`, {
    method: 'POST',
    headers: { authorization: 'Bearer messages', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The first message is the one that the reader mends first. */
describe('a wrong request is told', () => {
  test.each<[string, 'images' | 'videos', unknown, string]>([
    [
      'a value that is not allowed',
      'videos',
      { model: 'sora-2', prompt: 'x', options: { duration: 12 } },
      'options.duration must be 10 or 15, got 12',
    ],
    [
      'a value of the wrong type',
      'videos',
      { model: 'kling-2.6', prompt: 'x', options: { sound: 'yes' } },
      'options.sound must be a boolean, got "yes"',
    ],
    ['a missing prompt', 'videos', { model: 'sora-2' }, 'prompt is required'],
    ['a blank prompt', 'videos', { model: 'sora-2', prompt: ' ' }, 'prompt must not be empty'],
    [
      'a prompt that is no text',
      'videos',
      { model: 'sora-2', prompt: 7 },
      'prompt must be a string, got 7',
    ],
    [
      'a seed out of range',
      'videos',
      { model: 'veo-3.1-fast', prompt: 'x', options: { seed: 9999 } },
      'options.seed must be between 10000 and 99999, got 9999',
    ],
    [
      'too many pictures',
      'videos',
      {
        model: 'seedance-2-preview',
        prompt: 'x',
        scene: 'image-to-video',
        options: { image_input: Array(10).fill(picture) },
      },
      'options.image_input must contain at most 9 items, got 10',
    ],
    [
      'pictures where none may be',
      'videos',
      {
        model: 'veo-3.1-fast',
        prompt: 'x',
        options: { generationType: 'TEXT_2_VIDEO', image_input: [picture] },
      },
      'options.image_input must contain no items, got 1',
    ],
    [
      'pictures that the scene needs',
      'videos',
      { model: 'sora-2', prompt: 'x', scene: 'image-to-video' },
      'options is required',
    ],
    [
      'a ratio that the type of generation forbids',
      'videos',
      {
        model: 'veo-3.1-fast',
        prompt: 'x',
        options: {
          generationType: 'REFERENCE_2_VIDEO',
          image_input: [picture],
          aspect_ratio: '9:16',
        },
      },
      'options.aspect_ratio must be 16:9 or landscape, got "9:16"',
    ],
    [
      'neither of two alternatives',
      'videos',
      { model: 'seedance-2-watermark-remover', options: {} },
      'options needs video_input or video_url',
    ],
    [
      'what is wrong with the alternative that was taken',
      'videos',
      { model: 'seedance-2-watermark-remover', options: { video_input: [picture, picture] } },
      'options.video_input must contain exactly 1 item, got 2',
    ],
    [
      'an address that is none',
      'images',
      { model: 'nano-banana-pro', prompt: 'x', options: { image_input: ['photo.png'] } },
      'options.image_input[0] must be a valid uri, got "photo.png"',
    ],
    [
      'a body that is no object',
      'images',
      ['nano-banana-pro'],
      'The body must be an object, got an array of 1',
    ],
  ])('%s', async (_, medium, body, message) => {
    expect(await refusal(medium, body)).toMatchObject({
      error: { code: 'invalid_request', message },
    });
  });

  test.each<[string, 'images' | 'videos', unknown, string]>([
    ['no model', 'videos', { prompt: 'x' }, 'invalid_model'],
    ['a blank model', 'videos', { model: ' ', prompt: 'x' }, 'invalid_model'],
    [
      'a model that does not exist, before its other mistakes',
      'videos',
      { model: 'sora-9', scene: 'x', prompt: '' },
      'unsupported_model',
    ],
    [
      'a model of the other medium, before its scene',
      'images',
      { model: 'sora-2', scene: 'x', prompt: 'x' },
      'invalid_model_for_media_type',
    ],
    [
      'a scene that is none, before its prompt',
      'videos',
      { model: 'sora-2', scene: 'sideways' },
      'invalid_scene',
    ],
    [
      'a scene that the model lacks',
      'videos',
      { model: 'sora-2', scene: 'video-to-video', prompt: 'x' },
      'scene_not_supported',
    ],
    [
      'a scene that the model lacks, inferred',
      'videos',
      { model: 'kling-2.6', prompt: 'x', options: { video_input: [picture] } },
      'scene_not_supported',
    ],
  ])('%s', async (_, medium, body, code) => {
    expect(await refusal(medium, body)).toMatchObject({ error: { code } });
  });

  test('all its mistakes, one a place', async () => {
    const body = { model: 'sora-2', options: { duration: 12, aspect_ratio: 'round' } };
    expect(await refusal('videos', body)).toMatchObject({
      error: {
        details: {
          violations: [
            { path: 'prompt', message: 'prompt is required' },
            { path: 'options.aspect_ratio', value: 'round', allowed: ['landscape', 'portrait'] },
            { path: 'options.duration', value: 12, allowed: [10, 15] },
          ],
        },
      },
    });
  });
});
