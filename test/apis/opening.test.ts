import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, serve, textAt, type Service } from './service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve();
});
afterAll(() => mock.close());

describe('a key that the control API sees first', () => {
  it.each([
    ['nb_sk_mock_docs', 'imgeditor', 149],
    ['sk-mock_docs', 'omnivideo', 100],
    ['mock_docs', 'cyberbara', 44],
  ])('is opened by the API that it looks like: %s by %s', async (key, api, credits) => {
    expect(await mock.sandbox(key)).toMatchObject({ api, credits: { balance: credits } });
  });

  it('is opened by the API that is called, whatever it looks like', async () => {
    await mock.ask('GET /cyberbara/api/v1/models', { key: 'sk-elsewhere' });
    expect(at(await mock.sandbox('sk-elsewhere'), '/api')).toBe('cyberbara');
  });

  it('is opened by the API that is there, if only one is', async () => {
    const alone = await serve({ apis: ['nanophoto'] });
    expect(at(await alone.sandbox('sk-mock_docs'), '/api')).toBe('nanophoto');
    await alone.close();
  });
});

describe('one key on two APIs', () => {
  it('has one balance and tasks that only the API which made them finds', async () => {
    const key = 'shared';
    const body = { model_id: 'gpt-image-2', prompt: 'zen' };
    const made = await mock.ask('POST /omnivideo/api/v1/tasks/create', { key, body });
    const id = textAt(made.body, '/data/task_id');
    const credits = await mock.ask('GET /imgeditor/api/v1/account/credits', { key });
    expect(at(credits.body, '/data/credits')).toBe(985);
    const status = await mock.ask(`GET /imgeditor/api/v1/images/status?task_id=${id}`, { key });
    expect(status.status).toBe(404);
  });

  it('has the documentation’s story only where it was opened', async () => {
    const key = 'sk-mock_docs_two';
    await mock.sandbox(key);
    const body = { prompt: 'A sunset' };
    const made = await mock.ask('POST /imgeditor/api/v1/images/generate', { key, body });
    expect(at(made.body, '/data/task_id')).toMatch(/^clx[\da-z]{22}$/);
  });
});
