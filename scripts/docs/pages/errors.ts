import { html, type Html } from '../html.ts';
import { inline, plain } from '../markdown.ts';
import type { Page } from '../page.ts';
import type { OperationDocs } from '../read/api-docs.ts';
import { curl } from '../browser/call.ts';
import type { ErrorDocs } from '../read/errors.ts';
import { codeBlock } from './code-block.ts';
import { apiHome, linker, operationPage, type Section, sectionFrame } from './section.ts';
import { table } from './table.ts';

/** The path of a code below the home of its API. */
export function errorPath(code: string): string {
  return `errors/${encodeURIComponent(code)}/`;
}

/** The list of an API's codes, and a page for each. */
export function errorPages(section: Section, errors: readonly ErrorDocs[]): Page[] {
  return [
    errorIndex(section, errors),
    ...errors.map((error, at) => errorPage(section, error, errors[at - 1], errors[at + 1])),
  ];
}

function errorIndex(section: Section, errors: readonly ErrorDocs[]): Page {
  const { words, api } = section;
  const text = words.errors;
  const frame = sectionFrame(section, 'errors/');
  const link = linker(frame.path);
  return {
    ...frame,
    title: text.title(api.title),
    description: text.lead(errors.length),
    body: html`<h1>${text.title(api.title)}</h1>
      <p class="lead">${text.lead(errors.length)}</p>
      ${table(
        text.title(api.title),
        [text.code, text.status, text.cause, text.fix],
        errors.map(({ code, statuses, cause, fix }) => ({
          id: code,
          cells: [
            html`<a href="${link(apiHome(section) + errorPath(code))}"><code>${code}</code></a>`,
            `HTTP\u00a0${statuses.join(', ')}`,
            inline(cause),
            inline(fix),
          ],
        })),
        'rows codes',
      )}`,
  };
}

function errorPage(
  section: Section,
  error: ErrorDocs,
  before: ErrorDocs | undefined,
  after: ErrorDocs | undefined,
): Page {
  const { words, api } = section;
  const text = words.errors;
  const { code, statuses, cause, fix } = error;
  const frame = sectionFrame(section, errorPath(code));
  const link = linker(frame.path);
  const neighbour = (one: ErrorDocs | undefined, label: string) =>
    one !== undefined &&
    html`<a href="${link(apiHome(section) + errorPath(one.code))}"
      >${label}: <code>${one.code}</code></a
    >`;
  return {
    ...frame,
    title: text.pageTitle(code, api.title),
    description: plain(cause),
    body: html`<nav class="crumbs" aria-label="${words.frame.breadcrumbs}">
        <a href="${link(`${apiHome(section)}errors/`)}">${text.title(api.title)}</a>
      </nav>
      <h1 class="error-code">${code}</h1>
      <p>
        <span class="tag">HTTP ${statuses.join(', ')}</span>
        <span class="tag">${text.provenance[error.provenance]}</span>
      </p>
      <div class="answer">
        <div>
          <h2>${text.why}</h2>
          <p>${inline(cause)}</p>
        </div>
        <div class="fix">
          <h2>${text.fix}</h2>
          <p>${inline(fix)}</p>
        </div>
      </div>
      ${provocation(section, error)} ${reply(section, error)}
      <h2>${text.answeredBy}</h2>
      <ul class="operations">
        ${error.operations.map((operation) => operationItem(section, operation, link))}
      </ul>
      ${variants(section, error, link)}
      <nav class="turn" aria-label="${words.nav.errors}">
        <span>${neighbour(before, text.previous)}</span>
        <span>${neighbour(after, text.next)}</span>
      </nav>`,
  };
}

function operationItem(
  section: Section,
  operation: OperationDocs,
  link: (to: string) => string,
): Html {
  return html`<li>
    <a href="${link(operationPage(section, operation))}">${operation.summary}</a>
    <span class="call"
      ><span class="verb">${operation.method}</span> <code>${operation.path}</code></span
    >
  </li>`;
}

function provocation({ words }: Section, { provoke }: ErrorDocs): Html | undefined {
  if (provoke === undefined) return undefined;
  const text = words.errors;
  return html`<h2>${text.provoke}</h2>
    <p>${inline(provoke.by === 'prefer' ? text.provokeByPrefer : text.provokeText)}</p>
    ${provoke.reason !== undefined && html`<p class="counts">${text.reason}: ${inline(provoke.reason)}</p>`}
    ${codeBlock(curl(provoke.call), words)}
    <p>
      <button
        type="button"
        class="primary try-open"
        data-try="${provoke.operation.toLowerCase()}"
        data-status="${provoke.status}"
        data-example="${provoke.example}"
      >
        ${words.tryIt.openError}
      </button>
    </p>`;
}

function reply({ words }: Section, { reply: { status, body } }: ErrorDocs): Html {
  return html`<h2>${words.errors.reply}</h2>
    <p><span class="tag">HTTP ${status}</span></p>
    ${codeBlock(JSON.stringify(body, undefined, 2), words)}`;
}

/** More requests than this are folded away. */
const MANY = 12;

/** The requests of the contract that end in the code, if there is more to them than the one that is shown. */
function variants(
  section: Section,
  { variants: found }: ErrorDocs,
  link: (to: string) => string,
): Html | undefined {
  if (found.length < 2) return undefined;
  const { words, api } = section;
  const text = words.errors;
  const title = text.variants(found.length);
  const rows = table(
    title,
    [text.variant, words.api.operation, text.message],
    found.map(({ summary, operation, message }) => {
      const one = api.operations.find(({ id }) => id === operation);
      return {
        cells: [
          inline(summary),
          one !== undefined &&
            html`<a href="${link(operationPage(section, one))}">${one.summary}</a>`,
          html`<span lang="en">${message}</span>`,
        ],
      };
    }),
    'rows',
  );
  return found.length > MANY
    ? html`<details>
        <summary><h2>${title}</h2></summary>
        ${rows}
      </details>`
    : html`<h2>${title}</h2>
        ${rows}`;
}
