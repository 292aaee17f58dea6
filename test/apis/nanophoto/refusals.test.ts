import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, serve, type Ask, type Service } from '../service.ts';
import { GENERATE, shot, STATUS } from './requests.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['nanophoto'] });
});
afterAll(() => mock.close());

/** A shot between two frames. */
const frames = (imageUrls: unknown, more: object = {}) =>
  shot('a', 'A city', { generationType: 'FIRST_AND_LAST_FRAMES_2_VIDEO', imageUrls, ...more });

/** Each row mends what the row before it was refused for, and keeps what comes later. */
describe('a request with many mistakes is refused for', () => {
  const key = 'mock_broke_order';
  const url = 'https://cdn.example.com/frame.png';
  const data = 'data:image/png;base64,AAAA';
  const tooMany = Array.from({ length: 22 }, () => ({ id: 'a' }));
  const refusals: [string, Ask, string][] = [
    ['no key', { body: '{' }, 'LOGIN_REQUIRED'],
    ['its JSON', { key, body: '{' }, 'INVALID_INPUT'],
    ['missing shots', { key, body: { resolution: '8k' } }, 'SHOTS_REQUIRED'],
    ['no list of shots', { key, body: { shots: {}, resolution: '8k' } }, 'SHOTS_REQUIRED'],
    ['no shot', { key, body: { shots: [], resolution: '8k' } }, 'SHOTS_REQUIRED'],
    ['22 shots', { key, body: { shots: tooMany } }, 'INVALID_INPUT'],
    ['22 shots in 4k', { key, body: { shots: tooMany, resolution: '4k' } }, 'INVALID_INPUT'],
    [
      'a prompt of a shot of an unknown type',
      { key, body: { shots: [{ generationType: 'X' }], resolution: '8k' } },
      'PROMPT_REQUIRED',
    ],
    [
      'an unknown type',
      { key, body: { shots: [frames([data, url, url], { generationType: 'X' })] } },
      'INVALID_INPUT',
    ],
    [
      'a ratio, before the images',
      { key, body: { shots: [frames(undefined, { aspectRatio: '1:1' })] } },
      'INVALID_INPUT',
    ],
    ['missing images', { key, body: { shots: [frames(undefined)] } }, 'IMAGE_URLS_REQUIRED'],
    ['images that are no list', { key, body: { shots: [frames(url)] } }, 'IMAGE_URLS_REQUIRED'],
    ['base64', { key, body: { shots: [frames([data, url, url])] } }, 'IMAGE_URLS_REQUIRED'],
    ['too many images', { key, body: { shots: [frames([url, url, url])] } }, 'INVALID_IMAGE_COUNT'],
    ['too few images', { key, body: { shots: [frames([])] } }, 'INVALID_IMAGE_COUNT'],
    [
      'an image where none may be, whatever it is',
      { key, body: { shots: [shot('a', 'A city', { imageUrls: [data] })] } },
      'INVALID_IMAGE_COUNT',
    ],
    [
      'the images of the first shot, before the prompt of the second',
      { key, body: { shots: [frames([]), shot('b', ' ')], resolution: '8k' } },
      'INVALID_IMAGE_COUNT',
    ],
    [
      'the prompt of the second shot, before the resolution',
      { key, body: { shots: [shot('a'), shot('b', ' ')], resolution: '4k' } },
      'PROMPT_REQUIRED',
    ],
    [
      'a resolution for one shot',
      { key, body: { shots: [shot('a'), shot('a')], resolution: '1080p' } },
      'INVALID_INPUT',
    ],
    ['an id used twice', { key, body: { shots: [shot('a'), shot('a')] } }, 'INVALID_INPUT'],
    ['its price', { key, body: { shots: [shot('a'), shot('b')] } }, 'INSUFFICIENT_CREDITS'],
  ];
  it.each(refusals)('%s', async (_, ask, code) => {
    expect(at((await mock.ask(GENERATE, ask)).body, '/errorCode')).toBe(code);
  });

  it.each<[string, object, string]>([
    ['missing task ids', { resolution: '8k' }, 'TASK_IDS_REQUIRED'],
    ['no task id', { taskIds: [], resolution: '8k' }, 'TASK_IDS_REQUIRED'],
    ['a shot without one', { taskIds: [{}], resolution: '8k' }, 'TASK_IDS_REQUIRED'],
    ['a task without a shot', { taskIds: [{ taskId: 'x' }] }, 'INVALID_INPUT'],
    [
      'a resolution',
      { taskIds: [{ taskId: 'x', shotId: 'y' }], resolution: '8k' },
      'INVALID_INPUT',
    ],
    ['an unknown task', { taskIds: [{ taskId: 'x', shotId: 'y' }] }, 'TASK_NOT_FOUND'],
  ])('%s, if it asks for the status', async (_, body, code) => {
    expect(at((await mock.ask(STATUS, { key: 'status', body })).body, '/errorCode')).toBe(code);
  });

  it('which message names the first mistake', async () => {
    const shots = [shot('a'), frames(undefined, { id: 'b' }), shot('c', ' ')];
    const { body } = await mock.ask(GENERATE, { key, body: { shots } });
    expect(at(body, '/error')).toBe('shots[1].imageUrls is required');
  });

  it.each(['1080p', '4k'])(
    'two shots in %s, and is told why one is all there may be',
    async (resolution) => {
      const shots = [shot('a'), shot('b')];
      const { body } = await mock.ask(GENERATE, { key, body: { shots, resolution } });
      expect(at(body, '/error')).toBe(`resolution ${resolution} is for a single shot, got 2 shots`);
    },
  );

  it('an image that is no address, and is told so in words', async () => {
    const { body } = await mock.ask(GENERATE, { key, body: { shots: [frames(['frame.png'])] } });
    expect(at(body, '/error')).toBe(
      'shots[0].imageUrls[0] must be a public http(s) URL, got "frame.png"',
    );
  });

  it('a shot that is none, and is told so', async () => {
    const { body } = await mock.ask(GENERATE, { key, body: { shots: [shot('a'), []] } });
    expect(body).toEqual({
      error: 'shots[1] must be an object, got an array of 0',
      errorCode: 'INVALID_INPUT',
    });
  });
});
