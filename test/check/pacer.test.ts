import { describe, expect, test } from 'vitest';
import { Pacer } from '../../check/target/pacer.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Sends so many requests, `atOnce` under way, each answered after a while; says when each was sent. */
async function send(pacer: Pacer, clock: VirtualClock, count: number, atOnce: number) {
  const sent: number[] = [];
  const worker = async () => {
    while (sent.length < count) {
      sent.push(NaN);
      const place = sent.length - 1;
      const over = await pacer.admit();
      sent[place] = clock.now();
      over();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sent;
}

describe('a documented limit', () => {
  test.each([1, 4, 16])('is kept in every window, with %i requests under way', async (atOnce) => {
    const clock = new VirtualClock();
    const sent = await send(new Pacer(clock, { requests: 60, seconds: 60 }), clock, 200, atOnce);
    for (const from of sent) {
      const inWindow = sent.filter((at) => at >= from && at < from + 60_000);
      expect(inWindow.length).toBeLessThanOrEqual(60);
    }
  });

  test('costs no more time than it has to', async () => {
    const clock = new VirtualClock();
    const begin = clock.now();
    await send(new Pacer(clock, { requests: 60, seconds: 60 }), clock, 120, 4);
    expect(clock.now() - begin).toBeLessThan(62_000);
  });

  test('counts requests that are still under way', async () => {
    const clock = new VirtualClock();
    const pacer = new Pacer(clock, { requests: 2, seconds: 60 });
    const over = await pacer.admit();
    await pacer.admit();
    let admitted = false;
    const third = pacer.admit().then(() => (admitted = true));
    // Turns of the loop in which the clock moves on, and nothing is answered.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(admitted).toBe(false);
    const begin = clock.now();
    over();
    await third;
    expect(clock.now() - begin).toBeGreaterThanOrEqual(60_000);
  });

  test('is none where none is documented', async () => {
    const clock = new VirtualClock();
    await send(new Pacer(clock, undefined), clock, 1000, 4);
    expect(clock.waits).toEqual([]);
  });
});

test('patience that a deployment asks for is everybody’s', async () => {
  const clock = new VirtualClock();
  const pacer = new Pacer(clock, undefined);
  const begin = clock.now();
  pacer.holdUntil(begin + 7000);
  await Promise.all([pacer.admit(), pacer.admit()]);
  expect(clock.now() - begin).toBe(7000);
});

test('who waits for a place leaves when the run ends', async () => {
  const ending = new AbortController();
  const clock = new VirtualClock();
  const pacer = new Pacer(clock, undefined);
  pacer.holdUntil(clock.now() + 1000);
  ending.abort(new Error('over'));
  await expect(pacer.admit(ending.signal)).rejects.toThrow('over');
});
