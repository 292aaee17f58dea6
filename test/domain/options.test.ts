import { describe, expect, test } from 'vitest';
import type { OptionFacts } from '../../mocks/domain/catalog.ts';
import { resolveOptions } from '../../mocks/domain/options.ts';

const facts: Record<string, OptionFacts> = {
  duration: { default: 10, ignoredInScenes: ['video-to-video'] },
  n_frames: { aliasOf: 'duration' },
  resolution: { normalizedTo: { '1k': '1K' } },
};

describe('options', () => {
  test.each<
    [
      string,
      {
        given: Record<string, unknown>;
        want: Record<string, unknown>;
        passThrough?: boolean;
        scene?: string;
      },
    ]
  >([
    ['take their default', { given: {}, want: { duration: 10 } }],
    ['may be given by an alias', { given: { n_frames: 15 }, want: { duration: 15 } }],
    ['win over their alias', { given: { n_frames: 15, duration: 5 }, want: { duration: 5 } }],
    [
      'are normalised in spelling',
      { given: { resolution: '1k' }, want: { duration: 10, resolution: '1K' } },
    ],
    [
      'keep a spelling that is not listed',
      { given: { resolution: '8k' }, want: { duration: 10, resolution: '8k' } },
    ],
    [
      'that the model does not know are dropped',
      { given: { colour: 'red' }, want: { duration: 10 } },
    ],
    [
      'that a pass-through model does not know are kept',
      { given: { colour: 'red' }, passThrough: true, want: { duration: 10, colour: 'red' } },
    ],
    [
      'that the scene ignores are dropped',
      { given: { duration: 15 }, scene: 'video-to-video', want: { duration: 10 } },
    ],
  ])('%s', (_, { given, want, passThrough = false, scene = '' }) => {
    expect(resolveOptions(facts, given, { passThrough, scene })).toEqual(want);
  });
});
