import type { Problem } from '../report.ts';
import { shown } from './example-values.ts';
import type { Provenance, Rule } from './verdict.ts';

/** A page of a list, as it was asked for and as it is. Numbers are undefined where none could be read. */
export interface Page {
  /** From 1. */
  readonly page: number;
  /** Entries a page. */
  readonly limit: number;
  /** How many entries all pages have together, and how many pages that fills. */
  readonly total: number | undefined;
  readonly pages: number | undefined;
  /** Credits of all entries on all pages. */
  readonly consumed: number | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** What tells it from others. */
  readonly id: unknown;
  readonly credits: unknown;
  /** Instant, RFC 3339. */
  readonly at: unknown;
}

/**
 * What is wrong with the pages of a list that nobody changes meanwhile.
 *
 * @param whole the list in one page, or as much of it as one page can have
 */
export function pageProblems(whole: Page, pages: readonly Page[]): Problem[] {
  return [
    ...[whole, ...pages].flatMap((page) => numberProblems(page, whole)),
    ...pages.flatMap((page) => entryProblems(page, whole)),
    ...orderProblems(whole),
  ];
}

function numberProblems(page: Page, whole: Page): Problem[] {
  const name = nameOf(page);
  const all = whole.entries.length < whole.limit ? whole.entries : undefined;
  const total = all?.length ?? whole.total;
  const consumed = all?.reduce((sum, { credits }) => sum + Number(credits), 0) ?? whole.consumed;
  return [
    ...differs(`the total on ${name}`, total, page.total),
    ...differs(
      `the number of pages on ${name}`,
      total === undefined ? undefined : Math.ceil(total / page.limit),
      page.pages,
    ),
    // That the sum is not that of the page, no reference says.
    ...differs(`the credits consumed on ${name}`, consumed, page.consumed, 'decided'),
  ];
}

function entryProblems(page: Page, whole: Page): Problem[] {
  const from = (page.page - 1) * page.limit;
  const wanted = whole.entries.slice(from, from + page.limit).map(({ id }) => id);
  const given = page.entries.map(({ id }) => id);
  return JSON.stringify(given) === JSON.stringify(wanted)
    ? []
    : [problem('page-differs', `the entries on ${nameOf(page)}`, wanted, given, 'documented')];
}

/** That the newest comes first, no reference says. */
function orderProblems({ entries }: Page): Problem[] {
  const given = entries.map(({ at }) => at);
  const wanted = given.toSorted((a, b) => Date.parse(String(b)) - Date.parse(String(a)));
  return JSON.stringify(given) === JSON.stringify(wanted)
    ? []
    : [problem('page-order', 'the dates of the entries', wanted, given, 'decided')];
}

function differs(
  what: string,
  wanted: number | undefined,
  given: number | undefined,
  provenance: Provenance = 'documented',
): Problem[] {
  if (wanted === undefined || given === undefined || wanted === given) return [];
  return [problem('page-differs', what, wanted, given, provenance)];
}

function problem(
  rule: Rule,
  what: string,
  expected: unknown,
  got: unknown,
  provenance: Provenance,
): Problem {
  return {
    rule,
    message: `${what}: expected ${shown(expected)}, got ${shown(got)}`,
    expected,
    got,
    provenance,
  };
}

function nameOf({ page, limit }: Page): string {
  return `page ${page} of ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
}
