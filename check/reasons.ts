// Why cases say nothing, told once for all that share a reason.
import type { CaseResult } from './report.ts';

/** Ids that are named where many share a reason. */
const NAMED = 3;

/** Results by their reason, each as `12 × the reason` with the first ids. Reasons that differ in a number are one. */
export function byReason(results: readonly CaseResult[]): { what: string; which: string }[] {
  const groups = Map.groupBy(results, ({ reason = '' }) => reason.replaceAll(/\d+/g, '#'));
  return [...groups.values()].map((all) => ({
    what: `${all.length} × ${ranged(all.map(({ reason = '' }) => reason))}`,
    which: someOf(all.map(({ id }) => id)),
  }));
}

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
