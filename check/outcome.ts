import type { CaseResult, Verdict } from './report.ts';

/** What a case came to for who reads of it: a finding that a baseline accepts is known, whatever its verdict. */
export type Outcome = Verdict | 'known';

/** What to look at first comes first. */
export const outcomes = [
  'drift',
  'assumption refuted',
  'inconclusive',
  'not exercised',
  'known',
  'pass',
] as const satisfies readonly Outcome[];

export function outcomeOf({ verdict, known }: Pick<CaseResult, 'verdict' | 'known'>): Outcome {
  return known === undefined ? verdict : 'known';
}

/** The cases of each outcome, in their order. */
export function byOutcome(
  cases: readonly CaseResult[],
): Readonly<Record<Outcome, readonly CaseResult[]>> {
  const of = (outcome: Outcome) => cases.filter((one) => outcomeOf(one) === outcome);
  return {
    drift: of('drift'),
    'assumption refuted': of('assumption refuted'),
    inconclusive: of('inconclusive'),
    'not exercised': of('not exercised'),
    known: of('known'),
    pass: of('pass'),
  };
}
