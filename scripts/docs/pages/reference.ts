/** The pages that Redoc fills: one for each entry of its menu, rendered here and taken over in the browser. */
import type { JsonObject } from '../../generate/document.ts';
import { type ActionWords, makeHooks } from '../browser/hooks.ts';
import { html, json, raw } from '../html.ts';
import { home, type Page } from '../page.ts';
import type { ApiDocs } from '../read/api-docs.ts';
import { docsDocument } from '../read/docs-document.ts';
import type { Item, loadPrerender } from '../redoc/engine.ts';
import { redocOptions } from '../redoc/options.ts';
import { relative } from '../site.ts';
import type { Section } from './section.ts';
import type { Words } from '../words/words.ts';

/** The reference of one API in one language. */
export interface Reference {
  readonly definition: JsonObject;
  /** Paths of pages below the site, without a slash at the end, by operationId. */
  readonly pages: readonly RenderedPage[];
}

export interface RenderedPage {
  /** Below the reference: `` or `tasks/gettask/`. */
  readonly path: string;
  readonly label: string;
  readonly html: string;
  readonly styles: string;
}

/** Stands for the folder of the reference while Redoc writes links, and is made relative afterwards. */
const BASE = '/understudy-reference';

export async function renderReference(
  prerender: Awaited<ReturnType<typeof loadPrerender>>,
  api: ApiDocs,
  words: Words,
): Promise<Reference> {
  const actions = actionWords(words);
  globalThis.understudyRedoc = makeHooks(words.redoc ?? {}, actions, words.redocPhrases);
  const definition = docsDocument(api);
  // Redoc writes into what it is given.
  const prepared = await prerender(structuredClone(definition), redocOptions(), BASE);
  const pages = flat(prepared.items).flatMap(({ link, label = '' }) => {
    if (link === undefined) return [];
    const { html, styles } = prepared.render(link);
    const below = link.slice(BASE.length + 1);
    return [{ path: below === '' ? '' : `${below}/`, label, html, styles }];
  });
  return { definition, pages };
}

function actionWords({ tryIt, api }: Words): ActionWords {
  return { open: tryIt.open, openError: tryIt.openError, menu: api.operations };
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flat(item.items ?? [])]);
}

/** Files that the script of a reference page loads. */
export interface ReferenceAssets {
  readonly style: string;
  readonly engine: string;
  readonly definition: string;
}

/** Where the reference of an API stands: `de/cyberbara/reference/`. */
export function referenceBase(api: ApiDocs, words: Words): string {
  return `${home(words)}${api.name}/reference/`;
}

export function referencePage(
  rendered: RenderedPage,
  { pages }: Reference,
  { api, words }: Section,
  assets: ReferenceAssets,
  frame: Pick<Page, 'path' | 'words' | 'api' | 'languages'>,
): Page {
  const base = referenceBase(api, words);
  const { path } = frame;
  const link = (to: string) => relative(path, to);
  const titles = Object.fromEntries(
    pages.map(({ path: below, label }) => [below, words.reference.title(label, api.title)]),
  );
  const settings = {
    base: link(base),
    engine: link(assets.engine),
    definition: link(assets.definition),
    titles,
    options: redocOptions(),
    words: words.redoc ?? {},
    phrases: words.redocPhrases ?? [],
    actions: actionWords(words),
  };
  const markup = rendered.html
    .replaceAll(`"${BASE}"`, `"${link(base)}"`)
    .replaceAll(`"${BASE}#`, `"${link(base)}#`)
    .replaceAll(
      new RegExp(`"${BASE}/([^"#]*)`, 'g'),
      (_, below: string) => `"${link(`${base}${below}/`)}`,
    );
  return {
    ...frame,
    title: words.reference.title(rendered.label, api.title),
    description: api.summary,
    redoc: {
      head: html`<link rel="stylesheet" href="${link(assets.style)}" />`,
      heading: words.reference.title(rendered.label, api.title),
    },
    body: html`<div id="content" tabindex="-1"><div id="redoc">${raw(markup)}</div></div>
      <script type="application/json" id="reference">
        ${json(settings)}
      </script>
      <noscript><p class="no-script">${words.noScript}</p></noscript>`,
  };
}
