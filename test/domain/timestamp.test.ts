import { expect, test } from 'vitest';
import { timestamp } from '../../mocks/domain/timestamp.ts';

test.each([
  [0, '1970-01-01T00:00:00.000Z'],
  [Date.UTC(2026, 2, 3, 4, 8, 19, 320), '2026-03-03T04:08:19.320Z'],
  [-1, '1969-12-31T23:59:59.999Z'],
  [8.64e15, '+275760-09-13T00:00:00.000Z'],
])('writes %d as %s, however often', (instant, text) => {
  expect([timestamp(instant), timestamp(instant)]).toEqual([text, text]);
});

test('tells a thousand instants in a row apart, and the first ones again', () => {
  const instants = Array.from({ length: 1000 }, (_, nth) => Date.UTC(2026, 0, 1) + nth);
  const written = [...instants, ...instants].map(timestamp);
  expect(written).toEqual([...instants, ...instants].map((at) => new Date(at).toISOString()));
});

test('does not write what no date can be', () => {
  expect(() => timestamp(8.64e15 + 1)).toThrow(RangeError);
});
