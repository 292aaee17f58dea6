import { describe, expect, test } from 'vitest';
import { type Alarm, type Result, scoresOf, scoreText, shortfalls } from '../../mutate/score.ts';

function result(
  name: string,
  kind: Result['class'],
  fate: Result['fate'],
  reason?: string,
): Result {
  return {
    id: `cyberbara/${kind}/${name}`,
    api: 'cyberbara',
    class: kind,
    description: `does ${name}`,
    fate,
    requests: 1,
    duration: 1,
    ...(reason !== undefined && { reason }),
  };
}

const alarm: Alarm = {
  variation: 'cookie',
  seed: 's-1',
  api: 'imgeditor',
  cases: 60,
  findings: [],
  undecided: 0,
};

describe('the score', () => {
  test('is given by class and for all, and what was not reached is not killed', () => {
    const results = [
      result('a', 'money', 'killed'),
      result('b', 'money', 'not reached'),
      result('c', 'page', 'survived'),
    ];
    expect(scoresOf(results)).toEqual([
      { class: 'money', mutants: 2, killed: 1 },
      { class: 'page', mutants: 1, killed: 0 },
      { class: 'all', mutants: 3, killed: 1 },
    ]);
  });

  test('falls short where a class that needs every kill has not, where all are too few, and by a false alarm', () => {
    const killed = Array.from({ length: 98 }, (_, nth) => result(String(nth), 'body', 'killed'));
    const enough = [...killed, result('x', 'page', 'survived'), result('y', 'page', 'survived')];
    expect(shortfalls(scoresOf(enough), [alarm])).toEqual([]);
    expect(shortfalls(scoresOf([...enough, result('z', 'status', 'not reached')]), [])).toEqual([
      'status: 0.0 % killed, 100 % wanted',
      'all: 97.0 % killed, 98.0 % wanted',
    ]);
    expect(shortfalls(scoresOf(enough), [{ ...alarm, findings: ['x: header'] }])).toEqual([
      'false alarm: cookie of imgeditor, seed s-1',
    ]);
  });

  test('names every survivor with what it does and why it lives', () => {
    const text = scoreText(
      [
        result('a', 'page', 'survived', 'the account has one page'),
        result('b', 'page', 'not reached'),
        result('c', 'page', 'killed'),
      ],
      [{ ...alarm, findings: ['x: header'] }],
    );
    expect(text).toContain(
      'cyberbara/page/a\n    a deployment that does a: the account has one page',
    );
    expect(text).toContain(
      'cyberbara/page/b\n    a deployment that does b: no case brings it about',
    );
    expect(text).not.toContain('page/c');
    expect(text).toContain('1 runs of 1 right deployments: 1 false alarms');
    expect(text).toContain('cookie of imgeditor, seed s-1\n    x: header');
  });
});
