import { describe, expect, test } from 'vitest';
import { VIDEOS, worlds } from './world.ts';

const world = worlds();
const IMAGES = '/cyberbara/api/v1/images/generations';
const URL = 'https://example.com/cat.png';
const shot = { id: 'a', prompt: 'A cat', generationType: 'TEXT_2_VIDEO', aspectRatio: '16:9' };

describe('a request that the contract would word otherwise', () => {
  test.each<[string, string, object, { rule: string; provenance: string; message: string }]>([
    [
      'a key of the provider',
      VIDEOS,
      { model: 'sora-2', prompt: 'A cat', options: { image_urls: [URL] } },
      {
        rule: 'provider-key',
        provenance: 'documented',
        message:
          `options.image_urls in POST ${VIDEOS} (#1) is a key of the provider behind the model, which this API does not take: ` +
          'sora-2 knows image_input, aspect_ratio, duration, n_frames, remove_watermark, upload_method.',
      },
    ],
    [
      'a key of the provider beside the options',
      IMAGES,
      { model: 'nano-banana-pro', prompt: 'A cat', input_images: [URL] },
      {
        rule: 'provider-key',
        provenance: 'documented',
        message:
          `input_images in POST ${IMAGES} (#1) is a key of the provider behind the model, which this API does not take: ` +
          'nano-banana-pro knows model, prompt, scene, options.',
      },
    ],
    [
      'an option of another model',
      VIDEOS,
      { model: 'sora-2', prompt: 'A cat', options: { resolution: 'high' } },
      {
        rule: 'unknown-option',
        provenance: 'documented',
        message:
          `options.resolution in POST ${VIDEOS} (#1) is not in the contract and has no effect: ` +
          'sora-2 knows image_input, aspect_ratio, duration, n_frames, remove_watermark, upload_method.',
      },
    ],
    [
      'an alias',
      VIDEOS,
      { model: 'sora-2', prompt: 'A cat', options: { n_frames: 15 } },
      {
        rule: 'deprecated-alias',
        provenance: 'decided',
        message: `options.n_frames in POST ${VIDEOS} (#1) is an alias: send options.duration.`,
      },
    ],
    [
      'an option under the name that documents write',
      VIDEOS,
      { model: 'sora-2', prompt: 'A cat', 'options.duration': 15 },
      {
        rule: 'unknown-option',
        provenance: 'documented',
        message:
          String.raw`options\.duration in POST ${VIDEOS} (#1) is not in the contract and has no effect: ` +
          'sora-2 knows model, prompt, scene, options.',
      },
    ],
    [
      'a field inside a list',
      '/nanophoto/api/veo-3/generate',
      {
        shots: [
          { ...shot, seed: 7 },
          { ...shot, id: 'b', seed: 8 },
        ],
      },
      {
        rule: 'unknown-option',
        provenance: 'decided',
        message:
          'shots[].seed in POST /nanophoto/api/veo-3/generate (#1) is not in the contract and has no effect: ' +
          'this operation knows id, prompt, generationType, aspectRatio, imageUrls.',
      },
    ],
    [
      'a field of a flat request',
      '/omnivideo/api/v1/tasks/create',
      { model_id: 'seedance-2', prompt: 'A cat', resolution: '720p' },
      {
        rule: 'unknown-option',
        provenance: 'decided',
        message:
          'resolution in POST /omnivideo/api/v1/tasks/create (#1) is not in the contract and has no effect: ' +
          'Seedance 2.0 knows model_id, prompt, image_urls, aspect_ratio.',
      },
    ],
  ])('has %s', async (_, path, body, want) => {
    const { ask, finding } = world();
    await ask(`POST ${path}`, { body });
    expect(await finding()).toMatchObject({ ...want, requests: [{ nth: 1 }] });
  });

  test.each<[string, string, object]>([
    [
      'an alias in one model that another knows by that name',
      VIDEOS,
      {
        model: 'seedance-1-pro',
        prompt: 'A cat',
        options: { resolution: '720p' },
      },
    ],
    [
      'a provider key that the model lists',
      VIDEOS,
      {
        model: 'seedance-2-watermark-remover',
        options: { video_url: 'https://example.com/cat.mp4' },
      },
    ],
    [
      'provider keys for a model that hands them on',
      VIDEOS,
      {
        model: 'kling-video-o1',
        prompt: 'A cat',
        options: {
          video_input: ['https://example.com/cat.mp4'],
          image_urls: [URL],
          cfg: { scale: 7 },
        },
      },
    ],
    [
      'a create body that is only priced',
      '/cyberbara/api/v1/credits/quote',
      {
        model: 'sora-2',
        media_type: 'video',
        prompt: 'A cat',
        options: { duration: 10 },
      },
    ],
    [
      'image_url where the API has one',
      '/imgeditor/api/v1/images/generate',
      {
        model: 'nano-banana',
        prompt: 'A cat',
        mode: 'image',
        image_url: URL,
        resolution: '1K',
      },
    ],
    [
      'either name of the model where both are documented',
      '/imgeditor/api/v1/account/calculate-cost',
      {
        type: 'video',
        model: 'sora-2',
        duration: 4,
      },
    ],
    ['names that every object has', '/nanophoto/api/veo-3/generate', { shots: [shot] }],
  ])('has not: %s', async (_, path, body) => {
    const { ask, broken } = world();
    expect((await ask(`POST ${path}`, { body })).status).toBe(200);
    expect(await broken()).toEqual([]);
  });

  test('is one finding however often it is sent', async () => {
    const { ask, broken } = world();
    for (const seeds of [10_000, 10_001])
      await ask(`POST ${VIDEOS}`, {
        body: { model: 'veo-3.1-fast', prompt: 'A cat', options: { seeds } },
      });
    expect(await broken()).toEqual([['deprecated-alias', 1, 2]]);
  });

  test('tells of a few of thousands of fields', async () => {
    const { ask, sandbox } = world();
    const options = Object.fromEntries(Array.from({ length: 1000 }, (_, nth) => [`o${nth}`, nth]));
    await ask(`POST ${VIDEOS}`, { body: { model: 'sora-2', prompt: 'A cat', options } });
    await ask(`POST ${VIDEOS}`, {
      body: { model: 'sora-2', prompt: 'A cat', constructor: 1, toString: 2 },
    });
    const { findings } = await sandbox.conduct();
    expect(findings).toHaveLength(22);
    expect(findings.at(-1)?.message).toMatch(/^toString in POST/);
  });

  test('shows no key', async () => {
    const { ask, key, finding } = world('a-very-secret-key');
    await ask(`POST ${VIDEOS}`, { body: { model: 'sora-2', prompt: 'A cat', [key]: 1 } });
    expect(JSON.stringify(await finding())).not.toContain(key);
  });
});
