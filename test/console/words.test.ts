import { describe, expect, test } from 'vitest';
import { dateAndTime, length, lengthOf } from '../../mocks/console/instant.ts';
import { hashOf, type Route, routeOf } from '../../mocks/console/route.ts';

describe('the address of a page', () => {
  test.each<[string, Route]>([
    ['#/', { page: 'sandboxes' }],
    ['#/stray', { page: 'stray' }],
    ['#/sandbox/ab12', { page: 'sandbox', id: 'ab12', tab: 'tasks' }],
    ['#/sandbox/ab12/journal', { page: 'sandbox', id: 'ab12', tab: 'journal' }],
    [
      '#/sandbox/ab12/tasks/task%2Fof%20mine',
      { page: 'sandbox', id: 'ab12', tab: 'tasks', taskId: 'task/of mine' },
    ],
  ])('%s leads there and back', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
    expect(hashOf(route)).toBe(hash);
  });

  test.each([
    ['', 'sandboxes'],
    ['#', 'sandboxes'],
    ['#/sandbox', 'sandboxes'],
    ['#/sandbox/', 'sandboxes'],
    ['#/nothing/of/this', 'sandboxes'],
    ['#/sandbox/%/nowhere', 'sandbox'],
  ])('%s, mistyped, leads to %s', (hash, page) => {
    expect(routeOf(hash).page).toBe(page);
  });
});

test.each([
  [0, '0 ms'],
  [999.4, '999 ms'],
  [12_340, '12.3 s'],
  [59_999, '59.9 s'],
  [123_000, '2 min 3 s'],
  [3_600_000, '1 h'],
  [100_000_000, '1 d 3 h'],
])('%d ms are %s', (milliseconds, words) => {
  expect(length(milliseconds)).toBe(words);
  expect(lengthOf(`${milliseconds}ms`)).toBe(words);
});

test('an instant is that of the replies, in UTC', () => {
  expect(dateAndTime(Date.parse('2026-03-03T04:29:12.612Z'))).toBe('2026-03-03 04:29:12.612');
});
