// How many cases came to which verdict.
import { byOutcome, type Outcome } from './outcome.ts';
import type { CaseResult } from './report.ts';

const WORDS: readonly (readonly [Outcome, string])[] = [
  ['pass', 'passed'],
  ['drift', 'drifted'],
  ['assumption refuted', 'assumptions refuted'],
  ['inconclusive', 'inconclusive'],
  ['not exercised', 'not exercised'],
  ['known', 'known'],
];

/** Of each outcome that there is: `[[412, 'passed'], [3, 'drifted'], [1, 'known']]`. */
export function tallyOf(cases: readonly CaseResult[]): (readonly [number, string])[] {
  const found = byOutcome(cases);
  return WORDS.map(([outcome, word]) => [found[outcome].length, word] as const).filter(
    ([count]) => count > 0,
  );
}

/** The same in a phrase: `412 passed, 3 drifted, 1 known`. */
export function tallyText(cases: readonly CaseResult[]): string {
  return tallyOf(cases)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}
