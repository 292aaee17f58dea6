/** Where a statement of the contract comes from; what carries no mark is documented. */
export type Provenance = 'documented' | 'observed' | 'decided';

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
} as const satisfies Record<string, string>;

export type Rule = keyof typeof rules;

export interface Problem {
  readonly rule: Rule;
  readonly message: string;
  /** JSON pointer into the reply. */
  readonly pointer?: string;
  /** Of the statement that does not hold. */
  readonly provenance: Provenance;
}

/**
 * - `passed`: everything held
 * - `drift`: something documented does not hold
 * - `assumption`: only what was observed or decided does not hold; the contract is what should change
 * - `not-exercised`: the case was not tried, for the reason given
 */
export type Outcome = 'passed' | 'drift' | 'assumption' | 'not-exercised';

export interface Verdict {
  /** The id of the case or sequence. */
  readonly id: string;
  readonly outcome: Outcome;
  readonly problems: readonly Problem[];
  readonly reason?: string;
}

export function judged(id: string, problems: readonly Problem[]): Verdict {
  if (problems.length === 0) return { id, outcome: 'passed', problems };
  const drift = problems.some(({ provenance }) => provenance === 'documented');
  return { id, outcome: drift ? 'drift' : 'assumption', problems };
}

export function notExercised(id: string, reason: string): Verdict {
  return { id, outcome: 'not-exercised', problems: [], reason };
}

/** A finding in one line. */
export function describeProblem({ rule, message, pointer, provenance }: Problem): string {
  return `${rule}${pointer === undefined ? '' : ` at ${pointer || '/'}`}: ${message} (${provenance})`;
}
