import { expect, test } from 'vitest';
import { SchemaCompiler } from '../../mocks/contract/compile-schema.ts';

const isInstant = new SchemaCompiler().body(
  { type: 'string', format: 'date-time' },
  undefined,
  'an instant',
);

test.each([
  ['2026-03-03T04:08:19.320Z', true],
  ['2026-03-03T04:08:19+02:00', true],
  [`2026-03-03T04:08:19.${'0'.repeat(100)}Z`, true],
  ['2026-02-30T04:08:19Z', false],
  ['2026-03-03T25:08:19Z', false],
  ['2026-03-03', false],
  ['', false],
])('of "%s" it is said %s that it is an instant, however often it comes', (text, verdict) => {
  expect([isInstant(text), isInstant(text), isInstant(text)]).toEqual([verdict, verdict, verdict]);
});

test('a thousand instants later what was none is still none', () => {
  const instants = Array.from({ length: 1000 }, (_, nth) => new Date(nth).toISOString());
  expect(instants.every((text) => isInstant(text))).toBe(true);
  expect(isInstant('2026-02-30T04:08:19Z')).toBe(false);
});
