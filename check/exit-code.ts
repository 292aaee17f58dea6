import type { CaseResult, Run } from './report.ts';

/**
 * 0 all that was tried passed, 1 drift, 3 nothing conclusive. (2 is for what could not run, which makes no run.) A
 * refuted assumption is no drift, unless the run is strict; what a baseline accepts is neither. A run that ended before
 * its plan did has not passed.
 */
export function exitCodeOf(run: Pick<Run, 'cases' | 'strict' | 'stopped'>): 0 | 1 | 3 {
  const { cases, stopped } = run;
  if (cases.some((one) => fails(one, run))) return 1;
  if (stopped !== undefined) return 3;
  const said = cases.some(
    ({ verdict }) => verdict !== 'inconclusive' && verdict !== 'not exercised',
  );
  return said ? 0 : 3;
}

/** Whether a result makes its run fail. */
export function fails(
  { verdict, known }: CaseResult,
  { strict = false }: Pick<Run, 'strict'>,
): boolean {
  if (known !== undefined) return false;
  return verdict === 'drift' || (strict && verdict === 'assumption refuted');
}
