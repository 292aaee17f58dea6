import { describe, expect, test } from 'vitest';
import { createCyberbaraClient, type Schemas } from '../../../generated/cyberbara/client.ts';
import { createControlClient } from '../../../generated/control/client.ts';
import { served } from '../../served.ts';

const mock = served({ apis: ['cyberbara'] });

const picture = 'https://cdn.example.com/a.png';
const options = { image_input: Array<string>(20).fill(picture) };

describe('CyberBara takes', () => {
  test.each<[string, Schemas['VideoGenerationRequest'], number]>([
    [
      'an automatic ratio',
      { model: 'veo-3.1-fast', prompt: 'x', options: { aspect_ratio: 'Auto' } },
      20,
    ],
    [
      'a safety checker',
      { model: 'seedance-1-lite', prompt: 'x', options: { enable_safety_checker: true } },
      25,
    ],
    [
      'a safety checker where it does not count',
      {
        model: 'seedance-1-lite',
        prompt: 'x',
        options: { image_input: [picture], enable_safety_checker: true },
      },
      25,
    ],
    [
      'size before resolution',
      { model: 'sora-2-pro', prompt: 'x', options: { size: 'standard', resolution: 'high' } },
      75,
    ],
    [
      'seed before seeds',
      { model: 'veo-3.1-fast', prompt: 'x', options: { seed: 10_000, seeds: 99_999 } },
      20,
    ],
    [
      'any number of pictures where no bound is documented',
      { model: 'sora-2', prompt: 'x', options },
      20,
    ],
    [
      'a ratio that an image-to-video task ignores',
      { model: 'kling-2.6', prompt: 'x', options: { image_input: [picture], aspect_ratio: '1:1' } },
      55,
    ],
  ])('%s', async (_, body, cost) => {
    // A key of its own: the prices add up to more than one account has.
    const api = createCyberbaraClient({ baseUrl: mock.url, apiKey: JSON.stringify(body) });
    const { data, error } = await api.POST('/api/v1/videos/generations', { body });
    expect(error).toBeUndefined();
    expect(data?.data.credits.cost).toBe(cost);
  });

  test('an option that only another model has, and does without it', async () => {
    const api = createCyberbaraClient({ baseUrl: mock.url, apiKey: 'search' });
    const body = {
      model: 'nano-banana-pro' as const,
      prompt: 'x',
      options: { google_search: 'perhaps' },
    };
    const { data } = await api.POST('/api/v1/images/generations', { body });
    expect(data?.data.status).toBe('pending');
  });

  test('the Bearer key of two keys that differ', async () => {
    const response = await fetch(`${mock.url}/api/v1/credits/balance`, {
      headers: { authorization: 'Bearer mock_broke_bearer', 'x-api-key': 'rich' },
    });
    expect(await response.json()).toMatchObject({ data: { remaining_credits: 0 } });
  });
});

describe('a finished task leaves', () => {
  test.each<[string, Schemas['ImageGenerationRequest'], string, number]>([
    ['a PNG unless asked otherwise', { model: 'nano-banana-2', prompt: 'x' }, 'image/png', 1],
    [
      'a JPEG for jpeg',
      { model: 'nano-banana-2', prompt: 'x', options: { output_format: 'jpeg' } },
      'image/jpeg',
      1,
    ],
    [
      'a picture of the asked ratio',
      {
        model: 'nano-banana-pro',
        prompt: 'x',
        options: { aspect_ratio: '16:9', resolution: '2k' },
      },
      'image/png',
      16 / 9,
    ],
  ])('%s', async (_, body, type, ratio) => {
    const key = JSON.stringify(body);
    const api = createCyberbaraClient({ baseUrl: mock.url, apiKey: key });
    const { data } = await api.POST('/api/v1/images/generations', { body });
    await createControlClient({ baseUrl: `${mock.url}/_mock` }).POST('/v1/sandboxes/{key}/clock', {
      params: { path: { key } },
      body: { advance: '5m' },
    });
    const task = await api.GET('/api/v1/tasks/{taskId}', {
      params: { path: { taskId: data?.data.task_id ?? '' } },
    });
    const file = await fetch(task.data?.data.task.output.images[0] ?? '');
    expect(file.headers.get('content-type')).toBe(type);
    const { width, height } = await dimensions(await file.arrayBuffer());
    expect(width / height).toBeCloseTo(ratio, 2);
  });
});

async function dimensions(bytes: ArrayBuffer): Promise<{ width: number; height: number }> {
  const { loadImage } = await import('@napi-rs/canvas');
  return loadImage(Buffer.from(bytes));
}
