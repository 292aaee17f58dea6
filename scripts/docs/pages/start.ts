import { html, type Html, raw } from '../html.ts';
import { inline } from '../markdown.ts';
import { home, type Page } from '../page.ts';
import type { ErrorDocs } from '../read/errors.ts';
import { countModels, type ModelDocs } from '../read/models.ts';
import { relative } from '../site.ts';
import type { Words } from '../words/words.ts';
import { MOCK } from '../browser/call.ts';
import { codeBlock } from './code-block.ts';
import { searchBox } from './search-box.ts';
import { apiHome, type Section } from './section.ts';

/** An API as the start page shows it. */
export interface Shelf {
  readonly section: Section;
  readonly errors: readonly ErrorDocs[];
  readonly models: readonly ModelDocs[];
}

/** The start page of a language: the APIs, and how to begin. What is not translated is named in English. */
export function startPage(
  words: Words,
  shelves: readonly Shelf[],
  languages: Page['languages'],
): Page {
  const path = home(words);
  const link = (to: string) => relative(path, to);
  const text = words.start;
  const apis = shelves.filter(({ section }) => !section.api.isSteering);
  const control = shelves.filter(({ section }) => section.api.isSteering);
  return {
    path,
    words,
    searches: true,
    ...(languages !== undefined && { languages }),
    title: text.title,
    description: text.lead,
    body: html`<div class="hero">
        <h1>${text.heading}</h1>
        <p class="lead">${text.lead}</p>
        ${searchBox(words, link)}
      </div>
      <h2>${text.apis}</h2>
      <ul class="cards">
        ${apis.map((shelf) => card(shelf, words, link))}
      </ul>
      <h2>${text.quickStart}</h2>
      <ol class="steps">
        <li>${text.step1} ${codeBlock('npm ci && npm start', words)}</li>
        <li>
          ${text.step2}
          ${codeBlock(
            `curl -s ${MOCK}/cyberbara/api/v1/models -H 'Authorization: Bearer demo'`,
            words,
          )}
        </li>
        <li>
          ${text.step3}
          <ul>
            <li><a href="${link(`${path}cyberbara/errors/`)}">${text.lookErrors}</a></li>
            <li><a href="${link(`${path}cyberbara/options/`)}">${text.lookOptions}</a></li>
            <li><a href="${link(`${path}cyberbara/reference/`)}">${text.lookOperations}</a></li>
          </ul>
        </li>
      </ol>
      ${
        control.length > 0 &&
        html`<h2>${text.control}</h2>
          <p>${inline(text.controlText)}</p>
          <ul class="cards">
            ${control.map((shelf) => card(shelf, words, link))}
          </ul>`
      }`,
  };
}

function card(shelf: Shelf, words: Words, link: (to: string) => string): Html {
  const { section, errors, models } = shelf;
  const { api, languages } = section;
  const text = words.start;
  const base = apiHome(section);
  const counts = [
    text.operations(api.operations.length),
    ...(models.length > 0 ? [text.models(countModels(models))] : []),
    ...(errors.length > 0 ? [text.codes(errors.length)] : []),
  ];
  const lang = section.words.code === words.code ? '' : ` lang="${section.words.code}"`;
  return html`<li class="card">
    <h3${raw(lang)}><a href="${link(base)}">${api.title}</a></h3>
    <p${raw(lang)}>${api.summary}</p>
    <p class="counts">${counts.join(' · ')}</p>
    ${languages.some(({ code }) => code !== words.code) && languageLinks(shelf, words, link)}
    <div class="links">
      <a href="${link(`${base}reference/`)}">${words.nav.reference}</a>
      ${errors.length > 0 && html`<a href="${link(`${base}errors/`)}">${words.nav.errors}</a>`}
      ${models.length > 0 && html`<a href="${link(`${base}options/`)}">${words.nav.options}</a>`}
      <a href="${link(`${base}downloads/`)}">${words.nav.downloads}</a>
    </div>
  </li>`;
}

/** Which languages there are to read in; said where it is more or other than the language of the page. */
function languageLinks(
  { section: { api, languages } }: Shelf,
  words: Words,
  link: (to: string) => string,
): Html {
  return html`<p class="counts">
    ${words.start.inLanguages}:
    ${languages.map(
      (other, at) =>
        html`${at > 0 && ', '}<a
            lang="${other.code}"
            hreflang="${other.code}"
            href="${link(`${home(other)}${api.name}/`)}"
            >${other.name}</a
          >`,
    )}
  </p>`;
}
