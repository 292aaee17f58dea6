import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createControlClient } from '../../generated/control/client.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { worlds } from './world.ts';

describe('a task as the control API shows it', () => {
  let all: Awaited<ReturnType<typeof worlds>>;
  beforeAll(async () => {
    all = await worlds({ clock: 'manual' });
  });
  afterAll(() => all.close());

  test('has the URLs of what it made once it has succeeded, and they can be opened', async () => {
    const { create, advance, show } = all.world('outputs');
    await create('[[took 30s]]');
    await create('[[took 30s]] [[fail]]');
    expect((await show()).tasks.map(({ outputs }) => outputs)).toEqual([[], []]);
    await advance('30s');
    const [made, failed] = (await show()).tasks;
    expect(made?.outputs).toEqual([expect.stringMatching(`^${all.url}/_media/.*\\.mp4$`)]);
    expect(failed?.outputs).toEqual([]);
    const clip = await fetch(made?.outputs[0] ?? '');
    expect([clip.status, clip.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    await clip.body?.cancel();
  });

  test('says when it was canceled', async () => {
    const { create, advance, show, control, task } = all.world('canceled');
    const id = await create();
    await advance('7s');
    await control.POST('/v1/sandboxes/{key}/tasks/{taskId}/cancel', { params: task(id) });
    await advance('7s');
    expect((await show()).tasks).toMatchObject([
      { status: 'canceled', canceledAt: '2026-01-01T00:00:07.000Z', outputs: [] },
    ]);
  });
});

describe('the list of sandboxes', () => {
  test('says how many tasks are at work, and when each was last used or looked at', async () => {
    let wall = Date.parse('2026-05-05T10:00:00Z');
    const { world, control, close } = await worlds({ wall: () => wall });
    try {
      const busy = world('busy-key');
      await busy.create('[[took 30s]]');
      await busy.create('[[stuck]]');
      wall += 60_000;
      await world('idle-key').show();
      const list = async () => (await control.GET('/v1/sandboxes')).data?.sandboxes;
      expect(await list()).toMatchObject([
        { key: 'b…', tasks: 2, atWork: 1, usedAt: '2026-05-05T10:00:00.000Z' },
        { key: 'i…', tasks: 0, atWork: 0, usedAt: '2026-05-05T10:01:00.000Z' },
      ]);
      wall += 60_000;
      expect((await list())?.map(({ usedAt }) => usedAt.slice(14, 16))).toEqual(['00', '01']);
      await busy.show();
      expect((await list())?.map(({ usedAt }) => usedAt.slice(14, 16))).toEqual(['02', '01']);
    } finally {
      await close();
    }
  });
});

describe('the list of APIs', () => {
  test('has every API that is played, with what a fault can do to its operations', async () => {
    const mock = await createMock({ publicUrl: 'https://mock.example' });
    try {
      const list = await listed(mock);
      expect(list?.version).toBe(mock.version);
      expect(list?.apis.map(({ name }) => name)).toEqual(mock.apis.map(({ name }) => name));
      const [first] = list?.apis ?? [];
      expect(first).toMatchObject({
        name: 'cyberbara',
        url: 'https://mock.example/cyberbara',
        firstCall: mock.firstCall('cyberbara', 'https://mock.example'),
      });
      expect(first?.operations).toContainEqual({
        id: 'getTask',
        method: 'GET',
        path: '/api/v1/tasks/{taskId}',
        statuses: expect.arrayContaining([200, 401, 404, 429]),
      });
    } finally {
      await mock.close();
    }
  });

  test('has those alone that the mock was started with', async () => {
    const mock = await createMock({ apis: ['nanophoto'] });
    try {
      expect((await listed(mock))?.apis.map(({ name }) => name)).toEqual(['nanophoto']);
    } finally {
      await mock.close();
    }
  });
});

async function listed(mock: Mock) {
  const control = createControlClient({
    baseUrl: 'http://127.0.0.1/_mock',
    fetch: (request) => mock.fetch(request),
  });
  return (await control.GET('/v1/apis')).data;
}
