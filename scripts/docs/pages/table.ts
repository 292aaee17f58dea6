/**
 * Tables. A narrow screen shows their rows as blocks, which would no longer be a table to those who hear the page:
 * hence the roles.
 */
import { html, type Content, type Html } from '../html.ts';

/** A row: what it is about, and what there is to say of it. */
export interface Row {
  /** A place that addresses can name. */
  readonly id?: string;
  /** The first is the header of the row. */
  readonly cells: readonly Content[];
}

/**
 * @param about what the table is called, for those who hear it
 * @param heads of its columns
 * @param kind a class; `rows` has the rows as blocks on a narrow screen
 */
export function table(
  about: string,
  heads: readonly string[],
  rows: readonly Row[],
  kind = '',
): Html {
  return scrolling(
    about,
    html`<thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(row)}
      </tbody>`,
    kind,
  );
}

function row({ id, cells: [first, ...rest] }: Row): Html {
  return html`<tr role="row" ${id !== undefined && html`id="${id}"`}>
    <th role="rowheader" scope="row">${first}</th>
    ${rest.map((cell) => html`<td role="cell">${cell}</td>`)}
  </tr>`;
}

/** A table that scrolls within itself, and by keyboard. */
export function scrolling(about: string, content: Html, kind: string): Html {
  return html`<div class="scroll ${kind}" role="region" tabindex="0" aria-label="${about}">
    <table role="table">
      ${content}
    </table>
  </div>`;
}
