// Why cases say nothing, told once for all that share a reason.
import type { CaseResult } from './report.ts';

/** Cases that were left open for one reason. */
export interface Reason {
  readonly text: string;
  /** The same with how many there are: `12 × the account has no credits`. */
  readonly counted: string;
  readonly results: readonly CaseResult[];
}

/** Cases by the reason that they were left open for; reasons that differ in their numbers only are one. */
export function byReason(results: readonly CaseResult[]): Reason[] {
  const groups = Map.groupBy(results, ({ reason = '' }) => reason.replaceAll(/\d+/g, '#'));
  return [...groups.values()].map((all) => {
    const text = ranged(all.map(({ reason = '' }) => reason));
    return { text, counted: `${all.length} × ${text}`, results: all };
  });
}

/** Ids that are named where many share a reason. */
const NAMED = 3;

/** The first few ids, and how many more there are. */
export function someOf(ids: readonly string[]): string {
  const more = ids.length > NAMED ? `, and ${ids.length - NAMED} more` : '';
  return `${ids.slice(0, NAMED).join(', ')}${more}`;
}

/** One sentence of several that differ in their numbers only: `8 to 900 credits`. */
function ranged(reasons: readonly string[]): string {
  const numbers = reasons.map((reason) => (reason.match(/\d+/g) ?? []).map(Number));
  let nth = -1;
  return (reasons[0] ?? '').replaceAll(/\d+/g, () => {
    nth += 1;
    const column = numbers.map((row) => row[nth] ?? 0);
    const [least, most] = [Math.min(...column), Math.max(...column)];
    return least === most ? String(least) : `${least} to ${most}`;
  });
}
