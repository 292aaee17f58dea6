import { describe, expect, test } from 'vitest';
import {
  around,
  fitted,
  instantAt,
  shareOf,
  snapped,
  type Stretch,
  ticks,
  whole,
} from '../../mocks/console/tasks/axis.ts';

const NOW = Date.parse('2026-01-01T00:10:00Z');
const s = 1000;

function task(from: number, ends: number | undefined): Stretch {
  return {
    from: NOW + from * s,
    to: NOW + (ends ?? from) * s,
    ends: ends === undefined ? undefined : NOW + ends * s,
  };
}

describe('the time axis', () => {
  test.each<[what: string, tasks: Stretch[], from: number, to: number]>([
    ['nothing, with room to go forward to', [], 0, 5],
    ['a task at work and a quarter more', [task(-20, 60)], -20, 80],
    ['what ended shortly before', [task(-20, 60), task(-60, -40)], -60, 90],
    ['not what ended long before', [task(-20, 60), task(-9000, -8900)], -20, 80],
    ['not a task of two days beside one of a minute', [task(-20, 60), task(0, 172_800)], -20, 80],
    ['the newest task, however long ago it ended', [task(-9000, -8900)], -9000, 2250],
    ['a stuck task from its making', [task(-20, undefined)], -20, 5],
  ])('shows %s', (_, tasks, from, to) => {
    expect(fitted(tasks, NOW)).toEqual({ from: NOW + from * s, to: NOW + to * s });
  });

  test('shows all tasks, however far apart, when asked to', () => {
    expect(whole([task(-9000, -8900), task(-20, 1000)], NOW)).toEqual({
      from: NOW - 9000 * s,
      to: NOW + 3500 * s,
    });
  });

  test('keeps more of the past than of the future in a window of a chosen length', () => {
    expect(around(NOW, 60 * s)).toEqual({ from: NOW - 36 * s, to: NOW + 24 * s });
  });

  test.each([
    [
      60 * s,
      6,
      ['00:10:00', '00:10:10', '00:10:20', '00:10:30', '00:10:40', '00:10:50', '00:11:00'],
    ],
    [600 * s, 3, ['00:10', '00:15', '00:20']],
    [s, 2, ['00:10:00.0', '00:10:00.5', '00:10:01.0']],
    [86_400 * s, 2, ['01-01 12:00', '01-02 00:00']],
    [6 * 86_400 * s, 3, ['2026-01-03', '2026-01-05', '2026-01-07']],
  ])('has round ticks in %i ms', (length, most, labels) => {
    const span = { from: NOW, to: NOW + length };
    expect(ticks(span, most).map(({ label }) => label)).toEqual(labels);
  });

  test('never has more ticks than there is room for, and one at the edge', () => {
    for (let length = 1; length < 1e13; length *= 3) {
      const count = ticks({ from: NOW, to: NOW + length }, 5).length;
      expect(count).toBeLessThanOrEqual(6);
    }
  });

  test('puts what is outside at its edge, and leads back to the same instant', () => {
    const span = { from: NOW, to: NOW + 10 * s };
    expect([-5, 0, 2.5, 10, 60].map((at) => shareOf(span, NOW + at * s))).toEqual([
      0, 0, 0.25, 1, 1,
    ]);
    expect([-1, 0, 0.25, 2].map((share) => (instantAt(span, share) - NOW) / s)).toEqual([
      0, 0, 2.5, 10,
    ]);
  });

  test('jumps to the nearest end within reach', () => {
    expect([90, 94, 96, 104, 111].map((at) => snapped(at, [95, 100], 5))).toEqual([
      95, 95, 95, 100, 111,
    ]);
  });
});
