/** The whole site, as files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findApis } from '../apis.ts';
import { buildClient } from './client.ts';
import { document, type Page, type Shared } from './page.ts';
import { referencePage, renderReference, type Reference } from './pages/reference.ts';
import { readApiDocs, type ApiDocs } from './read/api-docs.ts';
import { browserBundle, loadPrerender } from './redoc/engine.ts';
import { mergeStyles } from './redoc/styles.ts';
import { Assets, type Pages } from './site.ts';
import { languages } from './words/languages.ts';
import type { Words } from './words/words.ts';

export async function buildSite(): Promise<Pages> {
  const assets = new Assets();
  const client = await buildClient();
  const shared: Shared = {
    style: assets.add('site.css', readFileSync(join(import.meta.dirname, 'style/site.css'))),
    theme: client.entries.theme,
    script: client.entries.site,
  };
  const pages: Page[] = [];
  const prerender = await loadPrerender();
  const references: { api: ApiDocs; words: Words; reference: Reference }[] = [];
  for (const words of languages)
    for (const { name } of findApis()) {
      const api = readApiDocs(name, words.code);
      if (api !== undefined)
        references.push({ api, words, reference: await renderReference(prerender, api, words) });
    }
  const style = assets.add(
    'redoc.css',
    mergeStyles(references.flatMap(({ reference }) => reference.pages.map(({ styles }) => styles))),
  );
  const engine = assets.add('redoc.js', browserBundle());
  for (const { api, words, reference } of references) {
    const definition = assets.add(
      `${api.name}.${words.code}.json`,
      JSON.stringify(reference.definition),
    );
    for (const rendered of reference.pages)
      pages.push(
        referencePage(rendered, api, words, { style, engine, definition, examples: '' }, {}),
      );
  }
  const files: Pages = new Map([...assets.files, ...client.files]);
  for (const page of pages)
    files.set(
      `${page.path}${page.path === '' || page.path.endsWith('/') ? 'index.html' : ''}`,
      document(page, shared),
    );
  return files;
}
