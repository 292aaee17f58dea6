import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, textAt, type Ask, type Service } from './service.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve();
});
afterAll(() => mock.close());

const apis: [api: string, path: string, pointer: string, ending: RegExp][] = [
  ['imgeditor', 'api/v1/images/generate', '/error/message', /[^.]\.$/],
  ['omnivideo', 'api/v1/tasks/create', '/msg', /[^.]\.$/],
  ['nanophoto', 'api/veo-3/generate', '/error', /[^.]$/],
];

describe.each(apis)('on %s every message ends as the documented ones', (api, path, at, ending) => {
  const key = 'nb_sk_mock_broke_stop';
  it.each<[string, string, Ask]>([
    ['documented one', path, { body: {} }],
    ['broken body', path, { key, body: '{' }],
    ['body of another type', path, { key, body: 'a=1', headers: { 'content-type': 'a/b' } }],
    ['wrong body', path, { key, body: [] }],
    ['missing field', path, { key, body: {} }],
    ['unknown path', 'nowhere', { key, body: {} }],
  ])('%s', async (_, where, ask) => {
    const { body } = await mock.ask(`POST /${api}/${where}`, ask);
    expect(textAt(body, at)).toMatch(ending);
  });
});
