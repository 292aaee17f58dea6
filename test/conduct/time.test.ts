import { describe, expect, test } from 'vitest';
import { worlds } from './world.ts';

let machine = Date.parse('2026-03-03T10:00:00.000Z');
const wall = () => machine;
const wait = (milliseconds: number) => {
  machine += milliseconds;
};
const standing = worlds({ clock: 'manual', wall });
const running = worlds({ clock: 'real', speed: 10, wall });

describe('the pace of a client', () => {
  test('is that of the machine where the clock of the sandbox stands still', async () => {
    const { create, poll, broken } = standing();
    const id = await create();
    await poll(id);
    wait(1000);
    await poll(id);
    expect(await broken()).toEqual([]);
    wait(500);
    await poll(id);
    expect(await broken()).toEqual([['polls-too-fast', 3, 4]]);
  });

  test('is that of the sandbox where its clock is moved', async () => {
    const { create, poll, advance, broken } = standing();
    const id = await create();
    await poll(id);
    await advance('1s');
    await poll(id);
    expect(await broken()).toEqual([]);
  });

  test('may be as much faster as the tasks of the mock are', async () => {
    const { create, poll, broken, finding } = running();
    const id = await create();
    await poll(id);
    wait(100);
    await poll(id);
    expect(await broken()).toEqual([]);
    wait(50);
    await poll(id);
    expect((await finding()).message).toContain(
      '(#3 and #4), once after 50 ms: wait at least 1 s from one request to the next, 0.1 s at the speed 10 of the mock.',
    );
  });

  test('may be as fast as the faster of two speeds when the speed changes', async () => {
    const { create, poll, broken, sandbox } = running();
    const id = await create();
    await poll(id);
    wait(100);
    await sandbox.clock.speed(1);
    await poll(id);
    expect(await broken()).toEqual([]);
    wait(100);
    await poll(id);
    expect(await broken()).toEqual([['polls-too-fast', 3, 4]]);
  });

  test('does not matter to Retry-After, which is real seconds at any speed', async () => {
    const { create, poll, broken, finding, sandbox } = running();
    const id = await create();
    await sandbox.faults.add({ status: 429, retryAfter: 30, times: 2 });
    await poll(id);
    wait(30_000);
    await poll(id);
    expect(await broken()).toEqual([]);
    wait(3000);
    await poll(id);
    expect((await finding()).message).toContain('asked again after 3 s (#4): wait 30 s');
  });

  test('is shown on both clocks', async () => {
    const { create, poll, finding, sandbox } = standing();
    const id = await create();
    await sandbox.clock.until(id);
    await poll(id);
    await poll(id);
    const { endsAt } = (await sandbox.tasks.list())[0] ?? {};
    const { requests } = await finding();
    for (const request of requests) {
      expect(request.clock).toBe(endsAt);
      expect(Math.abs(Date.parse(request.at) - machine)).toBeLessThan(60_000);
    }
  });
});
