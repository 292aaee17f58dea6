import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject, objectsAt, type Json } from '../../../scripts/generate/document.ts';
import { at, serve, textAt, type Ask, type Reply, type Service } from '../service.ts';
import { GENERATE, shot, STATUS } from './requests.ts';

let mock: Service;
beforeAll(async () => {
  mock = await serve({ apis: ['nanophoto'] });
});
afterAll(() => mock.close());

/** Makes shots on a clock that stands still, and returns how to ask for them. */
async function make(key: string, shots: readonly object[]): Promise<Ask> {
  await mock.clock(key, { frozen: true });
  const { body } = await mock.ask(GENERATE, { key, body: { shots } });
  const taskIds = objectsAt(isObject(body) ? body : {}, 'shots').map(({ shotId, taskId }) => ({
    shotId,
    taskId,
  }));
  return { key, body: { taskIds } };
}

function words({ body }: Reply): [whole: Json | undefined, ...shots: (Json | undefined)[]] {
  const shots = objectsAt(isObject(body) ? body : {}, 'shots');
  return [at(body, '/status'), ...shots.map(({ status }) => status)];
}

describe('the shots of a video', () => {
  it('are made one after the other, and only the failed one comes back in credits', async () => {
    const key = 'sequence';
    const shots = [shot('a'), shot('b', 'A cup [[fail: out of film]]'), shot('c')];
    const ask = await make(key, shots);
    expect(await mock.sandbox(key)).toMatchObject({ credits: { balance: 970 } });

    const seen = [];
    for (let minutes = 0; minutes <= 6; minutes += 1) {
      seen.push(words(await mock.ask(STATUS, ask)));
      await mock.clock(key, { advance: '60s' });
    }
    expect(seen).toEqual([
      ['processing', 'processing', 'processing', 'processing'],
      ['processing', 'processing', 'processing', 'processing'],
      ['processing', 'completed', 'processing', 'processing'],
      ['processing', 'completed', 'processing', 'processing'],
      ['processing', 'completed', 'failed', 'processing'],
      ['processing', 'completed', 'failed', 'processing'],
      ['failed', 'completed', 'failed', 'completed'],
    ]);
    const { body } = await mock.ask(STATUS, ask);
    expect(at(body, '/shots/0')).toMatchObject({ shotId: 'a', generationTime: 120 });
    expect(at(body, '/shots/1')).toMatchObject({ shotId: 'b', error: 'out of film' });
    expect(await mock.sandbox(key)).toMatchObject({ credits: { refunded: 10, balance: 980 } });
  });

  it('are 8 seconds long each', async () => {
    const ask = await make('length', [shot('a', 'A city [[took 1s]]')]);
    await mock.clock('length', { advance: '1s' });
    const { body } = await mock.ask(STATUS, ask);
    const clip = Buffer.from(await (await fetch(textAt(body, '/shots/0/videoUrl'))).arrayBuffer());
    const header = clip.indexOf('mvhd') + 4;
    // Version 0: creation, modification, time scale, duration; four bytes each after four of flags.
    expect(clip.readUInt32BE(header + 16) / clip.readUInt32BE(header + 12)).toBeCloseTo(8, 1);
    expect(at(body, '/shots/0/generationTime')).toBe(1);
  });

  it('that wait for one that never ends wait for ever, whatever the speed', async () => {
    const key = 'stuck';
    const ask = await make(key, [shot('a', 'A city [[stuck]]'), shot('b')]);
    await mock.clock(key, { speed: 100 });
    await mock.clock(key, { advance: '5d' });
    expect(words(await mock.ask(STATUS, ask))).toEqual(['processing', 'processing', 'processing']);
    expect(at(await mock.sandbox(key), '/tasks/1/startsAt')).toBeNull();
  });

  it('of the documentation’s own account have ids of their own, the first the documented one', async () => {
    const { body } = await make('mock_docs_shots', [shot('a'), shot('b'), shot('c')]);
    const ids = objectsAt(isObject(body) ? body : {}, 'taskIds').map(({ taskId }) => taskId);
    expect(ids[0]).toBe('task_abc123');
    expect(new Set(ids).size).toBe(3);
  });

  it('tell the documented time they took, not that of a faster mock', async () => {
    const fast = await serve({ apis: ['nanophoto'], speed: 10 });
    const key = 'fast';
    const made = await fast.ask(GENERATE, { key, body: { shots: [shot('a')] } });
    await fast.clock(key, { advance: '12s' });
    const taskIds = [{ shotId: 'a', taskId: at(made.body, '/shots/0/taskId') }];
    const { body } = await fast.ask(STATUS, { key, body: { taskIds } });
    expect(at(body, '/shots/0')).toMatchObject({ status: 'completed', generationTime: 120 });
    await fast.close();
  });

  it('come back in the order asked, each under the name it was made with', async () => {
    const ask = await make('names', [shot('a'), shot('b')]);
    const [a, b] = objectsAt(isObject(ask.body) ? ask.body : {}, 'taskIds');
    const taskIds = [{ ...b, shotId: 'wrong' }, a];
    const { body } = await mock.ask(STATUS, { key: 'names', body: { taskIds } });
    expect([at(body, '/shots/0/shotId'), at(body, '/shots/1/shotId')]).toEqual(['b', 'a']);
  });

  it('are all not found when one of them is not', async () => {
    const ask = await make('known', [shot('a')]);
    const [a] = objectsAt(isObject(ask.body) ? ask.body : {}, 'taskIds');
    const taskIds = [a, { shotId: 'b', taskId: 'task_unknown' }];
    const reply = await mock.ask(STATUS, { key: 'known', body: { taskIds } });
    expect([reply.status, at(reply.body, '/errorCode')]).toEqual([404, 'TASK_NOT_FOUND']);
  });

  it.each([
    ['720p', 3, 30],
    ['1080p', 1, 14],
    ['4k', 1, 30],
    [undefined, 21, 210],
  ])('in %s cost, %i of them, %i credits', async (resolution, count, credits) => {
    const shots = Array.from({ length: count }, (_, index) => shot(`s${index}`));
    const key = `price_${resolution}`;
    const paid = await mock.ask(GENERATE, { key, body: { shots, resolution } });
    expect(at(paid.body, '/creditsUsed')).toBe(credits);
    const body = { shots, resolution };
    const { status, body: refused } = await mock.ask(GENERATE, { key: 'mock_broke', body });
    expect(status).toBe(402);
    expect(refused).toEqual({
      error: 'Insufficient credits',
      errorCode: 'INSUFFICIENT_CREDITS',
      requiredCredits: credits,
    });
  });
});
