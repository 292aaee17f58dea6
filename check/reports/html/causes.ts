/** What was found wrong, by its cause: cases that break the same statement are looked at together. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import type { Contract } from '../../contract/contract.ts';
import { rules } from '../../oracle/verdict.ts';
import type { Outcome } from '../../outcome.ts';
import type { CaseResult } from '../../report.ts';
import { caseView } from './finding.ts';
import { caseList } from './lists.ts';
import { counted, outcomeSection } from './marks.ts';

/**
 * Whatever a deployment does, the page stays readable. Every cause has its first case with its exchanges, and more where
 * there is room; then cases with their findings and a command; the others are named.
 */
const MOST = {
  causes: 200,
  whole: { ofCause: 5, ofSection: 100 },
  shown: { ofCause: 25, ofSection: 300 },
} as const;

/** Causes whose first case is open. */
const OPEN = 10;

interface Cause {
  readonly title: string;
  readonly place: string | undefined;
  readonly cases: readonly CaseResult[];
}

/** Cases by the first statement that each of them breaks; what breaks most comes first. */
export function causesOf(cases: readonly CaseResult[]): Cause[] {
  const groups = Map.groupBy(cases, ({ problems: [first] }) =>
    JSON.stringify([first?.rule, first?.statement ?? first?.pointer]),
  );
  return [...groups.values()]
    .map((own): Cause => {
      const first = own[0]?.problems[0];
      return {
        title: first === undefined ? '' : rules[first.rule],
        place: first?.statement ?? first?.pointer,
        cases: own,
      };
    })
    .toSorted((a, b) => b.cases.length - a.cases.length);
}

/** A section of cases in full; nothing, where there are none. */
export function causesSection(
  outcome: Extract<Outcome, 'drift' | 'assumption refuted' | 'known'>,
  cases: readonly CaseResult[],
  contract: Contract,
  { lead, after }: { readonly lead: string; readonly after?: Html | false },
): Html | false {
  if (cases.length === 0) return false;
  const causes = causesOf(cases);
  let whole = 0;
  let shown = 0;
  const view = (result: CaseResult, index: number, isFirst: boolean): Html | undefined => {
    const isWhole =
      whole < (index === 0 ? MOST.causes : MOST.whole.ofSection) && index < MOST.whole.ofCause;
    if (!isWhole && (shown >= MOST.shown.ofSection || index >= MOST.shown.ofCause))
      return undefined;
    shown += 1;
    if (isWhole) whole += 1;
    return caseView(result, contract, { open: isFirst && outcome !== 'known', whole: isWhole });
  };
  return outcomeSection(
    outcome,
    `${counted(cases.length, 'case')}, ${counted(causes.length, 'cause')}`,
    html`<p>${lead}</p>
      ${after}
      ${causes.map(({ title, place, cases: own }, nth) => {
        const views = own.map((result, index) => view(result, index, index === 0 && nth < OPEN));
        const named = own.filter((_, index) => views[index] === undefined);
        return html`<section class="cause" data-group>
          <h3>Broken: ${title} <span class="count">${counted(own.length, 'case')}</span></h3>
          ${place !== undefined && html`<p class="place"><code>${place === '' ? '/' : place}</code></p>`}
          ${views} ${named.length > 0 && caseList(named)}
        </section>`;
      })}`,
  );
}
