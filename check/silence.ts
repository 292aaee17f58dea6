import type { CaseResult } from './report.ts';

/** Cases in a row and milliseconds without a word of the deployment after which a run is given up. */
const CASES = 20;
const MILLISECONDS = 5 * 60_000;

/**
 * Whether a deployment still says anything. One that hangs, is down or asks everybody to wait would keep a run of
 * thousands of cases, each with its time limit and its tries, for days.
 */
export class Silence {
  #cases = 0;
  #since: number | undefined;

  /** @returns why there is no use in going on, or undefined */
  note(results: readonly CaseResult[], begun: number, now: number): string | undefined {
    if (results.every(({ verdict }) => verdict === 'not exercised')) return undefined;
    if (!results.every(isSilent)) {
      this.#cases = 0;
      this.#since = undefined;
      return undefined;
    }
    this.#cases += 1;
    this.#since ??= begun;
    const passed = now - this.#since;
    return this.#cases >= CASES && passed >= MILLISECONDS
      ? `the deployment has had nothing but 429, 5xx or silence for ${Math.floor(passed / 60_000)} minutes and ${this.#cases} cases`
      : undefined;
  }
}

function isSilent({ verdict, exchanges }: CaseResult): boolean {
  const { reply } = exchanges.at(-1) ?? {};
  return (
    verdict === 'not exercised' ||
    (verdict === 'inconclusive' &&
      (reply === undefined || reply.status === 429 || reply.status >= 500))
  );
}
