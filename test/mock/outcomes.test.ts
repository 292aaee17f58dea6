import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worlds, type World } from './world.ts';

let mock: Awaited<ReturnType<typeof worlds>>;
beforeAll(async () => {
  mock = await worlds();
});
afterAll(() => mock.close());

function plan({ control, task }: World, taskId: string, body: object) {
  return control.POST('/v1/sandboxes/{key}/tasks/{taskId}/plan', { params: task(taskId), body });
}

function next({ control, params }: World, body: object) {
  return control.POST('/v1/sandboxes/{key}/next', { params, body });
}

function clock({ control, params }: World, body: object) {
  return control.POST('/v1/sandboxes/{key}/clock', { params, body });
}

describe('outcomes of coming tasks', () => {
  test('are taken in their order, one a task, and then there are none', async () => {
    const world = mock.world('queue');
    await next(world, { fail: 'content_policy', took: '10s' });
    const { data } = await next(world, { took: '1m', times: 2 });
    expect(data?.next).toEqual([
      { fail: 'content_policy', took: '10000ms' },
      { took: '60000ms' },
      { took: '60000ms' },
    ]);
    const ids = [await world.create(), await world.create(), await world.create()];
    expect((await world.show()).next).toEqual([]);
    const statuses = () => Promise.all(ids.map((id) => world.status(id)));
    await world.advance('10s');
    expect(await statuses()).toEqual(['failed', 'processing', 'processing']);
    await world.advance('50s');
    expect(await statuses()).toEqual(['failed', 'success', 'success']);
    const { tasks, credits } = await world.show();
    expect(tasks.map(({ reason }) => reason)).toEqual(['content_policy', null, null]);
    expect(credits).toMatchObject({ charged: 60, refunded: 20 });
  });

  test('win over the prompt and the key, and leave the rest of the prompt alone', async () => {
    const world = mock.world('mock_failing_but');
    await next(world, { succeed: true });
    const saved = await world.create('A cat [[fail]] [[took 7s]]');
    const doomed = await world.create();
    await world.advance('7s');
    expect(await world.status(saved)).toBe('success');
    await world.advance('1h');
    expect(await world.status(doomed)).toBe('failed');
  });

  test('can be a task that is stuck for good', async () => {
    const world = mock.world('stuck');
    await next(world, { stuck: true });
    const taskId = await world.create();
    await world.advance('365d');
    expect(await world.status(taskId)).toBe('processing');
  });

  test('are not used up by a request that is refused', async () => {
    const world = mock.world('mock_broke_queue');
    await next(world, { fail: true });
    await expect(world.create()).rejects.toThrow('credits');
    expect((await world.show()).next).toEqual([{ fail: true }]);
    const { data } = await world.control.DELETE('/v1/sandboxes/{key}/next', world);
    expect(data).toEqual({ next: [] });
    expect((await world.show()).next).toEqual([]);
  });

  test.each([
    [{ fail: true, stuck: true }, 'succeed, fail and stuck exclude each other.'],
    [{ times: 2 }, 'Say succeed, fail, stuck or took.'],
    [{ took: 'long' }, 'took must be a duration such as 45s or 1m30s, got "long"'],
    [{ took: '9999d' }, 'took must be ten years at the most, got "9999d".'],
    [{ times: 1001, fail: true }, 'times must be between 1 and 1000, got 1001'],
  ])('refuses %j', async (body, message) => {
    const { error, response } = await next(mock.world('refusals'), body);
    expect([response.status, error?.error]).toEqual([400, { code: 'invalid_request', message }]);
  });
});

describe('the plan of a task at work', () => {
  test('can be to fail now, which gives its credits back once', async () => {
    const world = mock.world('fail-now');
    const taskId = await world.create();
    const { data } = await plan(world, taskId, { fail: 'out of film', endsIn: '0s' });
    expect(data).toMatchObject({ status: 'failed', outcome: 'failed', reason: 'out of film' });
    expect(await world.status(taskId)).toBe('failed');
    expect(await world.balance()).toBe(1000);
    const again = await plan(world, taskId, { succeed: true });
    expect([again.response.status, again.error?.error]).toEqual([
      409,
      {
        code: 'task_is_final',
        message: 'The task is final (failed); only a task at work can be given another plan.',
      },
    ]);
    expect((await world.show()).credits).toMatchObject({ refunded: 20, balance: 1000 });
  });

  test('can be to succeed after all', async () => {
    const world = mock.world('succeed-after-all');
    const taskId = await world.create('[[fail]] [[took 30s]]');
    await plan(world, taskId, { succeed: true });
    await world.advance('30s');
    expect(await world.status(taskId)).toBe('success');
    expect(await world.balance()).toBe(980);
  });

  test('can be to be stuck, and to end after all', async () => {
    const world = mock.world('stuck-for-a-while');
    const taskId = await world.create('[[took 30s]]');
    await plan(world, taskId, { stuck: true });
    await world.advance('1h');
    expect(await world.status(taskId)).toBe('processing');
    await plan(world, taskId, { endsIn: '5s' });
    await world.advance('5s');
    expect(await world.status(taskId)).toBe('success');
  });

  test('is refused for a task that nobody made', async () => {
    const { error } = await plan(mock.world('none'), 'nothing', { succeed: true });
    expect(error?.error.code).toBe('task_not_found');
  });
});

describe('the clock, told to run until a task is final', () => {
  test('goes to its end and no further, and stays when it is final', async () => {
    const world = mock.world('until');
    await clock(world, { frozen: true });
    const taskId = await world.create('[[took 90s]]');
    const { data } = await clock(world, { until: taskId });
    const [task] = data?.tasks ?? [];
    expect(task?.status).toBe('succeeded');
    expect(data?.clock.now).toBe(task?.endsAt);
    expect((await clock(world, { until: taskId })).data?.clock.now).toBe(task?.endsAt);
    await world.advance('1h');
    const late = await clock(world, { until: taskId, advance: '1s' });
    expect(Date.parse(late.data?.clock.now ?? '') - Date.parse(task?.endsAt ?? '')).toBe(3_601_000);
  });

  test('refuses to wait for a task that never ends, or that nobody made', async () => {
    const world = mock.world('until-never');
    const taskId = await world.create('[[stuck]]');
    const { error, response } = await clock(world, { until: taskId });
    expect([response.status, error?.error.code]).toEqual([409, 'task_never_ends']);
    expect((await clock(world, { until: 'nothing' })).error?.error).toEqual({
      code: 'task_not_found',
      message: 'There is no task nothing in this sandbox; showing the sandbox lists its tasks.',
    });
  });
});
