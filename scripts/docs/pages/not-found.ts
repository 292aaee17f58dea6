import { html } from '../html.ts';
import { home, type Page } from '../page.ts';
import { searchBox } from './search-box.ts';
import type { Words } from '../words/words.ts';

/**
 * Served for whatever is not there.
 *
 * @param site where the site is, as the page may be served for any address
 */
export function notFoundPage(words: Words, site: string): Page {
  const path = `${home(words)}404.html`;
  const text = words.notFound;
  const link = (to: string) => new URL(to, site).pathname;
  return {
    path,
    words,
    site,
    searches: true,
    title: text.title,
    description: text.text,
    body: html`<h1>${text.title}</h1>
      <p class="lead">${text.text}</p>
      ${searchBox(words, link)}
      <p><a href="${link(home(words))}">${text.back}</a></p>`,
  };
}
