import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../check/target/target.ts';
import { variations } from '../../mutate/benign.ts';
import { diceOf } from '../../mutate/dice.ts';
import { type Class, classes } from '../../mutate/mutant.ts';
import { mutantsOf } from '../../mutate/mutants.ts';
import { change, placesIn, pointersTo, put } from '../../mutate/places.ts';
import { reasons } from '../../mutate/survivors.ts';
import { playedApis } from '../contract/mock-targets.ts';

const small = knowledgeOf('nanophoto');
const all = playedApis().flatMap((api) => mutantsOf(knowledgeOf(api), 'understudy'));

describe('the mutants', () => {
  test('are hundreds, of every class, and of every API', () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(new Set(all.map((one) => one.class))).toEqual(new Set<Class>(classes));
    expect(new Set(all.map(({ api }) => api))).toEqual(new Set(playedApis()));
  });

  test('have an id each, which the seed makes the same again', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const again = mutantsOf(small, 'understudy').map(({ id }) => id);
    expect(again).toEqual(ids.filter((id) => id.startsWith('nanophoto/')));
  });

  test('are others with another seed, where there is a choice', () => {
    const others = mutantsOf(small, 'other').map(({ id }) => id);
    expect(others).not.toEqual(mutantsOf(small, 'understudy').map(({ id }) => id));
  });

  test('are the only ones whose survival is explained', () => {
    const ids = new Set(all.map(({ id }) => id));
    expect(Object.keys(reasons).filter((id) => !ids.has(id))).toEqual([]);
  });
});

test('There are at least 20 ways to be right in another way than the mock, each with a name of its own', () => {
  const names = new Set(variations.map(({ name }) => name));
  expect(names.size).toBe(variations.length);
  expect(names.size).toBeGreaterThanOrEqual(20);
});

describe('dice', () => {
  test('choose the same of the same, in their order, and no more than asked for', () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    const chosen = diceOf('a').some('question', numbers, 7);
    expect(chosen).toHaveLength(7);
    expect(chosen).toEqual(chosen.toSorted((a, b) => a - b));
    expect(diceOf('a').some('question', numbers, 7)).toEqual(chosen);
    expect(diceOf('b').some('question', numbers, 7)).not.toEqual(chosen);
  });

  test('leave all where there are few', () => {
    expect(diceOf('a').some('question', [3, 1, 2], 3)).toEqual([3, 1, 2]);
  });
});

describe('places', () => {
  const document = { a: [{ b: 1 }, { b: 2, 'c/d': null }], e: 'x' };

  test('are those of a document, the items of a list as one', () => {
    expect([...new Set(placesIn(document))]).toEqual([
      '',
      '/a',
      '/a/*',
      '/a/*/b',
      '/a/*/c~1d',
      '/e',
    ]);
  });

  test('stand for every pointer that leads somewhere', () => {
    expect(pointersTo(document, '/a/*/c~1d')).toEqual(['/a/1/c~1d']);
    expect(pointersTo(document, '/e/*')).toEqual([]);
  });

  test('are changed and emptied', () => {
    const copy = structuredClone(document);
    change(copy, '/a/*/b', (value) => Number(value) + 1);
    change(copy, '/a/*/c~1d', () => undefined);
    put(copy, '/a/0', undefined);
    put(copy, '/nowhere/at/all', 1);
    expect(copy).toEqual({ a: [{ b: 3 }], e: 'x' });
  });
});
