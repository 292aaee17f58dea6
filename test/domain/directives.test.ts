import { describe, expect, test } from 'vitest';
import { directivesIn, parseDuration } from '../../mocks/domain/directives.ts';

describe('a prompt', () => {
  test.each<[string, ReturnType<typeof directivesIn>]>([
    ['A cat', {}],
    ['A cat [[fail]]', { fail: {} }],
    ['A cat [[fail: the moon is full]]', { fail: { reason: 'the moon is full' } }],
    ['[[stuck]] A cat', { stuck: true }],
    ['A cat [[took 90s]]', { took: 90_000 }],
    ['A cat [[took: 1m30s]]', { took: 90_000 }],
    ['A cat [[ FAIL ]] [[took 250ms]]', { fail: {}, took: 250 }],
    ['A cat [[blocked]]', { blocked: true }],
    ['A cat [[took 1m 30s]]', { took: 90_000 }],
    ['A cat [[took forever]]', {}],
    ['A cat [[fail', {}],
    [`[[fail${' '.repeat(100_000)}`, {}],
    [`[[took ${'1'.repeat(100_000)}]]`, {}],
    ['[['.repeat(100_000), {}],
    ['A cat [[failure]]', {}],
    ['A cat [fail]', {}],
  ])('"%s" steers with %j', (prompt, want) => {
    expect(directivesIn(prompt)).toEqual(want);
  });
});

describe('a duration', () => {
  test.each<[string, number | undefined]>([
    ['250ms', 250],
    ['45s', 45_000],
    ['1.5s', 1500],
    ['2m', 120_000],
    ['1m30s', 90_000],
    ['1h', 3_600_000],
    ['0s', 0],
    ['', undefined],
    ['45', undefined],
    ['3650d', 315_360_000_000],
    ['3651d', undefined],
    ['soon', undefined],
    ['45s!', undefined],
    ['-5s', undefined],
  ])('"%s" is %s ms', (text, want) => {
    expect(parseDuration(text)).toBe(want);
  });
});
