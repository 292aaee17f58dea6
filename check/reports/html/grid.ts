/** One grid of the coverage map, with what nothing covers, and the cases behind each of its cells. */
import { html, type Html } from '../../../scripts/docs/html.ts';
import type { Contract } from '../../contract/contract.ts';
import { outcomeOf } from '../../outcome.ts';
import { byReason } from '../../reasons.ts';
import type { CaseResult } from '../../report.ts';
import { casesBehind } from './behind.ts';
import type { Grid, Row, Spot } from './coverage.ts';
import type { Group } from './groups.ts';
import { counted, marks, number, signOf } from './marks.ts';
import { shortened } from './text.ts';

/** Rows that are no operation, by the names that their cases have for them. */
const NOTES: Readonly<Record<string, string>> = {
  unmatched: 'a path or a method that no operation has',
  unknown: 'a recorded request for no operation',
};

export interface Titles {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Above the names of the rows. */
  readonly corner: string;
}

export function gridView(
  { id, title, lead, corner }: Titles,
  { columns, rows }: Grid,
  contract: Contract,
  groups: ReadonlyMap<CaseResult, Group>,
): Html {
  const spots = rows.flatMap((row) => row.spots.filter((spot) => spot !== undefined));
  const behind = spots.filter(({ cases }) => cases.length > 0);
  const holes = spots.filter(({ cases }) => cases.length === 0);
  const anchors = new Map(spots.map((spot, index) => [spot, `${id}-${index + 1}`]));
  return html`<section class="grid">
    <h3 id="${id}-title">${title}</h3>
    <p>${lead}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-title">
      <table>
        <thead>
          <tr>
            <th scope="col">${corner}</th>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowView(row, contract, anchors))}
        </tbody>
      </table>
    </div>
    ${
      holes.length > 0 &&
      html`<details class="group">
        <summary>${signOf('no case')} <b>${holes.length}</b> that nothing covers</summary>
        <ul class="holes">
          ${holes.map(
            (spot) =>
              html`<li id="${anchors.get(spot)}">
                <code>${spot.row}</code> · <code>${spot.column}</code>:
                ${spot.unprovoked ?? 'no case of this run looks at it.'}
              </li>`,
          )}
        </ul>
      </details>`
    }
    ${
      behind.length > 0 &&
      html`<details class="group">
        <summary>The cases behind each cell</summary>
        ${behind.map((spot) => casesBehind(spot, anchors.get(spot), groups))}
      </details>`
    }
  </section>`;
}

function rowView(
  { name, spots }: Row,
  { operations }: Contract,
  anchors: ReadonlyMap<Spot, string>,
): Html {
  const operation = operations.get(name);
  const note = operation === undefined ? NOTES[name] : `${operation.method} ${operation.path}`;
  return html`<tr>
    <th scope="row">${name}${note !== undefined && html` <span class="faint">${note}</span>`}</th>
    ${spots.map((spot) =>
      spot === undefined
        ? html`<td></td>`
        : html`<td class="is-${marks[spot.state].name}">
            <a href="#${anchors.get(spot)}" title="${whyOpen(spot)}"
              >${signOf(spot.state)} ${marks[spot.state].word} ${share(spot)}</a
            >
          </td>`,
    )}
  </tr>`;
}

/** Why nothing is known of a spot. */
function whyOpen({ state, cases, unprovoked }: Spot): string {
  if (state === 'no case') return unprovoked ?? marks[state].meaning;
  const [first, ...others] = byReason(cases.filter((one) => outcomeOf(one) === state));
  const isOpen = state === 'inconclusive' || state === 'not exercised';
  if (!isOpen || first === undefined) return marks[state].meaning;
  return `${shortened(first.text, 200)}${others.length > 0 ? `, and ${counted(others.length, 'other reason')}` : ''}`;
}

/** `12`, or `12 of 15` where the others came to something else. */
function share({ state, cases }: Spot): Html | false {
  if (cases.length === 0) return false;
  const alike = cases.filter((one) => outcomeOf(one) === state).length;
  return html`<small
    >${number(alike)}${alike < cases.length && ` of ${number(cases.length)}`}</small
  >`;
}
