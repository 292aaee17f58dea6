/** A run as one HTML file that needs nobody: it asks for nothing, and is whole without scripts. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, html, type Html, raw } from '../../../scripts/docs/html.ts';
import type { Contract } from '../../contract/contract.ts';
import { byOutcome, outcomes } from '../../outcome.ts';
import { correctingOverlay } from '../../overlay.ts';
import type { Run } from '../../report.ts';
import { storyOf } from '../../stories/index.ts';
import { causesSection } from './causes.ts';
import { coverageOf } from './coverage.ts';
import { addCopyButtons, filterCases, openTarget } from './enhance.ts';
import { copyable } from './exchange.ts';
import { passedOperations, reasonGroups } from './groups.ts';
import { passedSection, reasonsSection } from './lists.ts';
import { mapSection } from './map.ts';
import { marks } from './marks.ts';
import { nextView } from './next.ts';
import { visible } from './text.ts';
import { verdictOf, verdictView } from './verdict.ts';

export function htmlPage(run: Run, contract: Contract): string {
  const found = byOutcome(run.cases);
  const overlay = correctingOverlay(run, contract);
  const inconclusive = reasonGroups('inconclusive', found.inconclusive);
  const untried = reasonGroups('not exercised', found['not exercised']);
  const passed = passedOperations(found.pass);
  const listed = [...inconclusive, ...untried, ...passed.flatMap(({ groups }) => groups)];
  const groups = new Map(
    listed.flatMap((group) => group.cases.map((one) => [one, group] as const)),
  );
  return document(
    `${verdictOf(run).sentence} – understudy check`,
    html`${verdictView(run)}
      <main id="content" tabindex="-1">
        ${nextView(run, overlay)} ${filter(run)}
        ${causesSection('drift', found.drift, contract, {
          lead: 'What is documented is not so. Cases that break the same statement stand together.',
        })}
        ${causesSection('assumption refuted', found['assumption refuted'], contract, {
          lead: 'Nobody documents these: the contract observed or decided them, and the deployment does otherwise. The contract is what should change.',
          after:
            overlay !== undefined &&
            html`<div id="overlay">
              <h3>This overlay would correct the contract</h3>
              ${copyable(overlay)}
            </div>`,
        })}
        ${reasonsSection('inconclusive', inconclusive, contract)}
        ${reasonsSection('not exercised', untried, contract)}
        ${causesSection('known', found.known, contract, {
          lead: 'The baseline accepts these until a day.',
        })}
        ${mapSection(coverageOf(run.cases, contract, storyOf(contract.api)), contract, groups)}
        ${passedSection(passed, contract)}
      </main>`,
  );
}

/** A script shows it; without one there is the search of the browser. */
function filter({ cases }: Run): Html {
  const found = byOutcome(cases);
  return html`<form id="filter" role="search" hidden>
    <p>
      <label for="filter-id">Cases whose id has</label>
      <input
        id="filter-id"
        type="search"
        autocomplete="off"
        spellcheck="false"
        placeholder="getTask/404"
      />
    </p>
    <p>
      <label for="filter-outcome">Verdict</label>
      <select id="filter-outcome">
        <option value="">any</option>
        ${outcomes
          .filter((outcome) => found[outcome].length > 0)
          .map(
            (outcome) =>
              html`<option value="${marks[outcome].name}">${marks[outcome].word}</option>`,
          )}
      </select>
    </p>
    <output for="filter-id filter-outcome"></output>
  </form>`;
}

function document(title: string, content: Content): string {
  const style = ['base', 'cases', 'filter', 'map', 'screens'].map(styleSheet).join('\n');
  const script = [addCopyButtons, filterCases, openTarget]
    .map((part) => `(${part.toString()})();`)
    .join('\n');
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${title}</title>
      <link rel="icon" href="data:," />
      ${raw(`<style>${style}</style>`)}
    </head>
    <body>
      <a class="skip" href="#content">To what was found</a>
      ${content} ${raw(`<script>${script}</script>`)}
    </body>
  </html>`;
  // Last of all, so that no text of a deployment is forgotten.
  return `<!doctype html>\n${visible(page.text)}\n`;
}

function styleSheet(name: string): string {
  return readFileSync(join(import.meta.dirname, 'style', `${name}.css`), 'utf8');
}

/** What a policy allows a text by. */
function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
