// How many cases came to which verdict.
import type { CaseResult, Verdict } from './report.ts';

const WORDS: readonly (readonly [Verdict, string])[] = [
  ['pass', 'passed'],
  ['drift', 'drifted'],
  ['assumption refuted', 'assumptions refuted'],
  ['inconclusive', 'inconclusive'],
  ['not exercised', 'not exercised'],
];

/** Of each verdict that there is, what a baseline accepts by itself: `[[412, 'passed'], [3, 'drifted'], [1, 'known']]`. */
export function tallyOf(cases: readonly CaseResult[]): (readonly [number, string])[] {
  const known = cases.filter((one) => one.known !== undefined).length;
  const verdicts = WORDS.map(([verdict, word]) => {
    const all = cases.filter((one) => one.verdict === verdict && one.known === undefined);
    return [all.length, word] as const;
  });
  return [...verdicts, [known, 'known'] as const].filter(([count]) => count > 0);
}

/** The same in a phrase: `412 passed, 3 drifted, 1 known`. */
export function tallyText(cases: readonly CaseResult[]): string {
  return tallyOf(cases)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
