import { html } from '../html.ts';
import { home, type Page } from '../page.ts';
import type { Words } from '../words/words.ts';

/** Served for whatever is not there. */
/** @param site where the site is, as the page may be served for any address */
export function notFoundPage(words: Words, site: string): Page {
  const path = `${home(words)}404.html`;
  const text = words.notFound;
  return {
    path,
    words,
    site,
    title: text.title,
    description: text.text,
    body: html`<h1>${text.title}</h1>
      <p class="lead">${text.text}</p>
      <p><a href="${new URL(home(words), site).pathname}">${text.back}</a></p>`,
  };
}
