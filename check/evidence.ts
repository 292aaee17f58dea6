// What shows that a case failed, for everybody who tells of it.
import { curlOf } from './curl.ts';
import { describeProblem } from './oracle/verdict.ts';
import type { CaseResult, Problem } from './report.ts';

/** Each problem in a line, and the request that shows the first. */
export function evidenceOf(result: CaseResult): string[] {
  const { problems } = result;
  const curl = curlShowing(result, problems[0]);
  return [...problems.map(describeProblem), ...(curl === undefined ? [] : [curl])];
}

/** The request that shows a problem, as a command line. */
export function curlShowing(
  { exchanges }: CaseResult,
  problem: Problem | undefined,
): string | undefined {
  const exchange = exchanges[problem?.exchange ?? exchanges.length - 1];
  return exchange === undefined ? undefined : curlOf(exchange.request);
}
