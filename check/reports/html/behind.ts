/** The cases behind a cell of the map: what was found wrong one by one, the others by the lists that they stand in. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import { outcomeOf } from '../../outcome.ts';
import type { CaseResult } from '../../report.ts';
import type { Spot } from './coverage.ts';
import { type Group, linkTo } from './groups.ts';
import { counted, number, tag } from './marks.ts';

/** Cases that are named one by one. */
const NAMED = 20;

export function casesBehind(
  { row, column, cases }: Spot,
  anchor: string | undefined,
  groups: ReadonlyMap<CaseResult, Group>,
): Html {
  const single = cases.filter((one) => !groups.has(one));
  const lists = Map.groupBy(
    cases.filter((one) => groups.has(one)),
    (one) => groups.get(one),
  );
  return html`<div class="behind" id="${anchor}">
    <h4>
      ${row} · ${column}
      <span class="count">${counted(cases.length, 'case')}</span>
    </h4>
    <ul>
      ${single.slice(0, NAMED).map((one) => html`<li>${tag(outcomeOf(one))} <a href="${linkTo(one)}">${one.id}</a></li>`)}
      ${single.length > NAMED && html`<li>and ${number(single.length - NAMED)} more</li>`}
      ${[...lists].map(([group, own]) => group !== undefined && listedView(group, own))}
    </ul>
  </div>`;
}

function listedView({ anchor, title }: Group, own: readonly CaseResult[]): Html {
  const [first] = own;
  return html`<li>
    ${first !== undefined && tag(outcomeOf(first))}
    <a href="#${anchor}">${number(own.length)} × ${title}</a>
  </li>`;
}
