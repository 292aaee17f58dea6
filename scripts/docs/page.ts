/** The frame around every page: head, header, footer. */
import { html, type Content, type Html, raw } from './html.ts';
import { relative } from './site.ts';
import type { Words } from './words/words.ts';

/** The shared files of a page, as paths below the site. */
export interface Shared {
  readonly style: string;
  readonly theme: string;
  readonly script: string;
}

/** A place in the header. */
export interface Link {
  readonly to: string;
  readonly label: string;
}

/** A page as its makers describe it. */
export interface Page {
  /** Below the site: `` for the start page, `cyberbara/errors/`. */
  readonly path: string;
  readonly words: Words;
  readonly title: string;
  readonly description: string;
  readonly body: Content;
  /** Whether it has a search of its own, and so needs none in the header. */
  readonly searches?: true;
  /** The API that the page belongs to, with its pages. */
  readonly api?: {
    readonly label: string;
    readonly links: readonly Link[];
    /** The file of what "Try it" can send. */
    readonly tryIndex?: string;
  };
  /** Where the site is, for a page that is served at any address; its links are whole then. */
  readonly site?: string;
  /** The same page in the other languages, by their code. */
  readonly languages?: Readonly<Record<string, { readonly name: string; readonly to: string }>>;
  /** For pages that Redoc fills: no frame of the content, and styles in attributes. */
  readonly redoc?: { readonly head: Content; readonly heading: string };
}

/** Where the pages of a language are. */
export function home({ code }: Pick<Words, 'code'>): string {
  return code === 'en' ? '' : `${code}/`;
}

/**
 * No other origin but mocks on this machine. Redoc sets styles in attributes and makes style sheets at run time, so its
 * pages allow them; nothing allows an inline script.
 */
export function policy(redoc: boolean): string {
  const mock = 'http://127.0.0.1:* http://localhost:*';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${redoc ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data: ${mock}`,
    `media-src 'self' ${mock}`,
    "font-src 'self' data:",
    `connect-src 'self' ${mock}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The whole document. */
export function document(page: Page, shared: Shared): string {
  const { words, path } = page;
  const link = (to: string) =>
    page.site === undefined ? relative(path, to) : new URL(to, page.site).pathname;
  return `<!doctype html>\n${
    html`<html lang="${words.code}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(page.redoc !== undefined)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <script src="${link(shared.theme)}"></script>
        <link rel="stylesheet" href="${link(shared.style)}" />
        ${page.redoc?.head}
        <script type="module" src="${link(shared.script)}"></script>
      </head>
      <body
        class="${page.redoc === undefined ? 'site' : 'site has-redoc'}"
        ${page.api?.tryIndex !== undefined && html` data-try-index="${link(page.api.tryIndex)}"`}
      >
        <a class="skip" href="#content">${words.frame.skip}</a>
        ${header(page, link)}
        ${
          page.redoc === undefined
            ? html`<main id="content" class="page" tabindex="-1">${page.body}</main>
                ${footer(page, link)}`
            : page.body
        }
      </body>
    </html>`.text
  }\n`;
}

function header(page: Page, link: (to: string) => string): Html {
  const { words, api, languages } = page;
  const { frame, nav } = words;
  return html`<header class="top">
    ${page.redoc !== undefined && html`<h1 class="unseen">${page.redoc.heading}</h1>`}
    <div class="bar">
      <a class="brand" href="${link(home(words))}" aria-label="${frame.home}">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 4v8a8 8 0 0 0 16 0V4h-4v8a4 4 0 0 1-8 0V4z" />
          <path class="under" d="M3 21h18v2H3z" />
        </svg>
        <span>Understudy</span></a
      >
      ${page.searches !== true && finder(words, link)}
      <nav class="site-pages" aria-label="${frame.pages}">
        <a href="${link(`${home(words)}search/`)}" class="only-phone">${nav.search}</a>
        <a href="${link(`${home(words)}downloads/`)}">${nav.downloads}</a>
        <a href="${link(`${home(words)}changelog/`)}">${nav.changelog}</a>
      </nav>
      <div class="settings">
        ${
          languages !== undefined &&
          Object.entries(languages)
            .filter(([code]) => code !== words.code)
            .map(
              ([code, { name, to }]) =>
                html`<a
                  class="language"
                  lang="${code}"
                  hreflang="${code}"
                  href="${link(to)}"
                  data-here="${link(home(words))}"
                  data-there="${link(home({ code }))}"
                  >${name}</a
                >`,
            )
        }
        <label class="unseen" for="colours">${frame.colours}</label>
        <select id="colours" class="colours" hidden>
          <option value="">${frame.system}</option>
          <option value="light">${frame.light}</option>
          <option value="dark">${frame.dark}</option>
        </select>
      </div>
    </div>
    ${
      api !== undefined &&
      html`<nav class="api-pages" aria-label="${frame.pagesOf(api.label)}">
        <strong>${api.label}</strong>
        ${api.links.map(
          ({ to, label }) => html`<a href="${link(to)}" ${current(to, page)}>${label}</a>`,
        )}
      </nav>`
    }
  </header>`;
}

function footer({ words }: Page, link: (to: string) => string): Html {
  const { frame } = words;
  return html`<footer class="bottom">
    <nav aria-label="${frame.morePages}">
      <a href="${link(home(words))}">${words.nav.start}</a>
      <a href="${link(`${home(words)}search/`)}">${words.nav.search}</a>
      <a href="${link(`${home(words)}downloads/`)}">${words.nav.downloads}</a>
      <a href="${link(`${home(words)}changelog/`)}">${words.nav.changelog}</a>
    </nav>
    <p>${frame.footer}</p>
  </footer>`;
}

/** The page itself, or the part of the site that it is in; the overview is a part of nothing. */
function current(to: string, { path, api }: Page): Html | false {
  if (to === path) return raw(' aria-current="page"');
  return path.startsWith(to) && to !== api?.links[0]?.to && raw(' aria-current="true"');
}

function finder(words: Words, link: (to: string) => string): Html {
  const { frame } = words;
  return html`<form class="find" role="search" action="${link(`${home(words)}search/`)}">
    <label class="unseen" for="find">${frame.search}</label>
    <input
      id="find"
      name="q"
      type="search"
      placeholder="${frame.searchPlaceholder}"
      autocomplete="off"
    />
  </form>`;
}
