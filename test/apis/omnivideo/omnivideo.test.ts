import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../../generated/omnivideo/catalog.ts';
import { omnivideo } from '../../../mocks/apis/omnivideo/index.ts';
import { createMock } from '../../../mocks/mock.ts';
import { at, serve, textAt, type Ask, type Reply, type Service } from '../service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['omnivideo'] });
});
afterAll(() => mock.close());

const CREATE = 'POST /omnivideo/api/v1/tasks/create';
const body = { model_id: 'gpt-image-2', prompt: 'a zen garden' };

async function finished(service: Service, key: string, ask: object): Promise<Reply> {
  const created = await service.ask(CREATE, { key, body: ask });
  await service.clock(key, { advance: '1h' });
  return service.ask(`GET /omnivideo/api/v1/tasks/${textAt(created.body, '/data/task_id')}`, {
    key,
  });
}

describe('a request with many mistakes is told', () => {
  const key = 'sk-order';
  it.each<[string, Ask, number, RegExp]>([
    ['about its key', { body: '{' }, 401, /key is required/],
    ['about its JSON', { key, body: '{' }, 0, /not valid JSON/],
    ['about being no object', { key, body: '[]' }, 0, /must be an object/],
    ['about its model', { key, body: { model_id: 'x', aspect_ratio: 1 } }, 0, /^model_id must be/],
    [
      'about its prompt',
      { key, body: { model_id: 'seedance-2', aspect_ratio: 1 } },
      0,
      /^prompt is required/,
    ],
    [
      'about its blank prompt',
      { key, body: { model_id: 'seedance-2', prompt: ' ', aspect_ratio: 1 } },
      0,
      /^prompt must not be empty/,
    ],
    [
      'about its fields',
      { key: 'sk-mock_broke', body: { ...body, aspect_ratio: 1 } },
      0,
      /^aspect_ratio must be a string/,
    ],
    ['about its price', { key: 'sk-mock_broke', body }, 0, /credits/],
  ])('%s', async (_, ask, code, msg) => {
    const reply = await mock.ask(CREATE, ask);
    expect(reply.status).toBe(code === 0 ? 200 : code);
    expect(reply.body).toEqual({ code, msg: expect.stringMatching(msg) });
  });

  it.each(['disabled', 'expired', 'unscoped'])(
    'that a key is %s as that it is wrong',
    async (word) => {
      const reply = await mock.ask(CREATE, { key: `sk-mock_${word}`, body });
      expect([reply.status, at(reply.body, '/code')]).toEqual([401, 401]);
    },
  );
});

describe('a finished task', () => {
  it('of an image model has an image and neither video nor sound', async () => {
    const reply = await finished(mock, 'sk-image', body);
    expect(at(reply.body, '/data')).toMatchObject({
      task_status: 3,
      task_type: 'image',
      model_id: 'gpt-image-2',
      image_url: expect.stringMatching(/\.png$/),
      video_url: null,
      audio_url: null,
    });
  });

  it('of a video model has a video', async () => {
    const reply = await finished(mock, 'sk-video', { ...body, model_id: 'seedance-2' });
    expect(at(reply.body, '/data')).toMatchObject({
      task_type: 'video',
      image_url: null,
      video_url: expect.stringMatching(/\.mp4$/),
    });
  });

  it('that failed has no media, and its credits stay written on it', async () => {
    const reply = await finished(mock, 'sk-failed', { ...body, prompt: 'zen [[fail]]' });
    const none = { image_url: null, video_url: null, audio_url: null };
    expect(at(reply.body, '/data')).toMatchObject({ task_status: 4, credits: 15, ...none });
  });
});

it('ids look as documented', async () => {
  const reply = await mock.ask(CREATE, { key: 'sk-ids', body });
  expect(at(reply.body, '/data')).toEqual({
    task_id: expect.stringMatching(/^[\da-z]{12}$/),
    request_id: expect.stringMatching(/^kie_[\da-z]{12}$/),
    credits: 15,
  });
});

describe('the flat form', () => {
  const flat = {
    code: 200,
    msg: expect.any(String),
    task_id: expect.any(String),
    request_id: expect.any(String),
    credits: 15,
  };

  it('comes to the request that asks for it, and the next one is nested again', async () => {
    const asked = { key: 'sk-flat', body, headers: { 'x-mock-quirk': 'flat' } };
    expect((await mock.ask(CREATE, asked)).body).toEqual(flat);
    expect((await mock.ask(CREATE, { key: 'sk-flat', body })).body).toHaveProperty('data');
  });

  it('comes to everybody when the mock is started with it', async () => {
    const service = await serve({ apis: ['omnivideo'], quirks: ['omnivideo.flat'] });
    const made = await service.ask(CREATE, { key: 'sk-flat', body });
    expect(made.body).toEqual(flat);
    const line = `GET /omnivideo/api/v1/tasks/${textAt(made.body, '/task_id')}`;
    const task = await service.ask(line, { key: 'sk-flat' });
    expect(task.body).toMatchObject({ code: 200, msg: 'ok', task_status: 1, image_url: null });
    expect(task.body).not.toHaveProperty('data');
    const refused = await service.ask(line, { key: 'sk-other' });
    expect(refused.body).toEqual({ code: 0, msg: 'The task does not exist.' });
    await service.close();
  });

  it('is a quirk that the contract tells of, as all quirks are', () => {
    expect(Object.keys(omnivideo.quirks ?? {})).toEqual(Object.keys(catalog.mockQuirks));
  });

  it('cannot be asked of what does not have it', async () => {
    const headers = { 'x-mock-quirk': 'curly' };
    const reply = await mock.ask(CREATE, { key: 'sk-flat', body, headers });
    expect(reply.status).toBe(400);
    expect(at(reply.body, '/detail')).toBe(
      'X-Mock-Quirk: omnivideo has no quirk "curly"; it has flat',
    );
    await expect(createMock({ apis: ['nanophoto'], quirks: ['omnivideo.flat'] })).rejects.toThrow(
      'there is no quirk "omnivideo.flat"; there are none',
    );
  });
});
