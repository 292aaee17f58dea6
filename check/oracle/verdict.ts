import type { Problem, Verdict } from '../report.ts';

/** Where a statement of the contract comes from; what carries no mark is documented. */
export type Provenance = 'documented' | 'observed' | 'decided';

/** From the most to the least sure. */
const ORDER: readonly Provenance[] = ['documented', 'observed', 'decided'];

/** Everything that can be wrong with a deployment, by name. A finding is always one of these. */
export const rules = {
  // One reply
  unanswered: 'a request gets a reply',
  status: 'the reply has the expected status',
  'content-type': 'the reply has the documented media type',
  json: 'the body can be read as JSON',
  header: 'the documented headers are there and have documented values',
  schema: 'the body matches its schema',
  'undocumented-field': 'the body has no field that the contract does not know',
  'error-code': 'an error has exactly the expected code',
  'example-value': 'what an example fixes has the value of the example',
  // A task from its first reading to the last
  'never-reached': 'a task reaches the status that was waited for',
  'status-backwards': 'a status only goes forward',
  'final-changed': 'a final task stays as it is',
  'created-at-changed': 'a task keeps its date of creation',
  'updated-at-backwards': 'the date of the last change only goes forward',
  'cost-changed': 'a task keeps its cost',
  'progress-backwards': 'progress only goes forward',
  'output-early': 'there are no outputs before success',
  'output-missing': 'a successful task has outputs',
  'output-unreachable': 'an output can be fetched',
  'output-type': 'an output is of the documented kind',
  // Credits from the quote to the bill
  'quote-differs': 'a quote is the price that is charged',
  'charge-differs': 'the balance goes down by exactly the cost',
  'remaining-differs': 'the receipt shows the balance that is left',
  'refusal-charged': 'a refused request costs nothing',
  'quote-charged': 'a quote costs nothing',
  'refund-missing': 'a failed task is refunded',
  'refund-differs': 'a refund is made once and in full, and only for a failed task',
  'usage-differs': 'the usage shows each paid task once, at its cost, and no refunded one',
  // A list that is shown in pages
  'page-differs': 'the pages of a list add up to the list, and its numbers to its entries',
  'page-order': 'a list shows the newest entry first',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;

/** What a case or sequence came to. */
export interface Judgement {
  readonly id: string;
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  /** Why it is inconclusive or was not exercised. */
  readonly reason?: string;
  /** It is inconclusive for a passing reason, and nothing was charged. */
  readonly worthAnotherTry?: boolean;
}

export function judged(id: string, problems: readonly Problem[]): Judgement {
  if (problems.length === 0) return { id, verdict: 'pass', problems };
  const drift = problems.some(({ provenance }) => provenance === 'documented');
  return { id, verdict: drift ? 'drift' : 'assumption refuted', problems };
}

export function notExercised(id: string, reason: string): Judgement {
  return { id, verdict: 'not exercised', problems: [], reason };
}

/** A finding in one line. */
export function describeProblem({ rule, message, pointer, provenance }: Problem): string {
  return `${rule}${pointer === undefined ? '' : ` at ${pointer || '/'}`}: ${message} (${provenance})`;
}

/** Of two statements that hold only together, the one that is less sure. */
export function weaker(one: Provenance | undefined, other: Provenance): Provenance {
  return ORDER[Math.max(ORDER.indexOf(one ?? 'documented'), ORDER.indexOf(other))] ?? other;
}

/** Of several statements that are all broken, the one that is most sure. */
export function surest(marks: readonly Provenance[]): Provenance {
  return ORDER.find((one) => marks.includes(one)) ?? 'documented';
}
