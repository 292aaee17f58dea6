import { describe, expect, test } from 'vitest';
import { type Page, pageProblems } from '../../check/oracle/pages.ts';
import { planOf } from '../../check/plan/plan.ts';
import { json, knowledge, live, scripted } from './deployment.ts';

const entries = [30, 20, 8].map((credits, nth) => ({
  id: `task-${nth + 1}`,
  credits,
  at: `2026-03-0${3 - nth}T00:00:00.000Z`,
}));
const numbers = { total: 3, consumed: 58 };
const whole: Page = { page: 1, limit: 100, pages: 1, ...numbers, entries };
const first: Page = { page: 1, limit: 1, pages: 3, ...numbers, entries: entries.slice(0, 1) };
const second: Page = { page: 2, limit: 1, pages: 3, ...numbers, entries: entries.slice(1, 2) };
const two: Page = { page: 1, limit: 2, pages: 2, ...numbers, entries: entries.slice(0, 2) };

describe('pages of a list', () => {
  test('that add up have nothing against them', () => {
    expect(pageProblems(whole, [first, second, two])).toEqual([]);
  });

  test.each<[string, Page, readonly Page[], string]>([
    [
      'whose second page is the first again',
      whole,
      [first, { ...second, entries: first.entries }],
      'page-differs documented: the entries on page 2 of 1 entry: expected ["task-2"], got ["task-1"]',
    ],
    [
      'that have more entries than asked for',
      whole,
      [{ ...first, entries }],
      'page-differs documented: the entries on page 1 of 1 entry: expected ["task-1"], got ["task-1","task-2","task-3"]',
    ],
    [
      'of which one counts its own entries only',
      whole,
      [{ ...two, total: 2, pages: 1 }],
      'page-differs documented: the total on page 1 of 2 entries: expected 3, got 2',
    ],
    [
      'of which there are said to be too many',
      whole,
      [{ ...two, pages: 3 }],
      'page-differs documented: the number of pages on page 1 of 2 entries: expected 2, got 3',
    ],
    [
      'of which one adds up its own credits only',
      whole,
      [{ ...two, consumed: 50 }],
      'page-differs decided: the credits consumed on page 1 of 2 entries: expected 58, got 50',
    ],
    [
      'that begin with the oldest',
      { ...whole, entries: entries.toReversed() },
      [{ ...first, entries: entries.slice(2) }],
      'page-order decided: the dates of the entries: expected ["2026-03-03T00:00:00.000Z","2026-03-02T00:00:00.000Z","2026-03-01T00:00:00.000Z"], got ["2026-03-01T00:00:00.000Z","2026-03-02T00:00:00.000Z","2026-03-03T00:00:00.000Z"]',
    ],
  ])('%s are seen', (_, all, pages, told) => {
    const said = pageProblems(all, pages).map(
      ({ rule, provenance, message }) => `${rule} ${provenance}: ${message}`,
    );
    expect(said).toContain(told);
  });

  test('that are too many for one are held to what the longest says', () => {
    const most = { ...whole, limit: 2, pages: 2, entries: entries.slice(0, 2) };
    expect(pageProblems(most, [first, second, two])).toEqual([]);
    expect(pageProblems(most, [{ ...first, total: 4, pages: 4 }])).toHaveLength(2);
  });
});

/** The reply that lists so many entries. */
const usage = (...shown: typeof entries) =>
  json(200, {
    data: {
      summary: {
        page: 1,
        limit: 100,
        total: shown.length,
        total_pages: 1,
        total_credits_consumed: shown.reduce((sum, { credits }) => sum + credits, 0),
      },
      items: shown.map(({ credits, at }, nth) => ({
        id: `0a961844-e042-4a17-bf23-2a5f2680d37${nth}`,
        transaction_no: `7973909230492850${nth}`,
        credits_consumed: credits,
        scene: 'text-to-video',
        description: 'generate video',
        media_type: 'video',
        task_id: `2fa99a50-fb96-407b-a562-82de8265f48${nth}`,
        created_at: at,
      })),
    },
  });

/** What the case comes to on a deployment that answers so. */
async function played(...answers: Response[]) {
  const { fetch, seen } = scripted(...answers);
  const { target } = live('cyberbara', { fetch });
  const items = planOf(knowledge('cyberbara'), { seed: 's', samples: 0 });
  const [judgement] =
    (await items.find(({ id }) => id === 'cyberbara/listCreditsUsage/pages')?.play(target)) ?? [];
  return { judgement, methods: seen.map(({ method }) => method) };
}

describe('pages of a live account', () => {
  test('are not exercised where it has a single entry, and nothing is made for them', async () => {
    const { judgement, methods } = await played(usage(...entries.slice(0, 1)));
    expect(judgement).toMatchObject({
      verdict: 'not exercised',
      reason: 'the account has 1 of the 2 entries of usage that two pages need',
    });
    expect(methods).toEqual(['GET']);
  });

  test('say nothing where somebody uses it meanwhile', async () => {
    const before = usage(...entries.slice(1));
    const { judgement } = await played(before, before, before, before, usage(...entries));
    expect(judgement).toMatchObject({
      verdict: 'inconclusive',
      reason: 'the usage went on while its pages were read',
      worthAnotherTry: true,
    });
  });

  test('are drift where every page is the same', async () => {
    const { judgement } = await played(usage(...entries));
    expect(judgement?.verdict).toBe('drift');
  });
});
