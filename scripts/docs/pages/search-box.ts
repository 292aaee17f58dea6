import { html, type Html } from '../html.ts';
import { home } from '../page.ts';
import type { Words } from '../words/words.ts';

/** The search on a page that readers come to without knowing where to go; the page then has none in its header. */
export function searchBox(words: Words, link: (to: string) => string): Html {
  const { frame } = words;
  return html`<form class="look" role="search" action="${link(`${home(words)}search/`)}">
    <label class="unseen" for="look">${frame.search}</label>
    <input
      id="look"
      name="q"
      type="search"
      placeholder="${frame.searchPlaceholder}"
      autocomplete="off"
    />
    <button class="primary" type="submit">${frame.search}</button>
  </form>`;
}
