import { describe, expect, test } from 'vitest';
import { readContract } from '../../check/contract/contract.ts';
import { planOf } from '../../check/plan/plan.ts';
import type { CaseResult, Covers } from '../../check/report.ts';
import { coverageOf, type Coverage, type Grid } from '../../check/reports/html/coverage.ts';
import type { Story } from '../../check/stories/story.ts';
import { storyOf } from '../../check/stories/index.ts';
import { knowledge } from './deployment.ts';

const error = (codes: readonly string[]) => ({
  'application/json': {
    schema: { type: 'object', properties: { code: { type: 'string', enum: [...codes] } } },
    examples: {
      bad: { value: { code: 'bad' } },
      'bad.twice': { value: { code: 'bad' } },
    },
  },
});

const contract = readContract('toy', {
  'x-unmatched': { provenance: 'decided', notFound: { status: 404, code: 'nowhere' } },
  paths: {
    '/things': {
      post: {
        operationId: 'make',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                oneOf: [
                  {
                    'x-media-type': 'image',
                    'x-supported-scenes': ['text', 'image'],
                    properties: { model: { const: 'one' } },
                  },
                  { 'x-media-type': 'image', properties: { model: { const: 'other' } } },
                ],
              },
            },
          },
        },
        responses: {
          500: {
            content: {
              'application/json': {
                examples: { broken: { 'x-unprovoked': 'Nobody can.', value: { code: 'broken' } } },
              },
            },
          },
          200: {},
          400: { content: error(['bad', 'worse']) },
        },
      },
    },
    '/things/{id}': { get: { operationId: 'look', responses: { 200: {}, 404: {} } } },
  },
});

const story: Story = {
  keyPrefix: '',
  free: {},
  creates: [
    {
      operationId: 'make',
      taskId: '/id',
      cost: '/cost',
      poll: {
        operationId: 'look',
        ask: () => ({}),
        status: '/status',
        states: { queued: 'pending', done: 'success', gone: 'failed' },
        outputs: {},
      },
    },
  ],
  pollSeconds: 1,
  docs: [],
};

function one(covers: Covers, more: Partial<CaseResult> = {}): CaseResult {
  return {
    id: `toy/${JSON.stringify(covers)}`,
    kind: 'example',
    covers,
    verdict: 'pass',
    problems: [],
    exchanges: [],
    duration: 1,
    ...more,
  };
}

/** A grid as text: a line for each row, `.` where there is nothing to look at. */
function drawn({ columns, rows }: Grid): string[] {
  return [
    columns.join(' | '),
    ...rows.map(({ name, spots }) =>
      [name, ...spots.map((spot) => spot?.state ?? '.')].join(' | '),
    ),
  ];
}

const shares = ({ shares: all }: Coverage) =>
  Object.fromEntries(
    all.map(({ dimension, judged, all: count }) => [dimension, `${judged}/${count}`]),
  );

describe('the coverage map', () => {
  test('has all of a contract that no case looks at as holes', () => {
    const coverage = coverageOf([], contract, story);
    expect(drawn(coverage.statuses)).toEqual([
      '200 | 400 | 404 | 500',
      'make | no case | no case | . | no case',
      'look | no case | . | no case | .',
      'unmatched | . | . | no case | .',
    ]);
    expect(drawn(coverage.codes)).toEqual([
      'make | unmatched',
      '400 bad | no case | .',
      '400 worse | no case | .',
      '404 nowhere | . | no case',
      '500 broken | no case | .',
    ]);
    expect(drawn(coverage.models)).toEqual([
      'text | image | no scene',
      'make one | no case | no case | .',
      'make other | . | . | no case',
    ]);
    expect(drawn(coverage.states)).toEqual([
      'success | failed | pending',
      'make | no case | no case | .',
      'look | no case | no case | no case',
    ]);
    expect(shares(coverage)).toEqual({
      operations: '0/2',
      statuses: '0/6',
      'error codes': '0/4',
      models: '0/2',
      scenes: '0/2',
      'task states': '0/5',
    });
  });

  test('says of a hole why no request fills it, where the contract does', () => {
    const { statuses, codes } = coverageOf([], contract, story);
    const reasons = [statuses, codes].map(({ rows }) =>
      rows.flatMap(({ spots }) => spots.flatMap((spot) => spot?.unprovoked ?? [])),
    );
    expect(reasons).toEqual([['Nobody can.'], ['Nobody can.']]);
  });

  test.each<[string, CaseResult[], string]>([
    ['what passed', [one({ operationId: 'look', status: 200 })], 'pass'],
    [
      'what drifted, whatever else passed',
      [
        one({ operationId: 'look', status: 200 }),
        one({ operationId: 'look', status: 200 }, { verdict: 'drift' }),
        one({ operationId: 'look', status: 200 }, { verdict: 'assumption refuted' }),
      ],
      'drift',
    ],
    [
      'what refutes an assumption',
      [
        one({ operationId: 'look', status: 200 }),
        one({ operationId: 'look', status: 200 }, { verdict: 'assumption refuted' }),
      ],
      'assumption refuted',
    ],
    [
      'what is known',
      [
        one({ operationId: 'look', status: 200 }),
        one(
          { operationId: 'look', status: 200 },
          { verdict: 'drift', known: { until: '2026-01-01', because: 'it is' } },
        ),
      ],
      'known',
    ],
    [
      'a pass, although others were left open',
      [
        one({ operationId: 'look', status: 200 }, { verdict: 'not exercised' }),
        one({ operationId: 'look', status: 200 }, { verdict: 'inconclusive' }),
        one({ operationId: 'look', status: 200 }),
      ],
      'pass',
    ],
    [
      'what was tried in vain before what was not tried',
      [
        one({ operationId: 'look', status: 200 }, { verdict: 'not exercised' }),
        one({ operationId: 'look', status: 200 }, { verdict: 'inconclusive' }),
      ],
      'inconclusive',
    ],
    [
      'what was not tried',
      [one({ operationId: 'look', status: 200 }, { verdict: 'not exercised' })],
      'not exercised',
    ],
    ['a hole, where a case names no status', [one({ operationId: 'look' })], 'no case'],
  ])('shows in a cell %s', (_, cases, state) => {
    const { rows } = coverageOf(cases, contract, story).statuses;
    expect(rows.find(({ name }) => name === 'look')?.spots[0]?.state).toBe(state);
  });

  test('counts as judged what passed or was found wrong, and nothing else', () => {
    const coverage = coverageOf(
      [
        one({ operationId: 'make', status: 400, code: 'bad', model: 'one', scene: 'text' }),
        one({ operationId: 'make', status: 400, code: 'worse' }, { verdict: 'inconclusive' }),
        one({ operationId: 'make', status: 500, code: 'broken' }, { verdict: 'not exercised' }),
        one({ operationId: 'make', status: 200, states: ['failed'] }, { verdict: 'drift' }),
        one({ operationId: 'unmatched', status: 404, code: 'nowhere' }),
      ],
      contract,
      story,
    );
    expect(shares(coverage)).toEqual({
      operations: '1/2',
      statuses: '3/6',
      'error codes': '2/4',
      models: '1/2',
      scenes: '1/2',
      'task states': '1/5',
    });
  });

  test('shows what only a recording has, and does not count it', () => {
    const coverage = coverageOf(
      [
        one({ operationId: 'look', status: 418 }, { verdict: 'drift' }),
        one({ operationId: 'unknown', status: 200 }, { verdict: 'not exercised' }),
      ],
      contract,
      story,
    );
    expect(drawn(coverage.statuses)).toContain('look | no case | . | no case | drift | .');
    expect(drawn(coverage.statuses)).toContain('unknown | not exercised | . | . | . | .');
    expect(shares(coverage)).toMatchObject({ operations: '0/2', statuses: '0/6' });
  });

  test('takes a request for a scene that no model knows for none of its scenes', () => {
    const { models } = coverageOf(
      [
        one({ operationId: 'make', status: 400, model: 'one', scene: 'film' }),
        one({ operationId: 'make', status: 200, model: 'one' }),
        one({ operationId: 'make', status: 200, model: 'other' }),
      ],
      contract,
      story,
    );
    expect(drawn(models)).toEqual([
      'text | image | no scene',
      'make one | no case | no case | pass',
      'make other | . | . | pass',
    ]);
  });
});

describe.each(['cyberbara', 'imgeditor', 'omnivideo', 'nanophoto'])('of %s', (api) => {
  const known = knowledge(api);
  const cases = planOf(known, { seed: 'coverage', samples: 1 }).map(({ id, kind, covers }) =>
    one(covers, { id, kind }),
  );
  const coverage = coverageOf(cases, known.contract, storyOf(api));

  test('every case has its place, and only what nobody can provoke has none', () => {
    const holes = [coverage.statuses, coverage.codes, coverage.models].flatMap(({ rows }) =>
      rows.flatMap(({ spots }) =>
        spots.filter((spot) => spot?.state === 'no case' && spot.unprovoked === undefined),
      ),
    );
    expect(holes.map((spot) => `${spot?.row} × ${spot?.column}`)).toEqual([]);
    const placed = new Set(
      coverage.statuses.rows.flatMap(({ spots }) => spots.flatMap((spot) => spot?.cases ?? [])),
    );
    // Random requests may get any status.
    expect(cases.filter((one) => !placed.has(one) && !one.id.includes('/random/'))).toEqual([]);
  });
});
