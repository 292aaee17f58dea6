import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, serve, type Service } from '../service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['imgeditor'] });
});
afterAll(() => mock.close());

/** The documented tables, written down here a second time so that the contract is compared with something. */
const narrow = ['1:1', '3:4', '4:3', '9:16', '16:9'];
const wide = ['1:1', '3:2', '2:3', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9'];
const images: Record<string, string[]> = {
  'nano-banana': narrow,
  'nano-banana-pro': wide,
  'nano-banana-2': wide,
  seedream4: narrow,
};
const videos: Record<
  string,
  [resolutions: string, ratios: string, seconds: string, audio: string]
> = {
  'veo-3.1-fast': ['720p 1080p', '16:9 9:16', '4 6 8', 'yes'],
  'veo-3.1': ['720p 1080p', '16:9 9:16', '4 6 8', 'yes'],
  'seedance-1.5-fast': ['720p 1080p', '16:9 9:16 1:1', '4 8 12', 'yes'],
  'seedance-1.5': ['720p 1080p', '16:9 9:16 1:1', '4 8 12', 'yes'],
  'seedance-2.0': ['480p 720p', '16:9 9:16 1:1 4:3', '5 10 15', 'yes'],
  'wan-2.5': ['480p 720p 1080p', '16:9 9:16', '5 10', 'no'],
  'sora-2': ['720p', '16:9 9:16', '4 8 12', 'always'],
  'sora-2-pro': ['720p 1080p', '16:9 9:16', '4 8 12', 'always'],
  'kling-o3-std': ['720p', '16:9 9:16 1:1', '5 10', 'yes'],
  'kling-o3-pro': ['720p', '16:9 9:16 1:1', '5 10', 'yes'],
  'grok-video': ['480p 720p', '16:9 9:16 1:1', '6 10', 'no'],
};
const audio: Record<string, boolean[]> = { yes: [false, true], no: [false], always: [true] };

/** Of these values, those that the model takes. A key has credits for more than enough of them. */
async function taken(line: string, field: string, values: readonly unknown[], body: object) {
  const accepted: unknown[] = [];
  for (const value of values) {
    const key = `nb_sk_${JSON.stringify(body)}_${field}_${JSON.stringify(value)}`.replaceAll(
      /\W/g,
      '_',
    );
    const reply = await mock.ask(line, { key, body: { prompt: 'A cat', ...body, [field]: value } });
    if (reply.status === 200) accepted.push(value);
    else expect(at(reply.body, '/error/code')).toBe('INVALID_REQUEST');
  }
  return accepted;
}

describe('an image model takes what the documented table says', () => {
  it.each(Object.entries(images))('%s', async (model, ratios) => {
    const line = 'POST /imgeditor/api/v1/images/generate';
    const ask = (field: string, values: unknown[]) => taken(line, field, values, { model });
    expect(await ask('aspect_ratio', [...wide, '9:21', '1:4'])).toEqual(
      wide.filter((one) => ratios.includes(one)),
    );
    expect(await ask('resolution', ['512', '1K', '2K', '4K', '8K'])).toEqual(['1K', '2K', '4K']);
    expect(await ask('num_images', [0, 1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4]);
    expect(await ask('quality', ['standard', 'hd', 'ultra'])).toEqual(['standard', 'hd']);
    expect(await ask('output_format', ['png', 'jpeg', 'jpg', 'webp'])).toEqual(['png', 'jpeg']);
  });
});

describe('a video model takes what the documented table says', () => {
  it.each(Object.entries(videos))('%s', async (model_id, [resolutions, ratios, seconds, sound]) => {
    const line = 'POST /imgeditor/api/v1/videos/generate';
    const ask = (field: string, values: unknown[]) => taken(line, field, values, { model_id });
    expect(await ask('resolution', ['480p', '720p', '1080p', '4k'])).toEqual(
      resolutions.split(' '),
    );
    expect(await ask('aspect_ratio', ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'])).toEqual(
      ratios.split(' '),
    );
    const lengths = Array.from({ length: 17 }, (_, index) => index);
    expect(await ask('duration', lengths)).toEqual(seconds.split(' ').map(Number));
    expect(await ask('generate_audio', [false, true])).toEqual(audio[sound]);
    expect(await ask('image_url', ['https://cdn.example.com/a.png'])).toHaveLength(1);
  });
});

async function cost(model_id: string, resolution: string, duration: number, audible: boolean) {
  const { body } = await mock.ask('POST /imgeditor/api/v1/account/calculate-cost', {
    key: 'nb_sk_grow',
    body: { type: 'video', model_id, resolution, duration, generate_audio: audible },
  });
  return Number(at(body, '/data/credits_needed'));
}

function after<Value>(values: readonly Value[], value: Value): Value | undefined {
  return values[values.indexOf(value) + 1];
}

describe('a clip costs more if it is sharper or longer or has sound', () => {
  it.each(Object.entries(videos))('%s', async (model, [resolutions, , lengths, sound]) => {
    const sharpness = resolutions.split(' ');
    const seconds = lengths.split(' ').map(Number);
    const sounds = audio[sound] ?? [];
    const clips = sharpness.flatMap((resolution) =>
      seconds.flatMap((length) => sounds.map((loud) => [resolution, length, loud] as const)),
    );
    const prices = new Map<string, number>();
    for (const clip of clips) prices.set(clip.join(), await cost(model, ...clip));
    const steps = clips.flatMap((clip) => {
      const [resolution, length, loud] = clip;
      const dearer = [
        [after(sharpness, resolution), length, loud],
        [resolution, after(seconds, length), loud],
        [resolution, length, after(sounds, loud)],
      ].filter((next) => prices.has(next.join()));
      return dearer.map((next) => [clip.join(), next.join()] as const);
    });
    expect(steps).not.toHaveLength(0);
    for (const [clip, next] of steps)
      expect(prices.get(next), `${next} beside ${clip}`).toBeGreaterThan(prices.get(clip) ?? NaN);
  });
});
