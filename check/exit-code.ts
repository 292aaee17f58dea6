import type { Run, Verdict } from './report.ts';

/**
 * 0 all that was tried passed, 1 drift, 3 nothing conclusive. (2 is for what could not run, which makes no run.) A
 * refuted assumption is no drift, unless the run is strict; what a baseline accepts is neither.
 */
export function exitCodeOf({ cases }: Pick<Run, 'cases'>, { strict = false } = {}): 0 | 1 | 3 {
  const has = (verdict: Verdict) =>
    cases.some((one) => one.verdict === verdict && one.known === undefined);
  if (has('drift') || (strict && has('assumption refuted'))) return 1;
  const said = cases.some(
    ({ verdict }) => verdict !== 'inconclusive' && verdict !== 'not exercised',
  );
  return said ? 0 : 3;
}
