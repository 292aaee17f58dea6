import { html, type Html } from '../html.ts';
import { markdown } from '../markdown.ts';
import { home, type Page } from '../page.ts';
import { curl } from '../browser/call.ts';
import { callOf, keyOf } from '../read/call.ts';
import type { ErrorDocs } from '../read/errors.ts';
import type { ModelDocs } from '../read/models.ts';
import { codeBlock } from './code-block.ts';
import { errorPath } from './errors.ts';
import { price } from './options.ts';
import { apiHome, linker, operationPage, type Section, sectionFrame } from './section.ts';
import { table } from './table.ts';

/** The first page of an API: how to begin, and everything it has. */
export function overviewPage(
  section: Section,
  errors: readonly ErrorDocs[],
  models: readonly ModelDocs[],
): Page {
  const { words, api } = section;
  const frame = sectionFrame(section, '');
  const link = linker(frame.path);
  return {
    ...frame,
    title: api.title,
    description: api.summary,
    body: html`<nav class="crumbs" aria-label="${words.frame.breadcrumbs}">
        <a href="${link(home(words))}">${words.nav.start}</a>
      </nav>
      <h1>${api.title}</h1>
      <p class="lead">${api.summary}</p>
      <p><a href="${link(`${apiHome(section)}reference/`)}">${words.api.openReference}</a></p>
      ${firstCall(section)} ${operations(section, link)}
      ${models.length > 0 && modelTable(section, models, link)}
      ${
        errors.length > 0 &&
        html`<h2>${words.nav.errors}</h2>
          <ul class="inline-list">
            ${errors.map(
              ({ code }) =>
                html`<li>
                  <a href="${link(apiHome(section) + errorPath(code))}"><code>${code}</code></a>
                </li>`,
            )}
          </ul>`
      }
      <h2>${words.api.about}</h2>
      ${markdown(api.description, 2)}`,
  };
}

/** A plain reading where the API has one, else the first thing it makes. */
function firstCall({ api, words }: Section): Html | undefined {
  const simple =
    api.operations.find(({ method, path }) => method === 'GET' && !path.includes('{')) ??
    api.operations[0];
  if (simple === undefined) return undefined;
  const [body] = simple.operation.requests;
  const key = api.keyPrefix === undefined ? null : keyOf('good', api.keyPrefix);
  const call = callOf(
    api.mount,
    simple.operation,
    body === undefined ? {} : { body: body.value },
    key,
  );
  return html`<h2>${words.api.first}</h2>
    ${codeBlock(curl(call), words)}`;
}

function operations(section: Section, link: (to: string) => string): Html {
  const { words, api } = section;
  return html`<h2>${words.api.operations}</h2>
    ${table(
      words.api.operations,
      [words.api.operation, words.api.request],
      api.operations.map((operation) => ({
        cells: [
          html`<a href="${link(operationPage(section, operation))}">${operation.summary}</a>`,
          html`<span class="verb">${operation.method}</span> <code>${operation.path}</code>`,
        ],
      })),
      'rows',
    )}`;
}

function modelTable(
  section: Section,
  models: readonly ModelDocs[],
  link: (to: string) => string,
): Html {
  const { words } = section;
  const text = words.api;
  return html`<h2>${text.models}</h2>
    <p><a href="${link(`${apiHome(section)}options/`)}">${words.nav.options}</a></p>
    ${table(
      text.models,
      [text.model, text.medium, text.seconds, words.options.price],
      models.map((model) => ({
        cells: [
          html`<a href="${link(operationPage(section, model.operation, model.anchor))}"
            ><code>${model.id}</code></a
          >`,
          model.medium === 'image' ? text.image : text.video,
          model.seconds !== undefined && text.secondsShort(Math.round(model.seconds)),
          price(model, words),
        ],
      })),
    )}`;
}
