import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import type { ModelFacts } from '../../../mocks/domain/catalog.ts';
import { resolveOptions } from '../../../mocks/domain/options.ts';

const models: Readonly<Record<string, ModelFacts>> = catalog.models;

/** No reply shows them: what a model works with when a request says nothing. */
describe('a CyberBara model works, unless told otherwise, with', () => {
  test.each<[string, Record<string, unknown>]>([
    ['nano-banana-2', {}],
    ['nano-banana-pro', {}],
    [
      'sora-2',
      { aspect_ratio: 'landscape', duration: 10, remove_watermark: true, upload_method: 's3' },
    ],
    ['sora-2-pro', { aspect_ratio: 'landscape', duration: 10, size: 'standard' }],
    ['seedance-2-preview', { aspect_ratio: '16:9', duration: 5 }],
    ['seedance-2-fast-preview', { aspect_ratio: '16:9', duration: 5 }],
    ['seedance-2-watermark-remover', {}],
    ['seedance-1-pro', { aspect_ratio: '16:9', duration: 5, resolution: '720p' }],
    ['seedance-1-lite', { aspect_ratio: '16:9', duration: 5, resolution: '720p' }],
    ['seedance-1-pro-fast', { duration: 5, resolution: '720p' }],
    ['kling-2.6', { aspect_ratio: '16:9', duration: 5, sound: false }],
    ['veo-3.1-fast', { aspect_ratio: '16:9' }],
    ['veo-3.1-quality', { aspect_ratio: '16:9' }],
    ['kling-video-o1', {}],
  ])('%s: %j', (model, defaults) => {
    expect(resolveOptions(models[model]?.options ?? {}, {})).toEqual(defaults);
  });

  test('all fourteen of them', () => {
    expect(Object.keys(models)).toHaveLength(14);
  });
});

test('The contract names the documented example domain as the default of its server', () => {
  const bundle: unknown = parse(
    readFileSync(new URL('../../../generated/cyberbara/openapi.yaml', import.meta.url), 'utf8'),
  );
  expect(bundle).toMatchObject({
    servers: [
      {
        url: 'https://{domain}',
        variables: { domain: { default: 'cyberbara-preview.iamzerolu.workers.dev' } },
      },
      { url: 'http://127.0.0.1:4010/cyberbara' },
    ],
  });
});
