import type { TaskState } from '../cases/case.ts';
import type { Rule } from './verdict.ts';
import type { Problem } from '../report.ts';

/** One generation as the account saw it. What is undefined could not be read. */
export interface Bill {
  readonly atFirst: number | undefined;
  /** What the quote said, and the balance after it. */
  readonly quoted: number | undefined;
  readonly afterQuote: number | undefined;
  /** What the receipt said was charged, and left. */
  readonly charged: number;
  readonly remaining: number | undefined;
  readonly afterCreate: number | undefined;
  /** How the task ended, the balance then, and the balance after more readings of the final task. */
  readonly outcome: TaskState | undefined;
  readonly afterEnd: number | undefined;
  readonly afterAll: number | undefined;
  readonly usage: readonly unknown[] | undefined;
}

/**
 * What is wrong with a bill: the quote is the price, the balance goes down by it once, and comes back once, if
 * the task fails.
 */
export function moneyProblems(bill: Bill): Problem[] {
  const {
    atFirst,
    quoted,
    afterQuote,
    charged,
    remaining,
    afterCreate,
    outcome,
    afterEnd,
    afterAll,
    usage,
  } = bill;
  const problems: Problem[] = [];
  const expect = (
    rule: Rule,
    what: string,
    wanted: number | undefined,
    given: number | undefined,
  ) => {
    if (wanted !== undefined && given !== undefined && wanted !== given)
      problems.push({
        rule,
        message: `${what} is ${given}, should be ${wanted}`,
        provenance: 'documented',
      });
  };
  expect('quote-differs', 'the quote', charged, quoted);
  expect('quote-charged', 'the balance after a quote', atFirst, afterQuote);
  if (atFirst !== undefined)
    expect(
      'charge-differs',
      `the balance after ${charged} credits were charged of ${atFirst}`,
      atFirst - charged,
      afterCreate,
    );
  expect('remaining-differs', 'what the receipt says is left', afterCreate, remaining);

  const refunded = outcome === 'failed' || outcome === 'canceled';
  const due = refunded ? charged : 0;
  if (afterCreate !== undefined) {
    const nothingBack = refunded && afterEnd === afterCreate && charged > 0;
    expect(
      nothingBack ? 'refund-missing' : 'refund-differs',
      `the balance once the task is ${outcome ?? 'unreadable'}`,
      afterCreate + due,
      afterEnd,
    );
    expect('refund-differs', 'the balance after the final task was read again', afterEnd, afterAll);
  }
  if (usage !== undefined) {
    const wanted = refunded ? [] : [charged];
    if (JSON.stringify(usage) !== JSON.stringify(wanted))
      problems.push({
        rule: 'usage-differs',
        message: `the usage has ${JSON.stringify(usage)} for the task, should have ${JSON.stringify(wanted)}`,
        provenance: 'documented',
      });
  }
  return problems;
}
