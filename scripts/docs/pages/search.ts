import { html, type Html } from '../html.ts';
import { home, type Page } from '../page.ts';
import { kinds, type Entry } from './entries.ts';
import type { Words } from '../words/words.ts';
import { linker } from './section.ts';

/**
 * Everything there is, as lists; a script narrows them to what is typed. The search of the header leads here, so that
 * there is one way to search, and without JavaScript the lists are still there.
 */
export function searchPage(
  words: Words,
  entries: readonly Entry[],
  languages: Page['languages'],
): Page {
  const path = `${home(words)}search/`;
  const link = linker(path);
  const text = words.search;
  return {
    path,
    words,
    searches: true,
    ...(languages !== undefined && { languages }),
    title: `${text.title} · Understudy`,
    description: text.lead,
    body: html`<h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>
      <form class="filter" role="search" action="./" id="search-index">
        <label for="query">${text.label}</label>
        <input id="query" name="q" type="search" autocomplete="off" spellcheck="false" />
      </form>
      <p
        id="found"
        role="status"
        data-none="${text.none('%s')}"
        data-one="${text.foundOne}"
        data-many="${text.found('%s')}"
      ></p>
      ${kinds.map((kind) => {
        const own = entries.filter((entry) => entry.kind === kind);
        return (
          own.length > 0 &&
          html`<section>
            <h2>${text.kinds[kind]}</h2>
            <ul class="found">
              ${own.map((entry) => item(entry, link))}
            </ul>
          </section>`
        );
      })}`,
  };
}

function item({ name, of, text, said, to }: Entry, link: (to: string) => string): Html {
  const isOne = typeof to === 'string';
  return html`<li>
    ${isOne ? html`<a class="name" href="${link(to)}">${name}</a>` : html`<b class="name">${name}</b>`}
    <span class="of">${of}</span>
    ${text !== '' && html`<p>${text}</p>`} ${said !== undefined && quotation(said)}
    ${
      !isOne &&
      html`<p class="places">
        ${to.map((place) => html`<a href="${link(place.to)}">${place.name}</a> `)}
      </p>`
    }
  </li>`;
}

/** Of what replies say one is shown: the one that is looked for, or else the first. */
function quotation(said: readonly string[]): Html {
  return html`<p class="of">
    <q lang="en" ${said.length > 1 && html`data-said="${JSON.stringify(said)}"`}>${said[0]}</q>
  </p>`;
}
