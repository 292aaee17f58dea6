import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, serve, type Service } from '../service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['imgeditor'] });
});
afterAll(() => mock.close());

const PICTURE = 'https://cdn.example.com/source.png';

async function cost(body: object) {
  const reply = await mock.ask('POST /imgeditor/api/v1/account/calculate-cost', {
    key: 'nb_sk_prices',
    body,
  });
  return at(reply.body, '/data/credits_needed');
}

/** The documented tables, written down here a second time so that the contract is compared with something. */
const images: [model: string, mode: string, resolution: string | undefined, credits: number][] = [
  ['nano-banana', 'text', undefined, 1],
  ['nano-banana', 'image', undefined, 2],
  ['nano-banana-pro', 'text', '1K', 6],
  ['nano-banana-pro', 'text', '2K', 6],
  ['nano-banana-pro', 'text', '4K', 20],
  ['nano-banana-pro', 'image', '1K', 6],
  ['nano-banana-pro', 'image', '2K', 6],
  ['nano-banana-pro', 'image', '4K', 20],
  ['nano-banana-2', 'text', '1K', 4],
  ['nano-banana-2', 'text', '2K', 8],
  ['nano-banana-2', 'text', '4K', 18],
  ['nano-banana-2', 'image', '1K', 8],
  ['nano-banana-2', 'image', '2K', 12],
  ['nano-banana-2', 'image', '4K', 22],
  ['seedream4', 'text', undefined, 4],
  ['seedream4', 'image', undefined, 4],
];

describe('an image costs what the documented table says', () => {
  it.each(images)('%s, %s, %s: %i', async (model, mode, resolution, credits) => {
    const body = { type: 'image', model, mode, resolution };
    expect(await cost(body)).toBe(credits);
    expect(await cost({ ...body, quality: 'hd' })).toBe(credits + 2);
    expect(await cost({ ...body, num_images: 4 })).toBe(4 * credits);
    expect(await cost({ ...body, num_images: 3, quality: 'hd' })).toBe(3 * (credits + 2));
  });

  it.each(images)('%s, %s, %s is charged as it was quoted: %i', async (...row) => {
    const [model, mode, resolution, credits] = row;
    const reply = await mock.ask('POST /imgeditor/api/v1/images/generate', {
      key: `nb_sk_${row.join('_')}`,
      body: {
        prompt: 'A sunset',
        model,
        mode,
        resolution,
        ...(mode === 'image' && { image_url: PICTURE }),
      },
    });
    expect(reply.body).toMatchObject({
      data: { credits_used: credits, credits_remaining: 1000 - credits },
    });
  });

  it('a picture without effect changes no price', async () => {
    const reply = await mock.ask('POST /imgeditor/api/v1/images/generate', {
      key: 'nb_sk_ignored',
      body: { prompt: 'A sunset', image_url: PICTURE, resolution: '4K' },
    });
    expect(at(reply.body, '/data/credits_used')).toBe(1);
  });
});

const lengths = [4, 6, 8] as const;
const fast: [resolution: string, audio: boolean, credits: readonly [number, number, number]][] = [
  ['720p', false, [10, 15, 20]],
  ['720p', true, [15, 20, 30]],
  ['1080p', false, [15, 20, 25]],
  ['1080p', true, [20, 25, 35]],
];
const cells = fast.flatMap(([resolution, audio, credits]) =>
  lengths.map((length, index) => [resolution, length, audio, credits[index]] as const),
);

describe('a clip of VEO 3.1 Fast costs what the documented table says', () => {
  it.each(cells)('%s, %i s, audio %s: %i', async (resolution, duration, audio, credits) => {
    const options = { resolution, duration, generate_audio: audio };
    expect(await cost({ type: 'video', model_id: 'veo-3.1-fast', ...options })).toBe(credits);
    const reply = await mock.ask('POST /imgeditor/api/v1/videos/generate', {
      key: `nb_sk_${resolution}_${duration}_${audio}`,
      body: { prompt: 'A cat', model_id: 'veo-3.1-fast', ...options },
    });
    expect(reply.body).toMatchObject({
      data: { credits_used: credits, credits_remaining: 1000 - (credits ?? NaN) },
    });
  });
});

describe('a quote', () => {
  it.each([
    ['names the default image model by naming none', { type: 'image' }, 1],
    ['names the default video model by naming none', { type: 'video' }, 10],
    ['takes model_id for an image', { type: 'image', model_id: 'seedream4' }, 4],
    ['takes model for a video', { type: 'video', model: 'sora-2' }, 15],
    [
      'prefers model for an image',
      { type: 'image', model: 'nano-banana-pro', model_id: 'seedream4' },
      6,
    ],
    [
      'prefers model_id for a video',
      { type: 'video', model: 'sora-2', model_id: 'veo-3.1-fast' },
      10,
    ],
  ])('%s', async (_, body, credits) => {
    expect(await cost(body)).toBe(credits);
  });

  it.each([
    [
      'a length',
      { model_id: 'veo-3.1-fast', duration: 5 },
      'duration must be 4, 6 or 8 for veo-3.1-fast, got 5.',
    ],
    [
      'an endless length',
      { model: 'sora-2-pro', duration: 1e9 },
      'duration must be 4, 8 or 12 for sora-2-pro, got 1000000000.',
    ],
    [
      'a length, of the default model',
      { duration: 10 },
      'duration must be 4, 6 or 8 for veo-3.1-fast, got 10.',
    ],
    [
      'a resolution',
      { model_id: 'veo-3.1-fast', resolution: '480p' },
      'resolution must be 720p or 1080p for veo-3.1-fast, got "480p".',
    ],
    [
      'silence',
      { model_id: 'sora-2', generate_audio: false },
      'generate_audio must be true for sora-2, got false.',
    ],
    [
      'sound',
      { model_id: 'wan-2.5', generate_audio: true },
      'generate_audio must be false for wan-2.5, got true.',
    ],
  ])('names no price for what the model refuses: %s', async (_, body, message) => {
    const line = 'POST /imgeditor/api/v1/account/calculate-cost';
    const reply = await mock.ask(line, { key: 'nb_sk_prices', body: { type: 'video', ...body } });
    const error = { code: 'INVALID_REQUEST', message };
    expect([reply.status, reply.body]).toEqual([400, { success: false, error }]);
  });

  it('charges nothing and asks for no subscription', async () => {
    const key = 'nb_sk_mock_free_quote';
    const asked = { key, body: { type: 'image', model: 'nano-banana-2' } };
    const reply = await mock.ask('POST /imgeditor/api/v1/account/calculate-cost', asked);
    expect(reply.body).toEqual({ success: true, data: { type: 'image', credits_needed: 4 } });
    expect(await mock.sandbox(key)).toMatchObject({ credits: { balance: 1000 }, tasks: [] });
  });
});
