/**
 * What a caller gets told before the program runs. These files are compiled and never run: a line below
 * `@ts-expect-error` that compiles is an error of `npm run types`.
 */
import { createCyberbaraClient, type Schemas } from '../../generated/cyberbara/client.ts';
import { same } from './same.ts';

const client = createCyberbaraClient({ baseUrl: 'http://127.0.0.1:4010/cyberbara', apiKey: 'key' });

type Video = Schemas['VideoGenerationRequest'];
type Options<Model extends Video['model']> = Extract<Video, { model: Model }>['options'];

export const accepted: Video[] = [
  { model: 'sora-2', prompt: 'A calm sea', options: { duration: '10', upload_method: 's3' } },
  { model: 'sora-2', prompt: 'A calm sea', scene: 'text-to-video' },
  { model: 'sora-2-pro', options: { size: 'high' } },
  { model: 'kling-2.6', prompt: 'A calm sea', options: { sound: true, duration: 5 } },
  {
    model: 'seedance-2-watermark-remover',
    options: { video_url: 'https://cdn.example.com/a.mp4' },
  },
  { model: 'kling-video-o1', prompt: 'A calm sea', options: { what_the_provider_takes: 7 } },
];

// `model` selects the options.
export function narrows(request: Video) {
  if (request.model === 'kling-2.6') {
    same<typeof request.options, Options<'kling-2.6'>>();
    return request.options?.sound;
  }
  // @ts-expect-error -- `sound` is an option of kling-2.6 alone
  return request.options?.sound;
}

export const refused: Video[] = [
  // @ts-expect-error -- an option of another model
  { model: 'sora-2', prompt: 'A calm sea', options: { sound: true } },
  // @ts-expect-error -- a value that the option does not take
  { model: 'sora-2', prompt: 'A calm sea', options: { duration: 12 } },
  // @ts-expect-error -- no prompt
  { model: 'sora-2' },
  // @ts-expect-error -- a misspelt scene
  { model: 'sora-2', prompt: 'A calm sea', scene: 'text-to-vidoe' },
  // @ts-expect-error -- a scene that the model lacks
  { model: 'sora-2', prompt: 'A calm sea', scene: 'video-to-video' },
  // @ts-expect-error -- an unknown model
  { model: 'sora-3', prompt: 'A calm sea' },
  // @ts-expect-error -- a model of the other medium
  { model: 'nano-banana-pro', prompt: 'A calm sea' },
  // @ts-expect-error -- a misspelt option
  { model: 'veo-3.1-fast', prompt: 'A calm sea', options: { generation_type: 'TEXT_2_VIDEO' } },
  // @ts-expect-error -- a generation type that only veo-3.1-fast has
  {
    model: 'veo-3.1-quality',
    prompt: 'A calm sea',
    options: { generationType: 'REFERENCE_2_VIDEO' },
  },
];

// The client holds its callers to the same.
export const calls = [
  client.POST('/api/v1/videos/generations', { body: { model: 'sora-2', prompt: 'A calm sea' } }),
  // @ts-expect-error -- no prompt
  client.POST('/api/v1/videos/generations', { body: { model: 'sora-2' } }),
  // @ts-expect-error -- no such path
  client.POST('/api/v1/video/generations', { body: { model: 'sora-2', prompt: 'A calm sea' } }),
  // @ts-expect-error -- no task id
  client.GET('/api/v1/tasks/{taskId}'),
];

// Known values are offered and any other string passes, because the API forwards it.
type Resolution = NonNullable<Schemas['NanoBananaProOptions']['resolution']>;
export const resolutions: Resolution[] = ['1K', '2K', '4K', '1k', '8K'];
// @ts-expect-error -- a resolution is a string
export const noResolution: Resolution = 4;
