import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepReading } from '../../mocks/console/keep-reading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reading that takes so long each time, and what was told of it. */
function reading(takes: number) {
  const heard: string[] = [];
  let count = 0;
  const reader = keepReading(
    async () => {
      const nth = (count += 1);
      await new Promise((resolve) => setTimeout(resolve, takes));
      if (nth === 2) throw new Error('gone');
      return nth;
    },
    ({ value }) => heard.push(`read ${value}`),
    (error) => heard.push(String(error)),
  );
  return { reader, heard, count: () => count };
}

test('a hundred wishes while one reading is under way are one more reading', async () => {
  const { reader, heard, count } = reading(10);
  for (let wish = 0; wish < 100; wish++) reader.ask();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([count(), heard]).toEqual([2, ['read 1', 'Error: gone']]);
});

test('a failure is told, and does not end it', async () => {
  const { reader, heard } = reading(10);
  for (let wish = 0; wish < 3; wish++) {
    await vi.advanceTimersByTimeAsync(10_000);
    reader.ask();
  }
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual(['read 1', 'Error: gone', 'read 3', 'read 4']);
});

test('a slow reading has a long pause after it', async () => {
  const { reader, count } = reading(1000);
  reader.ask();
  await vi.advanceTimersByTimeAsync(9900);
  expect(count()).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(count()).toBe(2);
});

test('who has done something sees it without a pause', async () => {
  const { reader, count } = reading(1000);
  await vi.advanceTimersByTimeAsync(1000);
  reader.ask();
  expect(count()).toBe(1);
  reader.askNow();
  await vi.advanceTimersByTimeAsync(1);
  expect(count()).toBe(2);
  reader.askNow();
  await vi.advanceTimersByTimeAsync(1000);
  expect(count()).toBe(3);
});

test('nothing is told after the end', async () => {
  const { reader, heard } = reading(1000);
  reader.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual([]);
});
