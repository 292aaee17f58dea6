import { describe, expect, test } from 'vitest';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import type { Pricing } from '../../mocks/domain/catalog.ts';
import { price } from '../../mocks/domain/prices.ts';

const table: Pricing = {
  rows: [
    { when: { resolution: '480p', duration: 5 }, credits: 14 },
    { when: { resolution: '480p', duration: 10 }, credits: 28 },
    { when: { resolution: '720p', duration: 5 }, credits: 30 },
    { when: { resolution: '720p', duration: 10 }, credits: 60 },
  ],
};
const defaults = { resolution: '720p', duration: 5 };

describe('a price', () => {
  test.each<[string, { pricing?: Pricing; given: Record<string, unknown>; want: number }]>([
    [
      'is the row whose conditions all hold',
      { given: { resolution: '480p', duration: 10 }, want: 28 },
    ],
    [
      'takes 10 and "10" for one value',
      { given: { resolution: '480p', duration: '10' }, want: 28 },
    ],
    ['falls to the nearest number', { given: { resolution: '480p', duration: 9 }, want: 28 }],
    ['reads the number in 1080p', { given: { resolution: '1080p', duration: 5 }, want: 30 }],
    [
      'falls to the default for a number of another unit',
      { given: { resolution: '4K', duration: 5 }, want: 30 },
    ],
    [
      'falls to the default for a word that nobody knows',
      { given: { resolution: 'crisp', duration: 5 }, want: 30 },
    ],
    [
      'is multiplied where a condition holds',
      {
        pricing: { ...table, multiply: [{ when: { sound: true }, by: 2 }] },
        given: { ...defaults, sound: true },
        want: 60,
      },
    ],
    [
      'is raised where a condition holds, then counted',
      {
        pricing: {
          rows: [{ credits: 6 }],
          add: [{ when: { quality: 'hd' }, credits: 2 }],
          times: 'n',
        },
        given: { quality: 'hd', n: 3 },
        want: 24,
      },
    ],
    [
      'counts seconds and rounds a fraction up',
      {
        pricing: { rows: [{ creditsPerSecond: 0.8 }], minimum: 4 },
        given: { duration: 12 },
        want: 10,
      },
    ],
    [
      'never falls below its minimum',
      {
        pricing: { rows: [{ creditsPerSecond: 0.8 }], minimum: 4 },
        given: { duration: 1 },
        want: 4,
      },
    ],
    [
      'does not round 0.8 × 5 up to 5',
      { pricing: { rows: [{ creditsPerSecond: 0.8 }], defaultSeconds: 5 }, given: {}, want: 4 },
    ],
  ])('%s', (_, { pricing = table, given, want }) => {
    expect(price(pricing, given, defaults)).toBe(want);
  });
});

describe('CyberBara prices, in credits', () => {
  test.each<[keyof typeof catalog.models, Record<string, unknown>, number]>([
    ['nano-banana-2', { resolution: '1K' }, 8],
    ['nano-banana-2', { resolution: '2K' }, 12],
    ['nano-banana-2', { resolution: '4K' }, 18],
    ['nano-banana-pro', { resolution: '1K' }, 8],
    ['nano-banana-pro', { resolution: '2K' }, 18],
    ['nano-banana-pro', { resolution: '4K' }, 24],
    ['sora-2', { duration: 10 }, 20],
    ['sora-2', { duration: 15 }, 30],
    ['sora-2-pro', { size: 'standard', duration: 10 }, 75],
    ['sora-2-pro', { size: 'standard', duration: 15 }, 135],
    ['sora-2-pro', { size: 'high', duration: 10 }, 165],
    ['sora-2-pro', { size: 'high', duration: 15 }, 315],
    ['kling-2.6', { duration: 5 }, 55],
    ['kling-2.6', { duration: 10 }, 110],
    ['kling-2.6', { duration: 10, sound: true }, 220],
    ['veo-3.1-fast', {}, 20],
    ['veo-3.1-quality', {}, 150],
    ['seedance-1-pro', { resolution: '480p', duration: 5 }, 14],
    ['seedance-1-pro', { resolution: '480p', duration: 10 }, 28],
    ['seedance-1-pro', { resolution: '720p', duration: 5 }, 30],
    ['seedance-1-pro', { resolution: '720p', duration: 10 }, 60],
    ['seedance-1-pro', { resolution: '1080p', duration: 5 }, 70],
    ['seedance-1-pro', { resolution: '1080p', duration: 10 }, 140],
    ['seedance-1-lite', { resolution: '480p', duration: 5 }, 10],
    ['seedance-1-lite', { resolution: '480p', duration: 10 }, 20],
    ['seedance-1-lite', { resolution: '720p', duration: 5 }, 25],
    ['seedance-1-lite', { resolution: '720p', duration: 10 }, 45],
    ['seedance-1-lite', { resolution: '1080p', duration: 5 }, 50],
    ['seedance-1-lite', { resolution: '1080p', duration: 10 }, 100],
    ['seedance-1-pro-fast', { resolution: '720p', duration: 5 }, 16],
    ['seedance-1-pro-fast', { resolution: '720p', duration: 10 }, 36],
    ['seedance-1-pro-fast', { resolution: '1080p', duration: 5 }, 36],
    ['seedance-1-pro-fast', { resolution: '1080p', duration: 10 }, 72],
    ['seedance-2-preview', { scene: 'text-to-video', duration: 15 }, 540],
    ['seedance-2-preview', { scene: 'video-to-video', duration: 5 }, 300],
    ['seedance-2-fast-preview', { scene: 'text-to-video', duration: 10 }, 240],
    ['seedance-2-fast-preview', { scene: 'video-to-video', duration: 5 }, 200],
    ['seedance-2-watermark-remover', {}, 4],
    ['seedance-2-watermark-remover', { duration: 30 }, 24],
  ])('%s %j costs %i', (model, inputs, credits) => {
    const facts = catalog.models[model];
    expect('pricing' in facts && price(facts.pricing, inputs)).toBe(credits);
  });

  test.each([
    ['text-to-image', 2],
    ['image-to-image', 4],
    ['text-to-video', 6],
    ['image-to-video', 8],
    ['video-to-video', 10],
  ])('a model without a price costs %s %i', (scene, credits) => {
    expect(price(catalog.fallbackPricing, { scene })).toBe(credits);
  });
});
