/** The coverage map: what the contract has, and what is known of each of it. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import type { Contract } from '../../contract/contract.ts';
import { outcomes } from '../../outcome.ts';
import type { CaseResult } from '../../report.ts';
import type { Coverage, Grid, Share, SpotState } from './coverage.ts';
import { gridView, type Titles } from './grid.ts';
import type { Group } from './groups.ts';
import { marks, number, tag } from './marks.ts';

/**
 * @param groups where the cases stand that are listed with others
 */
export function mapSection(
  coverage: Coverage,
  contract: Contract,
  groups: ReadonlyMap<CaseResult, Group>,
): Html {
  const grids: readonly [Titles, Grid][] = [
    [
      {
        id: 'statuses',
        title: 'Operations × statuses',
        lead: 'Every status that an operation documents.',
        corner: 'Operation',
      },
      coverage.statuses,
    ],
    [
      {
        id: 'codes',
        title: 'Error codes × operations',
        lead: 'Every error code that an operation declares or shows.',
        corner: 'Status and code',
      },
      coverage.codes,
    ],
    [
      {
        id: 'models',
        title: 'Models × scenes',
        lead: 'Every model of every operation that takes one, in every scene that it supports.',
        corner: 'Operation and model',
      },
      coverage.models,
    ],
    [
      {
        id: 'states',
        title: 'Operations × task states',
        lead: 'How a task that is made ends, and every state that a reading can show.',
        corner: 'Operation',
      },
      coverage.states,
    ],
  ];
  return html`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage map</h2>
    <p>
      What the contract has, and what this run says of it. Judged is what passed or was found wrong.
      <code>--only</code>, <code>--kind</code> and <code>--shard</code> leave cases out.
    </p>
    <ul class="shares">
      ${coverage.shares.map(shareView)}
    </ul>
    ${legend()}
    ${grids.filter(([, { rows }]) => rows.length > 0).map(([titles, grid]) => gridView(titles, grid, contract, groups))}
  </section>`;
}

function shareView({ dimension, judged, unprovoked, all }: Share): Html {
  const percent = percentOf(judged, all);
  return html`<li>
    <b>${percent} %</b> of ${dimension}
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" />
      <rect class="judged" width="${percent}" height="4" />
    </svg>
    <span class="faint"
      >${number(judged)} of ${number(all)}
      judged${unprovoked > 0 && `; no request brings ${number(unprovoked)} about`}</span
    >
  </li>`;
}

/** Only all are a hundred, and only none are nothing. */
function percentOf(judged: number, all: number): number {
  const percent = Math.round((judged / all) * 100);
  if (judged < all && percent === 100) return 99;
  return judged > 0 && percent === 0 ? 1 : percent;
}

function legend(): Html {
  const states: readonly SpotState[] = [...outcomes, 'no case'];
  return html`<ul class="legend">
    ${states.map((state) => html`<li>${tag(state)} ${marks[state].meaning}</li>`)}
    <li>A blank cell: the contract has no such thing.</li>
  </ul>`;
}
