/** What was left open, by its reason, and what passed, by what it looks at: lists that are closed until needed. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Outcome } from '../../outcome.ts';
import type { CaseResult } from '../../report.ts';
import { caseView } from './finding.ts';
import type { Group, PassedOperation } from './groups.ts';
import { counted, number, outcomeSection } from './marks.ts';
import { shortened } from './text.ts';

/** Inconclusive cases of a reason that are shown with their exchanges. */
const WHOLE = 5;

export function reasonsSection(
  outcome: Extract<Outcome, 'inconclusive' | 'not exercised'>,
  groups: readonly Group[],
  contract: Contract,
): Html | false {
  if (groups.length === 0) return false;
  const all = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  return outcomeSection(
    outcome,
    counted(all, 'case'),
    html`<p>${LEADS[outcome]}</p>
      ${groups.map(
        ({ anchor, title, cases }) =>
          html`<details class="group" data-group>
            <summary><b>${number(cases.length)}</b> × ${shortened(title, 300)}</summary>
            <div id="${anchor}">${reasonCases(cases, contract)}</div>
          </details>`,
      )}`,
  );
}

function reasonCases(cases: readonly CaseResult[], contract: Contract): Html {
  const shown = cases.filter(({ exchanges }) => exchanges.length > 0).slice(0, WHOLE);
  const others = cases.filter((one) => !shown.includes(one));
  return html`${shown.map((one) => caseView(one, contract, { open: false, whole: true }))}
  ${others.length > 0 && caseList(others)}`;
}

export function passedSection(
  operations: readonly PassedOperation[],
  { api }: Contract,
): Html | false {
  if (operations.length === 0) return false;
  const sizes = operations.map(({ groups }) =>
    groups.reduce((sum, { cases }) => sum + cases.length, 0),
  );
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return outcomeSection(
    'pass',
    counted(all, 'case'),
    operations.map(
      ({ id, groups }, index) =>
        html`<details class="group" data-group>
          <summary><b>${number(sizes[index] ?? 0)}</b> of <code>${id}</code></summary>
          ${groups.map(
            ({ anchor, title, cases }) =>
              html`<div id="${anchor}" data-group>
                <h3>${title} <span class="count">${counted(cases.length, 'case')}</span></h3>
                ${caseList(cases, `${api}/${id}/`)}
              </div>`,
          )}
        </details>`,
    ),
  );
}

/**
 * Cases by their ids, and what was found first where something was.
 *
 * @param prefix what they have in common and is not shown
 */
export function caseList(cases: readonly CaseResult[], prefix = ''): Html {
  return html`<ul class="ids">
    ${cases.map(
      ({ id, problems: [first] }) =>
        html`<li id="${id}">
          ${id.startsWith(prefix) ? id.slice(prefix.length) : id}
          ${first !== undefined && html`<span class="brief">${shortened(first.message, 120)}</span>`}
        </li>`,
    )}
  </ul>`;
}

const LEADS = {
  inconclusive:
    'Nothing can be said of these: the deployment was in no state to answer. What passes by itself was tried again.',
  'not exercised': 'These were not tried. The reason says what it takes.',
} as const;
